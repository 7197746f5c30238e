namespace Pipeline.Domain;

/// <summary>Better than the baseline; optionally the gap to the comparator must narrow too.</summary>
internal static class DirectionRule
{
    private static readonly Computed NoNumber = Computed.Impossible("Målet er en retning uden et tal.");

    public static Judgement Judge(Direction target, AreaReading reading)
    {
        if (reading.Baseline is not { } baseline)
        {
            return Unknown($"Planen har ingen basis for {reading.Area.Name}, som udviklingen kan måles fra.");
        }

        if (!reading.ChangeSinceBaseline.TryGetNumber(out var change))
        {
            return Unknown(reading.ChangeSinceBaseline.Reason);
        }

        if (reading.Period == baseline.Period)
        {
            return Unknown($"Der er ikke kommet nyere tal end basis for {baseline.Period.Label}.");
        }

        var (status, reason) = Change(reading, baseline, change);
        return target.GapNarrows && status != EvaluationStatus.Worsened
            ? WithGap(reading, status, reason)
            : new Judgement(status, $"{reason}.", NoNumber);
    }

    private static (EvaluationStatus Status, string Reason) Change(AreaReading reading, Baseline baseline, decimal change)
    {
        var indicator = reading.Indicator;
        var basis = $"basis på {FigureText.Value(indicator, baseline.Value)} ({baseline.Period.Label})";
        if (change == 0)
        {
            return (EvaluationStatus.Unchanged, $"{reading.Now} er det samme som {basis}");
        }

        var moved = $"{reading.Now} ligger {FigureText.Size(indicator, change)} {(change > 0 ? "over" : "under")} {basis}";
        if (Chance(reading.Verdict) is { } chance)
        {
            return (chance.Status, $"{moved}, {chance.Reason}");
        }

        var status = indicator.Polarity.GoodnessOf(change) > 0 ? EvaluationStatus.Improved : EvaluationStatus.Worsened;
        if (indicator.Unit == Unit.YesNo)
        {
            return (status, $"{reading.Now} mod {basis}, og {FigureText.Value(indicator, indicator.Polarity == Polarity.HigherIsBetter ? 1 : 0)} er bedre");
        }

        var good = indicator.Polarity == Polarity.HigherIsBetter ? "højere er bedre" : "lavere er bedre";
        return (status, $"{moved}, og {good}{reading.Caveat}");
    }

    // What keeps a change from being called one: none when it may be.
    private static (EvaluationStatus Status, string Reason)? Chance(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.WithinUncertainty => (
            EvaluationStatus.UnchangedWithinUncertainty, "men forskellen er ikke større, end tilfældighed kan forklare"),
        ChangeVerdict.TooSmallToTell => (
            EvaluationStatus.CannotBeAssessed, "men området har få beboere, og antallet bag tallet er ikke oplyst, så forskellen kan være tilfældig"),
        ChangeVerdict.SizeUnknown => (
            EvaluationStatus.CannotBeAssessed, "men hverken antallet bag tallet eller områdets beboere er oplyst, så forskellen kan være tilfældig"),
        _ => null,
    };

    // An area that gets better more slowly than its comparator has not done what such a target asks.
    private static Judgement WithGap(AreaReading reading, EvaluationStatus status, string reason) =>
        reading.Gap?.Development(reading.Indicator.Polarity) switch
        {
            GapStanding.Better => new Judgement(status, $"{reason}, og udviklingen er bedre end sammenligningens.", NoNumber),
            GapStanding.Equal or GapStanding.Worse when status == EvaluationStatus.Improved => new Judgement(
                EvaluationStatus.Unchanged, $"{reason}, men udviklingen er ikke bedre end sammenligningens, som målet også kræver.", NoNumber),
            GapStanding.Equal or GapStanding.Worse => new Judgement(status, $"{reason}, og udviklingen er ikke bedre end sammenligningens.", NoNumber),
            _ => Unknown($"Om udviklingen er bedre end sammenligningens, kan ikke ses: {reading.Gap?.GapChange.Reason ?? "der er ingen sammenligning."}"),
        };

    private static Judgement Unknown(string reason) => new(EvaluationStatus.CannotBeAssessed, reason, NoNumber);
}
