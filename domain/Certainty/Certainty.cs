namespace Pipeline.Domain;

/// <summary>How much chance alone can move the latest value: a 95 % interval, or the reason that there is none.</summary>
/// <param name="Low">The interval's lower end, in the indicator's unit.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Basis">What it rests on and what it speaks of, in Danish; why there is none, when there is none.</param>
public sealed record Certainty(Computed Low, Computed High, string Basis)
{
    /// <summary>There is no interval, for the Danish reason given.</summary>
    public static Certainty None(string reason) => new(Computed.Impossible(reason), Computed.Impossible(reason), reason);
}

/// <summary>What a test for chance says of a change.</summary>
public enum ChangeVerdict
{
    /// <summary>Chance is not reckoned with in this measure: all is counted, or it is a mean whose spread is not told.</summary>
    NotSubjectToChance,

    /// <summary>Chance matters, but the number behind the value is not known.</summary>
    NotTested,

    /// <summary>Neither the number behind the value nor the area's residents are known: it may be a small area.</summary>
    SizeUnknown,

    /// <summary>The area is small and the number behind the value is not known: what looks like more than chance may be less.</summary>
    TooSmallToTell,

    /// <summary>Chance alone could have done it.</summary>
    WithinUncertainty,

    /// <summary>More than chance alone does in 95 of 100 cases.</summary>
    BeyondUncertainty,
}
