namespace Pipeline.Domain;

/// <summary>Holds a plan's areas against the statutory criteria, list by list (domain: almenboligloven § 61 a and § 61 b, and what was before them).</summary>
public static class CriteriaEvaluator
{
    /// <summary>
    /// Every list from the first of which anything is told of an area to the last; a list between of which nothing is told is unknown.
    /// </summary>
    /// <param name="plan">The plan: its areas and rules.</param>
    /// <param name="series">The values in force.</param>
    /// <returns>By area in the plan's order, and list.</returns>
    public static IReadOnlyList<AreaCriteria> Evaluate(Plan plan, IReadOnlyList<SeriesPoint> series)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(series);
        var seriesOf = series.ToLookup(point => point.Key.Area);
        return
        [
            .. plan.Areas
                .Where(area => !area.IsComparator && area.Kind is not (AreaKind.School or AreaKind.PlanTotal))
                .SelectMany(area => new AreaCriteriaEvaluator(plan.Criteria, area.Id, new AreaValues(seriesOf[area.Id])).Evaluate()),
        ];
    }
}

/// <summary>Holds one area against the criteria of one list after another.</summary>
internal sealed class AreaCriteriaEvaluator(CriteriaRules rules, AreaId area, AreaValues values)
{
    private readonly CriterionEvaluator criteria = new(rules, values);
    private readonly Dictionary<(AreaStatus Status, int List), Ternary> computed = [];

    public IReadOnlyList<AreaCriteria> Evaluate()
    {
        var told = values.Lists(
            [.. rules.Sources.Criteria.Values, .. rules.Sources.Official.Values, .. rules.Sources.PlanDuty is { } duty ? [duty] : Array.Empty<IndicatorId>()]).ToList();
        return told.Count == 0
            ? []
            :
            [
                .. from list in Enumerable.Range(told.Min(), told.Max() - told.Min() + 1)
                   let ruleSet = rules.RuleSetOf(list)
                   where ruleSet is not null
                   select Evaluate(ruleSet, list),
            ];
    }

    private AreaCriteria Evaluate(RuleSet ruleSet, int list)
    {
        var results = new List<CriterionResult>();
        var statuses = new List<StatusResult>();
        foreach (var rule in ruleSet.Statuses)
        {
            var required = rule.Required.Select(criterion => criteria.Evaluate(rule.Status, criterion, list)).ToList();
            var counted = rule.Counted.Select(criterion => criteria.Evaluate(rule.Status, criterion, list)).ToList();
            results.AddRange(required);
            results.AddRange(counted);
            statuses.Add(Evaluate(rule, ruleSet, list, required, counted));
        }

        return new AreaCriteria
        {
            Area = area,
            ListDate = CriteriaRules.ListDate(list),
            RuleSet = ruleSet.Id,
            Criteria = results,
            Statuses = statuses,
            Official = [.. OfficialStatuses(ruleSet, list).Select(status => Official(status, list))],
            PlanDuty = values.AnswerOn(rules.Sources.PlanDuty, list),
        };
    }

    private StatusResult Evaluate(
        StatusRule rule, RuleSet ruleSet, int list, IReadOnlyList<CriterionResult> required, IReadOnlyList<CriterionResult> counted)
    {
        IReadOnlyList<Ternary> presupposed = rule.Presupposes is { } status
            ? [.. Enumerable.Range(0, rule.ListsInARow).Select(back => Computed(status, list - back))]
            : [];
        var met = TernaryLogic.All(presupposed)
            .And(TernaryLogic.All(required.Select(result => result.Met)))
            .And(TernaryLogic.AtLeast(rule.Needed, [.. counted.Select(result => result.Met)]));
        computed[(rule.Status, list)] = met;
        return new StatusResult
        {
            Status = rule.Status,
            Name = rule.Name,
            Met = met,
            MetAtLeast = counted.Count(result => result.Met == Ternary.Yes),
            MetAtMost = counted.Count(result => result.Met != Ternary.No),
            Needed = rule.Needed,
            InARow = InARow(list, earlier => Computed(rule.Status, earlier)),
            Reason = StatusText.Reason(rule, ruleSet, met, presupposed, required, counted),
        };
    }

    private Ternary Computed(AreaStatus status, int list) =>
        computed.TryGetValue((status, list), out var answer) ? answer : Ternary.Unknown;

    // A list may be delivered under a status that the rules of its day called by another name: what was told is never left out.
    private IEnumerable<AreaStatus> OfficialStatuses(RuleSet ruleSet, int list) => ruleSet.Statuses.Select(rule => rule.Status)
        .Union(rules.Sources.Official.Where(source => values.AnswerOn(source.Value, list) != Ternary.Unknown).Select(source => source.Key));

    private OfficialStatus Official(AreaStatus status, int list)
    {
        Ternary On(int year) => values.AnswerOn(rules.Sources.Official.GetValueOrDefault(status), year);
        return new OfficialStatus(status, On(list), InARow(list, On));
    }

    // Back to the first list that is not a certain yes: a no ends the row, a list that tells nothing leaves open how long it is.
    private static ListsInARow InARow(int list, Func<int, Ternary> answerOn)
    {
        var certain = 0;
        while (answerOn(list - certain) == Ternary.Yes)
        {
            certain++;
        }

        return new ListsInARow(certain, answerOn(list - certain) == Ternary.No);
    }
}
