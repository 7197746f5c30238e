namespace Pipeline.Domain.Suppression;

/// <summary>What decides what is hidden.</summary>
public sealed record DisclosureInput
{
    /// <summary>The number in the plan's log that is about to be shown.</summary>
    public required long Number { get; init; }

    /// <summary>The figures, one a key, in an order that does not change from number to number.</summary>
    public required IReadOnlyList<DisclosureCell> Cells { get; init; }

    /// <summary>The sums that a reader can make, those of earlier figures too.</summary>
    public required IReadOnlyList<DisclosureRelation> Relations { get; init; }

    /// <summary>What was ever published; lines of this number and later ones are passed over.</summary>
    public required IReadOnlyList<PublishedFigure> Ledger { get; init; }

    /// <summary>The indicators that count no persons: nothing of them needs protection, and what nobody delivered of them neither.</summary>
    public IReadOnlySet<IndicatorId> CountsNoPersons { get; init; } = new HashSet<IndicatorId>();
}

/// <summary>What is hidden, and what must be in the ledger before the rest is shown.</summary>
public sealed record SuppressionOutcome
{
    /// <summary>The hidden figures and why.</summary>
    public required IReadOnlyDictionary<ObservationKey, HiddenBecause> Hidden { get; init; }

    /// <summary>
    /// The figures that are, or were, hidden and that a reader can narrow down all the same, from what stands elsewhere or was published
    /// before: that cannot be unseen. A person must know of each.
    /// </summary>
    public required IReadOnlyList<ObservationKey> Exposed { get; init; }

    /// <summary>The ledger's new lines, to be written before anything is shown.</summary>
    public required IReadOnlyList<PublishedFigure> NewLines { get; init; }
}
