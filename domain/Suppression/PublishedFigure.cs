namespace Pipeline.Domain.Suppression;

/// <summary>Why a figure is hidden.</summary>
public enum HiddenBecause
{
    /// <summary>For its own sake: too few persons or cases (primær).</summary>
    Few,

    /// <summary>To protect another: from it the other could be calculated (sekundær).</summary>
    ProtectsAnother,

    /// <summary>The source hides it (af kilden).</summary>
    HiddenBySource,
}

/// <summary>
/// A line of the ledger of what was ever published (offentliggjort): how a figure has stood from a number in the plan's log and until
/// the next line of the same figure. Private: it holds the counts behind hidden figures.
/// </summary>
public sealed record PublishedFigure
{
    /// <summary>The number in the plan's log from which it stands so.</summary>
    public required long Number { get; init; }

    /// <summary>What it is of.</summary>
    public required ObservationKey Key { get; init; }

    /// <summary>The figure; none when there is one no longer.</summary>
    public DisclosureCell? Cell { get; init; }

    /// <summary>Why it is hidden; none when it is shown, or there is none.</summary>
    public HiddenBecause? Hidden { get; init; }
}
