namespace Pipeline.Domain;

/// <summary>What a value counts in.</summary>
public enum Unit
{
    /// <summary>Per cent; changes are in percentage points (pct.).</summary>
    Percent,

    /// <summary>Per thousand (pr. 1.000).</summary>
    PerThousand,

    /// <summary>A mark on the Danish seven-step scale, -3 to 12 (karakter).</summary>
    Grade,

    /// <summary>A number of persons, cases or things (antal).</summary>
    Count,

    /// <summary>A number where the comparator is 100 (indeks).</summary>
    Index,

    /// <summary>A status that holds (1) or does not (0); it has no size (ja/nej).</summary>
    YesNo,

    /// <summary>Danish kroner (kr.).</summary>
    Kroner,
}

/// <summary>Which way is good.</summary>
public enum Polarity
{
    /// <summary>Higher is better (hoejere).</summary>
    HigherIsBetter,

    /// <summary>Lower is better (lavere).</summary>
    LowerIsBetter,
}

/// <summary>Whether a value is of a moment or of a span.</summary>
public enum Timing
{
    /// <summary>The state at a moment (bestand).</summary>
    Stock,

    /// <summary>What happened during a period (stroem).</summary>
    Flow,
}

/// <summary>How chance is reckoned with in a measure.</summary>
public enum CertaintyKind
{
    /// <summary>It is not: means without a spread, indexes, states counted in full (ingen).</summary>
    None,

    /// <summary>A share of everybody, from a register (andel).</summary>
    Share,

    /// <summary>A share of those who were asked and answered (stikproeve).</summary>
    Sample,

    /// <summary>Events per thousand (rate).</summary>
    Rate,

    /// <summary>Events counted (antal).</summary>
    Count,
}

/// <summary>Another indicator that tells how many a share is at least of (grundlag).</summary>
/// <param name="Indicator">An indicator whose value is a number of persons in the same area, such as its residents.</param>
/// <param name="AtLeast">The part of that number that the share is at least of; more than 0, at most 1. A cautious assumption.</param>
public sealed record IndicatorBase(IndicatorId Indicator, decimal AtLeast);

/// <summary>A named measure. Two definitions are two indicators, whatever they are called.</summary>
public sealed record Indicator
{
    /// <summary>Its identifier.</summary>
    public required IndicatorId Id { get; init; }

    /// <summary>Its name in Danish.</summary>
    public required string Name { get; init; }

    /// <summary>What its values count in.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Which way is good.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>Stock or flow.</summary>
    public required Timing Timing { get; init; }

    /// <summary>How many decimals it is shown with; 0 to 4.</summary>
    public required int Decimals { get; init; }

    /// <summary>Where it comes from, in Danish, as the agreements name it (datakilde).</summary>
    public required string Source { get; init; }

    /// <summary>Exactly what is counted, in Danish.</summary>
    public required string Definition { get; init; }

    /// <summary>How chance is reckoned with.</summary>
    public CertaintyKind Certainty { get; init; } = CertaintyKind.None;

    /// <summary>Whether it is a mean whose spread is not told; states that are counted in full are none.</summary>
    public bool IsMean => this is { Certainty: CertaintyKind.None, Unit: Unit.Percent or Unit.PerThousand or Unit.Grade or Unit.Index };

    /// <summary>Whether it counts persons, so that few may be recognised; false where it counts meetings, groups or things.</summary>
    public bool CountsPersons { get; init; } = true;

    /// <summary>Where the number behind a share is found when deliveries do not tell it; none where nothing is declared.</summary>
    public IndicatorBase? Base { get; init; }

    /// <summary>The breaks in its series that hold for every plan.</summary>
    public IReadOnlyList<SeriesBreak> SeriesBreaks { get; init; } = [];
}
