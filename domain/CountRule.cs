namespace Pipeline.Domain;

/// <summary>So many within the year or the plan's period. Events are summed; of a state, the latest number counts.</summary>
internal static class CountRule
{
    public static Judgement Judge(CountTarget target, AreaReading reading)
    {
        if (reading.Indicator.Timing == Timing.Stock)
        {
            return Whole(target, reading, reading.Value, $"{reading.Now} er det seneste antal");
        }

        if (SpanOf(target, reading) is not { } span)
        {
            return Judgement.CannotBeAssessed("Planens periode er ikke oplyst, så målet kan ikke tælles op.");
        }

        var (start, end, name) = span;
        List<SeriesPoint> within = [.. reading.Series.Where(point =>
            point.Key.Period.Kind == reading.Period.Kind && point.Key.Period.Start >= start && point.Key.Period.End <= end)];
        if (within.Count == 0)
        {
            return Judgement.CannotBeAssessed($"Tallet for {reading.Period.Label} ligger ikke inden for {name}, som målet tælles i.");
        }

        if (reading.PlanIndicator.BreakBetween(within[0].Key.Period, reading.Period) is { } found)
        {
            return Judgement.CannotBeAssessed(IndicatorEvaluator.BreakReason(found));
        }

        var sum = within.Sum(point => point.Value.Number ?? 0);
        var counted = $"{FigureText.Value(reading.Indicator, sum)} i {name}";
        return Covers(within, start, end)
            ? Whole(target, reading, sum, counted)
            : Part(target, reading, sum, $"{counted}, som kun er talt i {within.Count(point => point.Value.Number is not null)} af perioderne,");
    }

    private static (DateOnly Start, DateOnly End, string Name)? SpanOf(CountTarget target, AreaReading reading)
    {
        var year = Period.Year(reading.Period.End.Year);
        return target.Span == CountSpan.EachYear ? (year.Start, year.End, year.Label)
            : reading.Plan.Period is PlanPeriod.Told told ? (told.First, told.Last, "planens periode")
            : null;
    }

    private static Judgement Whole(CountTarget target, AreaReading reading, decimal sum, string counted)
    {
        var goal = $"målet om {TargetText.Of(target, reading.Plan, reading.Indicator)}";
        return target.Operator.IsMet(sum, target.Limit) ? Of(target, EvaluationStatus.Reached, $"{counted} og opfylder {goal}.")
            : reading.IsWorse ? Of(target, EvaluationStatus.Worsened, $"{counted} og opfylder ikke {goal}; tallet er dårligere end basis{reading.Caveat}.")
            : Of(target, EvaluationStatus.Behind, $"{counted} og opfylder ikke {goal}.");
    }

    // A number of events only grows: "at least" may be met before the end, "at most" may be broken before it; nothing else is known yet.
    private static Judgement Part(CountTarget target, AreaReading reading, decimal sum, string counted)
    {
        var goal = $"målet om {TargetText.Of(target, reading.Plan, reading.Indicator)}";
        var isMet = target.Operator.IsMet(sum, target.Limit);
        var mayGrowInto = target.Operator is Comparison.MoreThan or Comparison.AtLeast;
        return isMet && mayGrowInto ? Of(target, EvaluationStatus.Reached, $"{counted} opfylder allerede {goal}.")
            : !isMet && !mayGrowInto ? Of(target, EvaluationStatus.Behind, $"{counted} opfylder allerede ikke {goal}.")
            : Of(target, EvaluationStatus.CannotBeAssessed, $"{counted} kan ikke holdes op mod {goal}, før alle perioder er talt.");
    }

    // Every day of the span belongs to a counted period.
    private static bool Covers(List<SeriesPoint> within, DateOnly start, DateOnly end)
    {
        var next = start;
        foreach (var point in within.Where(point => point.Value.Number is not null))
        {
            if (point.Key.Period.Start != next)
            {
                return false;
            }

            next = point.Key.Period.End.AddDays(1);
        }

        return next > end;
    }

    private static Judgement Of(CountTarget target, EvaluationStatus status, string reason) => new(status, reason, Computed.Of(target.Limit));
}
