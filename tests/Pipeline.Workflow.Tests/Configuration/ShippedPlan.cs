using System.Globalization;
using Pipeline.Domain;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Tests.Configuration;

/// <summary>The plans that ship, and their figures in a form that a test can state in one line.</summary>
internal static class ShippedPlan
{
    private static readonly PipelineConfiguration Configuration = PipelineConfiguration.Load(Repository.Path("config"), "1");

    public static Plan Of(string id) => Assert.Single(Configuration.Plans, plan => plan.Id.Value == id);

    /// <summary>Every baseline as <c>indicator area period value</c>.</summary>
    public static IEnumerable<string> Baselines(this Plan plan) =>
        from indicator in plan.Indicators
        from baseline in indicator.Baselines
        select string.Create(CultureInfo.InvariantCulture, $"{indicator.Indicator.Id} {baseline.Area} {baseline.Period.Code} {baseline.Value}");

    /// <summary>The targets of an indicator as <c>areas: target</c>.</summary>
    public static IEnumerable<string> TargetsOf(this Plan plan, string indicator) =>
        plan.Indicator(new IndicatorId(indicator)).Targets.Select(target => $"{string.Join(' ', target.Areas)}: {Words(target)}");

    /// <summary>Every target of status as <c>status areas, deadline, reference</c>.</summary>
    public static IEnumerable<string> StatusTargetTexts(this Plan plan) => plan.StatusTargets.Select(target => string.Create(
        CultureInfo.InvariantCulture,
        $"{target.Status} {string.Join(' ', target.Areas)}, {target.Deadline?.ToString(CultureInfo.InvariantCulture) ?? "ingen frist"}, {target.Reference}"));

    private static string Words(Target target) => target switch
    {
        Direction => "retning",
        Absolute absolute => string.Create(CultureInfo.InvariantCulture, $"{absolute.Operator} {absolute.Limit} i {absolute.Deadline.Code}"),
        YearlyRelative relative => string.Create(CultureInfo.InvariantCulture, $"{relative.Percent} pct. om året"),
        ComparatorTarget comparator => $"{comparator.Operator} {comparator.Group}",
        CountTarget count => string.Create(CultureInfo.InvariantCulture, $"{count.Operator} {count.Limit} {count.Span}"),
        _ => "ikke fastsat",
    };
}
