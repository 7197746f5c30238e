using Pipeline.Domain;

namespace Pipeline.Workflow.Evaluations;

/// <summary>One indicator in one area, as the API tells it.</summary>
public sealed record IndicatorAnswer
{
    /// <summary>The indicator's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Navn { get; init; }

    /// <summary>Its focus area's identifier; null for background that belongs to none.</summary>
    public required string? Indsatsomraade { get; init; }

    /// <summary>What its values count in.</summary>
    public required string Enhed { get; init; }

    /// <summary>The area's identifier.</summary>
    public required string Omraade { get; init; }

    /// <summary>The area's name.</summary>
    public required string Omraadenavn { get; init; }

    /// <summary>The area's kind.</summary>
    public required string Omraadetype { get; init; }

    /// <summary>The baseline; null where the plan has none.</summary>
    public required ValueAnswer? Basis { get; init; }

    /// <summary>The latest value; null before the first.</summary>
    public required ValueAnswer? Seneste { get; init; }

    /// <summary>Where the latest value came from; null before the first.</summary>
    public required ProvenanceAnswer? Kilde { get; init; }

    /// <summary>The change since the baseline.</summary>
    public required ComputedAnswer AendringSidenBasis { get; init; }

    /// <summary>The change since the observation before.</summary>
    public required ComputedAnswer AendringSidenForrige { get; init; }

    /// <summary>The change since the same period a year before.</summary>
    public required ComputedAnswer AendringSidenAaretFoer { get; init; }

    /// <summary>The comparison with kommune, population or whatever the plan compares with; null where it compares with nothing.</summary>
    public required GapAnswer? Sammenligning { get; init; }

    /// <summary>Each target that holds for the area.</summary>
    public required IReadOnlyList<TargetAnswer> Maal { get; init; }

    /// <summary>How much chance alone can move the latest value: 95 % confidence.</summary>
    public required Interval Usikkerhed { get; init; }

    /// <summary>Which way the last five observations point.</summary>
    public required Udviklingsretning Tendens { get; init; }

    /// <summary>The area's parts taken together; null where it has none that can be.</summary>
    public required Delsum? SumAfDele { get; init; }

    /// <summary>Whether the latest value is new since the report before.</summary>
    public required bool NyeDataSidenSidst { get; init; }

    /// <summary>The status: that of the worst of the targets.</summary>
    public required string Status { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string Begrundelse { get; init; }

    internal static IndicatorAnswer Of(Plan plan, Evaluation evaluation)
    {
        var indicator = plan.Indicator(evaluation.Indicator);
        var area = plan.Area(evaluation.Area);
        return new IndicatorAnswer
        {
            Id = evaluation.Indicator.Value,
            Navn = indicator.Indicator.Name,
            Indsatsomraade = indicator.FocusArea?.Value,
            Enhed = indicator.Indicator.Unit.Word(),
            Omraade = area.Id.Value,
            Omraadenavn = area.Name,
            Omraadetype = area.Kind.Word(),
            Basis = evaluation.Baseline is { } baseline ? ValueAnswer.Of(ObservedValue.Of(baseline.Value), baseline.Period) : null,
            Seneste = evaluation.Latest is { } latest ? ValueAnswer.Of(latest.Value, latest.Key.Period) : null,
            Kilde = evaluation.Latest is { } point ? ProvenanceAnswer.Of(point) : null,
            AendringSidenBasis = ComputedAnswer.Of(evaluation.ChangeSinceBaseline),
            AendringSidenForrige = ComputedAnswer.Of(evaluation.ChangeSincePrevious),
            AendringSidenAaretFoer = ComputedAnswer.Of(evaluation.ChangeSinceYearBefore),
            Sammenligning = evaluation.Gap is { } gap ? GapAnswer.Of(gap) : null,
            Maal = [.. evaluation.Targets.Select(TargetAnswer.Of)],
            Usikkerhed = new Interval(evaluation.Certainty.Low.Number, evaluation.Certainty.High.Number, evaluation.Certainty.Basis),
            Tendens = new Udviklingsretning(evaluation.Trend.Direction.Word(), evaluation.Trend.Reason),
            SumAfDele = evaluation.PartsTotal is { } parts ? new Delsum(parts.Period.Code, ComputedAnswer.Of(parts.Value), parts.Remark) : null,
            NyeDataSidenSidst = evaluation.HasNewData,
            Status = evaluation.Status.Word(),
            Begrundelse = evaluation.Reason,
        };
    }

    /// <summary>A 95 % confidence interval.</summary>
    /// <param name="Lav">Its lower end; null when it cannot be computed.</param>
    /// <param name="Hoej">Its upper end.</param>
    /// <param name="Grundlag">What it rests on, or why there is none.</param>
    public sealed record Interval(decimal? Lav, decimal? Hoej, string Grundlag);

    /// <summary>Which way the last observations point.</summary>
    /// <param name="Retning">The direction.</param>
    /// <param name="Begrundelse">Why.</param>
    public sealed record Udviklingsretning(string Retning, string Begrundelse);

    /// <summary>An area's parts taken together.</summary>
    /// <param name="Periode">Of when.</param>
    /// <param name="Tal">The sum.</param>
    /// <param name="Bemaerkning">What a reader must know of it.</param>
    public sealed record Delsum(string Periode, ComputedAnswer Tal, string Bemaerkning);
}
