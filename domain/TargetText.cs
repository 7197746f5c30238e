namespace Pipeline.Domain;

/// <summary>Targets in Danish, as part of a sentence.</summary>
public static class TargetText
{
    /// <summary>A target, such as <c>højst 20 pr. 1.000 i 2021</c>.</summary>
    public static string Of(Target target, Plan plan, Indicator indicator) => target switch
    {
        Direction { GapNarrows: true } => "bedre end basis, og afstanden til sammenligningen mindre",
        Direction => "bedre end basis",
        Absolute absolute => $"{absolute.Operator.LimitWord()} {FigureText.Value(indicator, absolute.Limit)} i {absolute.Deadline.Label}",
        YearlyRelative relative => $"{FigureText.PerCent(relative.Percent)} bedre end året før",
        ComparatorTarget comparator => $"{comparator.Operator.LimitWord()} {plan.Area(comparator.Group).Name}",
        CountTarget count => $"{count.Operator.LimitWord()} {FigureText.Value(indicator, count.Limit)} {(count.Span == CountSpan.EachYear ? "om året" : "i planens periode")}",
        _ => target.Word(),
    };
}
