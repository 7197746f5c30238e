namespace Pipeline.Domain;

/// <summary>Why an area meets the conditions of a status or not, in one Danish sentence built from the figures.</summary>
internal static class StatusText
{
    public static string Reason(
        StatusRule rule,
        RuleSet ruleSet,
        Ternary met,
        IReadOnlyList<Ternary> presupposed,
        IReadOnlyList<CriterionResult> required,
        IReadOnlyList<CriterionResult> counted)
    {
        List<string> parts = [.. required.Select(Figure)];
        if (rule.Presupposes is { } status)
        {
            parts.Insert(0, Presupposed(NameOf(ruleSet, status), presupposed));
        }

        if (counted.Count > 0)
        {
            parts.Add(Counted(rule.Needed, counted));
        }

        return FigureText.Sentence($"{Answer(met)}: {string.Join("; ", parts)}");
    }

    private static string Answer(Ternary met) => met == Ternary.Unknown ? "Kan ikke afgøres" : met.Word();

    private static string NameOf(RuleSet ruleSet, AreaStatus status) =>
        ruleSet.Statuses.FirstOrDefault(rule => rule.Status == status)?.Name ?? status.Key();

    private static string Presupposed(string name, IReadOnlyList<Ternary> answers) =>
        answers.Count == 1
            ? $"forudsætter {name}, og det er {(answers[0] == Ternary.Unknown ? "ukendt" : $"beregnet til {answers[0].Word().ToLowerInvariant()}")}"
            : $"forudsætter {name} på {answers.Count} lister i træk, og af dem er {answers.Count(answer => answer == Ternary.Yes)} ja, "
                + $"{answers.Count(answer => answer == Ternary.No)} nej og {answers.Count(answer => answer == Ternary.Unknown)} ukendt";

    private static string Counted(int needed, IReadOnlyList<CriterionResult> counted)
    {
        var met = counted.Where(result => result.Met == Ternary.Yes).ToList();
        var unknown = counted.Where(result => result.Met == Ternary.Unknown).ToList();
        return $"{met.Count} af {counted.Count} kriterier er opfyldt{InParentheses(met)}"
            + (unknown.Count > 0 ? $", {unknown.Count} kan ikke afgøres{InParentheses(unknown)}" : "")
            + $", og mindst {needed} kræves";
    }

    private static string InParentheses(List<CriterionResult> results) =>
        results.Count == 0 ? "" : $" ({string.Join(", ", results.Select(Figure))})";

    private static string Figure(CriterionResult result) =>
        $"{LowerFirst(result.Kind.Word())} {CriterionText.Value(result.Kind, result.Value)} "
        + $"mod {CriterionText.Demand(result.Kind, result.Comparison, result.Limit)}";

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
