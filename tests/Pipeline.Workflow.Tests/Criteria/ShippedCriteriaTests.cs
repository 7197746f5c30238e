using System.Globalization;
using Pipeline.Domain;
using Pipeline.Domain.Tests.Criteria;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Tests.Criteria;

/// <summary>
/// The criteria that are shipped say what the law says. What follows from the law, boundary by boundary, is tested with the domain: what is
/// equal to it follows too.
/// </summary>
public sealed class ShippedCriteriaTests
{
    private static readonly Lazy<PipelineConfiguration> Configuration = new(() => PipelineConfiguration.Load(Repository.Path("config"), "1"));

    public static TheoryData<string> Plans => [.. Configuration.Value.Plans.Select(plan => plan.Id.Value)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Each_rule_set_has_the_days_and_the_statuses_of_the_law(string plan)
    {
        Assert.Equal(Days(StatutoryRules.All), Days(Shipped(plan)));
        Assert.Equal(Statuses(StatutoryRules.All), Statuses(Shipped(plan)));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Each_criterion_is_compared_as_the_law_words_it(string plan)
    {
        Assert.Equal(Criteria(StatutoryRules.All, rule => rule.Required), Criteria(Shipped(plan), rule => rule.Required));
        Assert.Equal(Criteria(StatutoryRules.All, rule => rule.Counted), Criteria(Shipped(plan), rule => rule.Counted));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void The_limits_are_those_that_were_published(string plan) =>
        Assert.Equal(Limits(StatutoryRules.All), Limits(Shipped(plan)));

    [Theory]
    [MemberData(nameof(Plans))]
    public void Values_and_lists_are_read_from_an_indicator_each(string plan)
    {
        var (expected, shipped) = (StatutoryRules.All.Sources, Shipped(plan).Sources);
        Assert.Equal(expected.Criteria.OrderBy(source => source.Key), shipped.Criteria.OrderBy(source => source.Key));
        Assert.Equal(expected.Official.OrderBy(source => source.Key), shipped.Official.OrderBy(source => source.Key));
        Assert.Equal(expected.PlanDuty, shipped.PlanDuty);
        Assert.Equal(StatutoryRules.All.NearShare, Shipped(plan).NearShare);
    }

    private static CriteriaRules Shipped(string plan) => Configuration.Value.PlanOf(plan)!.Criteria;

    private static IEnumerable<(RuleSetId Id, DateOnly From, DateOnly? To)> Days(CriteriaRules rules) =>
        rules.RuleSets.Select(ruleSet => (ruleSet.Id, ruleSet.From, ruleSet.To));

    private static IEnumerable<(RuleSetId RuleSet, AreaStatus Status, string Name, AreaStatus? Presupposes, int ListsInARow, int Needed)> Statuses(
        CriteriaRules rules) =>
        from ruleSet in rules.RuleSets
        from rule in ruleSet.Statuses
        select (ruleSet.Id, rule.Status, rule.Name, rule.Presupposes, rule.ListsInARow, rule.Needed);

    private static IEnumerable<(RuleSetId RuleSet, AreaStatus Status, Criterion Criterion)> Criteria(
        CriteriaRules rules, Func<StatusRule, IReadOnlyList<Criterion>> criteria) =>
        from ruleSet in rules.RuleSets
        from rule in ruleSet.Statuses
        from criterion in criteria(rule).OrderBy(criterion => criterion.Kind)
        select (ruleSet.Id, rule.Status, criterion);

    // A figure is told with its decimals: what a derived limit can be depends on them.
    private static IEnumerable<(CriterionKind Kind, int List, decimal Times, string Figures)> Limits(CriteriaRules rules) =>
        from limit in rules.Limits.Published
        orderby limit.List
        select (limit.Kind, limit.List, limit.Times, string.Join(" ", limit.Figures.Order().Select(figure => figure.ToString(CultureInfo.InvariantCulture))));
}
