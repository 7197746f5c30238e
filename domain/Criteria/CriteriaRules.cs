namespace Pipeline.Domain;

/// <summary>The indicators that the criteria and the ministry's list are read from.</summary>
/// <param name="Criteria">The indicator of each criterion.</param>
/// <param name="Official">The indicator of each status on the ministry's list: 1 is on it, 0 is not. Empty where the list is not delivered.</param>
/// <param name="PlanDuty">The indicator of the duty to carry out a development plan (udviklingsplan), likewise; none where it is not delivered.</param>
public sealed record CriteriaSources(
    IReadOnlyDictionary<CriterionKind, IndicatorId> Criteria, IReadOnlyDictionary<AreaStatus, IndicatorId> Official, IndicatorId? PlanDuty);

/// <summary>Everything that decides an area's computed status: dated rule sets, dated limits, and where values come from.</summary>
public sealed record CriteriaRules
{
    /// <summary>No rules: nothing is computed.</summary>
    public static CriteriaRules None { get; } = new()
    {
        RuleSets = [],
        Limits = new CriteriaLimits([]),
        Sources = new CriteriaSources(new Dictionary<CriterionKind, IndicatorId>(), new Dictionary<AreaStatus, IndicatorId>(), null),
        NearShare = 0,
    };

    /// <summary>The rule sets; at most one holds on a day.</summary>
    public required IReadOnlyList<RuleSet> RuleSets { get; init; }

    /// <summary>The limits that differ from list to list.</summary>
    public required CriteriaLimits Limits { get; init; }

    /// <summary>Where values come from.</summary>
    public required CriteriaSources Sources { get; init; }

    /// <summary>How far from its limit a value may be, as a share of the limit, and still be near it: 0.05 is five per cent.</summary>
    public required decimal NearShare { get; init; }

    /// <summary>The day of a year's list: almenboliglovens § 61 a, stk. 5.</summary>
    public static DateOnly ListDate(int list) => new(list, 12, 1);

    /// <summary>The rule set that a year's list is made by; none where the rules know none.</summary>
    public RuleSet? RuleSetOf(int list)
    {
        var day = ListDate(list);
        return RuleSets.FirstOrDefault(rules => rules.From <= day && (rules.To is not { } last || day <= last));
    }
}
