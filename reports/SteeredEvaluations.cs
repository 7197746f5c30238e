using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>What a report shows rows of: evaluations of places that are steered by, of indicators that are not background.</summary>
internal static class SteeredEvaluations
{
    /// <summary>The evaluations that count in the summary, in the plan's order.</summary>
    public static IReadOnlyList<Evaluation> Of(StatusReport report)
    {
        var steered = report.Plan.Indicators
            .Where(indicator => indicator.Role != IndicatorRole.Background)
            .Select(indicator => indicator.Indicator.Id)
            .ToHashSet();
        return [.. report.Snapshot.Evaluations.Where(evaluation =>
            steered.Contains(evaluation.Indicator) && !report.Plan.Area(evaluation.Area).IsComparator)];
    }

    /// <summary>How many have a status.</summary>
    public static int Count(this IReadOnlyList<Evaluation> evaluations, EvaluationStatus status) =>
        evaluations.Count(evaluation => evaluation.Status == status);
}
