namespace Pipeline.Domain;

/// <summary>So many per cent better than the actual value of the same period a year before.</summary>
internal static class YearlyRelativeRule
{
    private const decimal Hundred = 100;

    public static Judgement Judge(YearlyRelative target, AreaReading reading)
    {
        var chain = Chain(target, reading);
        var yearBefore = reading.Period.YearBefore();
        var required = RequiredAt(target, reading, reading.Period);
        if (!required.TryGetNumber(out var wanted))
        {
            return Judgement.CannotBeAssessed(required.Reason) with { Chain = chain };
        }

        var indicator = reading.Indicator;
        var goal = $"{FigureText.PerCent(target.Percent)} bedre end {FigureText.Value(indicator, reading.NumberAt(yearBefore)!.Value)} ({yearBefore.Label}) "
            + $"er {FigureText.Value(indicator, wanted)}";
        var (status, standing) = indicator.Polarity.GoodnessOf(reading.Value - wanted) >= 0 ? (EvaluationStatus.Reached, "er nået")
            : reading.IsWorse ? (EvaluationStatus.Worsened, $"er ikke nået, og tallet er dårligere end basis{reading.Caveat}")
            : (EvaluationStatus.Behind, "er ikke nået");
        return new Judgement(status, $"{reading.Now}: {goal}, og det {standing}.", required) { Chain = chain };
    }

    // Every year that has a number, and the one after the latest, which its actual value sets the requirement of.
    private static List<ChainLink> Chain(YearlyRelative target, AreaReading reading)
    {
        var periods = reading.Series.Select(point => point.Key.Period)
            .Concat(reading.Baseline is { } baseline ? [baseline.Period] : [])
            .Where(period => period.Kind == reading.Period.Kind && period.CompareTo(reading.Period) <= 0 && reading.NumberAt(period) is not null)
            .Distinct()
            .Order()
            .ToList();
        return [.. periods.Append(reading.Period.YearAfter()).Select(period => Link(target, reading, period))];
    }

    private static ChainLink Link(YearlyRelative target, AreaReading reading, Period period) => new(
        period,
        reading.NumberAt(period) is { } actual ? Computed.Of(actual) : Computed.Impossible($"Tallet for {period.Label} er ikke leveret."),
        RequiredAt(target, reading, period));

    private static Computed RequiredAt(YearlyRelative target, AreaReading reading, Period period)
    {
        var yearBefore = period.YearBefore();
        if (reading.PlanIndicator.BreakBetween(yearBefore, period) is { } found)
        {
            return Computed.Impossible(IndicatorEvaluator.BreakReason(found));
        }

        var change = (reading.Indicator.Polarity == Polarity.LowerIsBetter ? -target.Percent : target.Percent) / Hundred;
        return reading.NumberAt(yearBefore) is { } actual
            ? Computed.Of(actual * (1 + change))
            : Computed.Impossible($"Der er intet tal for {yearBefore.Label}, som målet kan regnes fra.");
    }
}
