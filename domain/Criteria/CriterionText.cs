namespace Pipeline.Domain;

/// <summary>Values and limits of the criteria as people read them, in Danish.</summary>
public static class CriterionText
{
    /// <summary>A value, such as <c>31,9 pct.</c>, or why there is none.</summary>
    public static string Value(CriterionKind kind, ObservedValue value) =>
        value.TryGetNumber(out var number) ? WithUnit(kind, Number(kind, number))
        : value.TryGetBound(out var bound) ? $"under {WithUnit(kind, Number(kind, bound))}"
        : value.State == ValueState.Suppressed ? "vises ikke af diskretionshensyn"
        : value.State == ValueState.BelowHalf ? "afrundet til 0 af kilden"
        : "ikke leveret";

    /// <summary>What the law demands, such as <c>over 40 pct.</c></summary>
    public static string Demand(CriterionKind kind, Comparison comparison, Bounds limit) =>
        limit.Upper is not { } upper ? $"{comparison.LimitWord()} en grænse, der ikke kendes for listen"
        : limit.IsExact ? $"{comparison.LimitWord()} {WithUnit(kind, Limit(limit.Lower))}"
        : $"{comparison.LimitWord()} en grænse, der ligger fra {Limit(limit.Lower)} til {WithUnit(kind, Limit(upper))}";

    /// <summary>The size of a distance, such as <c>8,1 procentpoint</c>.</summary>
    public static string Distance(CriterionKind kind, decimal distance) =>
        kind == CriterionKind.Residents ? $"{Number(kind, Math.Abs(distance))} beboere" : $"{Number(kind, Math.Abs(distance))} procentpoint";

    /// <summary>A limit without its unit, to as many decimals as it has, four at most.</summary>
    public static string Limit(decimal limit) => FigureText.Number(decimal.Round(limit, 4), 0);

    private static string Number(CriterionKind kind, decimal number) => FigureText.Number(number, kind switch
    {
        CriterionKind.Residents => 0,
        CriterionKind.Convicted => 2,
        _ => 1,
    });

    private static string WithUnit(CriterionKind kind, string number) => kind switch
    {
        CriterionKind.Residents => number,
        CriterionKind.Income => $"{number} pct. af regionens",
        _ => $"{number} pct.",
    };
}
