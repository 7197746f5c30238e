namespace Pipeline.Domain;

/// <summary>
/// The status of an indicator in an area, the first that applies, with its reason in one Danish sentence built from the figures it uses.
/// </summary>
internal static class StatusReasoning
{
    /// <summary>The status where there is no value.</summary>
    public static (EvaluationStatus Status, string Reason) WithoutValue(Baseline? baseline, PartsTotal? parts) =>
        (EvaluationStatus.NoData, parts is null ? NoValue(baseline) : $"{NoValue(baseline).TrimEnd('.')}: {LowerFirst(parts.Remark)}");

    /// <summary>The status where the latest value has no number.</summary>
    public static (EvaluationStatus Status, string Reason) WithoutNumber(SeriesPoint latest) =>
        // A source that rounds to 0 hides nothing, but tells too little to measure by.
        latest.Value.State == ValueState.BelowHalf
            ? (EvaluationStatus.CannotBeAssessed, $"Værdien for {latest.Key.Period.Label} er afrundet til 0 af kilden.")
            : latest.Value.State == ValueState.UpperBound
                ? (EvaluationStatus.Hidden, $"For {latest.Key.Period.Label} oplyses kun en øvre grænse af hensyn til de få personer, tallet handler om.")
                : (EvaluationStatus.Hidden, $"Værdien for {latest.Key.Period.Label} vises ikke af hensyn til de få personer, den handler om.");

    /// <summary>The status where there is a number: that of the worst of the targets, which the reason names when there are several.</summary>
    public static (EvaluationStatus Status, string Reason) OfTargets(Area area, IReadOnlyList<TargetEvaluation> targets)
    {
        if (targets.Count == 0)
        {
            return (EvaluationStatus.NotSteeredBy, area.IsComparator ? "Indgår kun som sammenligning." : "Planen har ikke sat et mål for indikatoren.");
        }

        var worst = targets.MinBy(target => StatusOrder.Rank(target.Status))!;
        return (worst.Status, targets.Count == 1 ? worst.Reason : $"Af {targets.Count} mål står det dårligst til med {worst.Text}: {worst.Reason}");
    }

    private static string NoValue(Baseline? baseline) => baseline is null
        ? "Der er ikke leveret en værdi."
        : $"Der er ikke leveret en værdi, siden planens basis for {baseline.Period.Label} blev lagt fast.";

    private static string LowerFirst(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
