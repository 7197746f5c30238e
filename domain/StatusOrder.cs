namespace Pipeline.Domain;

/// <summary>The order in which the statuses of targets are told: where several hold for an area, the worst is its status.</summary>
public static class StatusOrder
{
    /// <summary>
    /// The statuses of targets, the worst first. What cannot be assessed stands between: it may hide something worse, and is never an achievement.
    /// Unchanged and unchanged within the uncertainty stand side by side: the latter is on both sides of the baseline, so that neither is the better.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<EvaluationStatus>> WorstFirst { get; } =
    [
        [EvaluationStatus.Worsened],
        [EvaluationStatus.Behind],
        [EvaluationStatus.CannotBeAssessed],
        [EvaluationStatus.Unchanged, EvaluationStatus.UnchangedWithinUncertainty],
        [EvaluationStatus.OnTrack],
        [EvaluationStatus.Improved],
        [EvaluationStatus.Reached],
    ];

    /// <summary>Where a status stands in <see cref="WorstFirst"/>: 0 is the worst.</summary>
    public static int Rank(EvaluationStatus status) => WorstFirst.TakeWhile(candidates => !candidates.Contains(status)).Count();
}
