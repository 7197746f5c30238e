namespace Pipeline.Domain;

/// <summary>
/// The status of an indicator in an area, the first that applies, with its reason in one Danish sentence built from the figures it uses.
/// </summary>
internal static class StatusReasoning
{
    public static (EvaluationStatus Status, string Reason) Of(
        Plan plan, PlanIndicator planIndicator, Area area, SeriesPoint? latest, Baseline? baseline, Computed changeSinceBaseline)
    {
        if (latest is null)
        {
            return (EvaluationStatus.NoData, baseline is null
                ? "Der er ikke leveret en værdi."
                : $"Der er ikke leveret en værdi, siden planens basis for {baseline.Period.Label} blev lagt fast.");
        }

        if (!latest.Value.TryGetNumber(out var value))
        {
            return WithoutNumber(latest);
        }

        if (area.IsComparator || planIndicator.TargetsOf(area).Count == 0)
        {
            return (EvaluationStatus.NotSteeredBy, area.IsComparator ? "Indgår kun som sammenligning." : "Planen har ikke sat et mål for indikatoren.");
        }

        if (baseline is null)
        {
            return (EvaluationStatus.CannotBeAssessed, $"Planen har ingen basis for {plan.Area(area.Id).Name}, som udviklingen kan måles fra.");
        }

        if (!changeSinceBaseline.TryGetNumber(out var change))
        {
            return (EvaluationStatus.CannotBeAssessed, changeSinceBaseline.Reason);
        }

        return latest.Key.Period == baseline.Period
            ? (EvaluationStatus.CannotBeAssessed, $"Der er ikke kommet nyere tal end basis for {baseline.Period.Label}.")
            : Direction(planIndicator.Indicator, latest.Key.Period, value, baseline, change);
    }

    // A source that rounds to 0 hides nothing, but tells too little to measure by.
    private static (EvaluationStatus Status, string Reason) WithoutNumber(SeriesPoint latest) =>
        latest.Value.State == ValueState.BelowHalf
            ? (EvaluationStatus.CannotBeAssessed, $"Værdien for {latest.Key.Period.Label} er afrundet til 0 af kilden.")
            : latest.Value.State == ValueState.UpperBound
                ? (EvaluationStatus.Hidden, $"For {latest.Key.Period.Label} oplyses kun en øvre grænse af hensyn til de få personer, tallet handler om.")
                : (EvaluationStatus.Hidden, $"Værdien for {latest.Key.Period.Label} vises ikke af hensyn til de få personer, den handler om.");

    private static (EvaluationStatus Status, string Reason) Direction(
        Indicator indicator, Period period, decimal value, Baseline baseline, decimal change)
    {
        var basis = $"basis på {FigureText.Value(indicator, baseline.Value)} ({baseline.Period.Label})";
        var now = $"{FigureText.Value(indicator, value)} ({period.Label})";
        if (change == 0)
        {
            return (EvaluationStatus.Unchanged, $"{now} er det samme som {basis}.");
        }

        var status = indicator.Polarity.GoodnessOf(change) > 0 ? EvaluationStatus.Improved : EvaluationStatus.Worsened;
        if (indicator.Unit == Unit.YesNo)
        {
            return (status, $"{now} mod {basis}, og {FigureText.Value(indicator, indicator.Polarity == Polarity.HigherIsBetter ? 1 : 0)} er bedre.");
        }

        var direction = change > 0 ? "over" : "under";
        var good = indicator.Polarity == Polarity.HigherIsBetter ? "højere er bedre" : "lavere er bedre";
        return (status, $"{now} ligger {FigureText.Size(indicator, change)} {direction} {basis}, og {good}.");
    }
}
