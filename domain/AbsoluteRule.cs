namespace Pipeline.Domain;

/// <summary>A fixed value by a deadline, with a straight line from the baseline to it.</summary>
internal static class AbsoluteRule
{
    public static Judgement Judge(Absolute target, AreaReading reading)
    {
        var required = Computed.Of(target.Limit);
        var expected = Expected(target, reading);
        Judgement Of(EvaluationStatus status, string reason) => new(status, reason, required) { Expected = expected };

        if (Obstacle(target, reading) is { } obstacle)
        {
            return Of(EvaluationStatus.CannotBeAssessed, obstacle);
        }

        var goal = $"målet om {TargetText.Of(target, reading.Plan, reading.Indicator)}";
        if (target.Operator.IsMet(reading.Value, target.Limit))
        {
            return Of(EvaluationStatus.Reached, $"{reading.Now} opfylder {goal}.");
        }

        if (reading.IsWorse)
        {
            return Of(EvaluationStatus.Worsened, $"{reading.Now} opfylder ikke {goal} og er dårligere end {BasisText(reading)}{reading.Caveat}.");
        }

        if (reading.Period.End >= target.Deadline.End)
        {
            return Of(EvaluationStatus.Behind, $"{reading.Now} opfylder ikke {goal}, og fristen er nået.");
        }

        if (!expected.TryGetNumber(out var path))
        {
            return Of(EvaluationStatus.CannotBeAssessed, expected.Reason);
        }

        var there = $"en jævn vej fra {BasisText(reading)} til {goal} ville give {FigureText.Value(reading.Indicator, Math.Round(path, reading.Indicator.Decimals + 1))}";
        return WithoutEnd(target.Operator).IsMet(reading.Value, path)
            ? Of(EvaluationStatus.OnTrack, FigureText.Sentence($"{reading.Now} er på niveau med eller bedre end ventet: {there}"))
            : Of(EvaluationStatus.Behind, FigureText.Sentence($"{reading.Now} er dårligere end ventet: {there}"));
    }

    // What keeps the value from being held against the limit or the path at all.
    private static string? Obstacle(Absolute target, AreaReading reading)
    {
        if (reading.Indicator is { Unit: Unit.Count, Timing: Timing.Flow } && reading.Period.Kind != target.Deadline.Kind)
        {
            return $"Et antal for {reading.Period.Label} kan ikke holdes op mod et mål for {target.Deadline.Label}.";
        }

        return reading.Baseline is { } baseline && baseline.Period != reading.Period && reading.ChangeSinceBaseline.Number is null
            ? reading.ChangeSinceBaseline.Reason
            : null;
    }

    // v0 + (m - v0) * (t - t0) / (T - t0), at the end of the data's own period; the limit itself from the deadline on.
    private static Computed Expected(Absolute target, AreaReading reading)
    {
        if (reading.Baseline is not { } baseline)
        {
            return Computed.Impossible($"Planen har ingen basis for {reading.Area.Name}, som en vej til målet kan regnes fra.");
        }

        if (reading.Period.End <= baseline.Period.End)
        {
            return Computed.Impossible($"Der er ikke kommet nyere tal end basis for {baseline.Period.Label}.");
        }

        if (reading.PlanIndicator.BreakBetween(baseline.Period, reading.Period) is { } found)
        {
            return Computed.Impossible(IndicatorEvaluator.BreakReason(found));
        }

        var whole = target.Deadline.End.DayNumber - baseline.Period.End.DayNumber;
        var gone = reading.Period.End.DayNumber - baseline.Period.End.DayNumber;
        return gone >= whole
            ? Computed.Of(target.Limit)
            : Computed.Of(baseline.Value + ((target.Limit - baseline.Value) * gone / whole));
    }

    private static string BasisText(AreaReading reading) =>
        $"basis på {FigureText.Value(reading.Indicator, reading.Baseline!.Value)} ({reading.Baseline.Period.Label})";

    // On the path is at or better than it, even where the limit itself must be passed.
    private static Comparison WithoutEnd(Comparison comparison) =>
        comparison is Comparison.LessThan or Comparison.AtMost ? Comparison.AtMost : Comparison.AtLeast;
}
