using Pipeline.Domain;

namespace Pipeline.Workflow.Evaluations;

/// <summary>A plan's latest evaluations as the API tells them. The names are Danish, for they are data; a change of one is a new version of the API.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Navn">Its name.</param>
/// <param name="Nummer">The number in the plan's log that the figures are as of.</param>
/// <param name="OpgjortPr">When that number was committed (UTC).</param>
/// <param name="Indikatorer">One for each indicator and area.</param>
public sealed record LatestIndicatorsDocument(
    string Plan, string Navn, long Nummer, DateTimeOffset OpgjortPr, IReadOnlyList<IndicatorAnswer> Indikatorer)
{
    /// <summary>A snapshot as the API tells it.</summary>
    public static LatestIndicatorsDocument Of(Plan plan, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(snapshot);
        return new LatestIndicatorsDocument(
            plan.Id.Value,
            plan.Name,
            snapshot.Number,
            snapshot.AsOf,
            [.. snapshot.Evaluations.Select(evaluation => IndicatorAnswer.Of(plan, evaluation))])
        {
            Kriterier = [.. snapshot.Criteria.Select(CriteriaAnswer.Of)],
            Statusmaal = [.. snapshot.StatusTargets.Select(StatusTargetAnswer.Of)],
            Forbehold = snapshot.Criteria.Count == 0 ? [] : [CriteriaWords.IndicativeCaveat, CriteriaWords.CrossingCaveat],
        };
    }

    /// <summary>The areas against the statutory criteria, by area and list.</summary>
    public IReadOnlyList<CriteriaAnswer> Kriterier { get; init; } = [];

    /// <summary>The plan's targets that no area has a status.</summary>
    public IReadOnlyList<StatusTargetAnswer> Statusmaal { get; init; } = [];

    /// <summary>What a reader of the criteria must know, in Danish.</summary>
    public IReadOnlyList<string> Forbehold { get; init; } = [];
}
