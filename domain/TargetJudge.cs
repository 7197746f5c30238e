namespace Pipeline.Domain;

/// <summary>Holds an area's value against each kind of target. The statuses of each kind stand in docs/statuses.md.</summary>
internal static class TargetJudge
{
    private static readonly Computed NoPath = Computed.Impossible("Målet har ingen forventet udvikling frem mod en frist.");

    /// <summary>How a target stands in an area.</summary>
    public static TargetEvaluation Judge(Target target, AreaReading reading)
    {
        var judgement = target switch
        {
            Direction direction => DirectionRule.Judge(direction, reading),
            Absolute absolute => AbsoluteRule.Judge(absolute, reading),
            YearlyRelative relative => YearlyRelativeRule.Judge(relative, reading),
            ComparatorTarget comparator => ComparatorRule.Judge(comparator, reading),
            CountTarget count => CountRule.Judge(count, reading),
            _ => throw new ArgumentOutOfRangeException(nameof(target)),
        };
        return new TargetEvaluation
        {
            Text = TargetText.Of(target, reading.Plan, reading.Indicator),
            Reference = target.Reference,
            Required = judgement.Required,
            Expected = judgement.Expected ?? NoPath,
            Progress = Progress(reading, judgement.Required),
            Chain = judgement.Chain,
            Status = judgement.Status,
            Reason = judgement.Reason,
        };
    }

    // (v - v0) / (m - v0)
    private static Computed Progress(AreaReading reading, Computed required) =>
        !required.TryGetNumber(out var wanted) ? Computed.Impossible(required.Reason)
        : reading.Baseline is not { } baseline ? Computed.Impossible("Planen har ingen basis for området.")
        : !reading.ChangeSinceBaseline.TryGetNumber(out var change) ? Computed.Impossible(reading.ChangeSinceBaseline.Reason)
        : wanted == baseline.Value ? Computed.Impossible("Målet er det samme som basis.")
        : Computed.Of(change / (wanted - baseline.Value));
}

/// <summary>What a rule says of a target.</summary>
internal sealed record Judgement(EvaluationStatus Status, string Reason, Computed Required)
{
    public Computed? Expected { get; init; }

    public IReadOnlyList<ChainLink> Chain { get; init; } = [];

    public static Judgement CannotBeAssessed(string reason) => new(EvaluationStatus.CannotBeAssessed, reason, Computed.Impossible(reason));
}
