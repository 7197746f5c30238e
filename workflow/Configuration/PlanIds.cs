using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>The identifiers that a plan's references may name. Those that are no identifiers are left out: they are mistakes of their own.</summary>
/// <param name="Areas">The plan's areas, comparators included.</param>
/// <param name="Comparators">Those of them that the others are compared with.</param>
/// <param name="FocusAreas">The plan's focus areas.</param>
/// <param name="Indicators">The indicators that the plan uses.</param>
/// <param name="Catalogue">The indicators that there are.</param>
/// <param name="Formats">The formats that there are.</param>
internal sealed record PlanIds(
    IReadOnlyCollection<string> Areas,
    IReadOnlyCollection<string> Comparators,
    IReadOnlyCollection<string> FocusAreas,
    IReadOnlyCollection<string> Indicators,
    IReadOnlyCollection<string> Catalogue,
    IReadOnlyCollection<string> Formats)
{
    /// <summary>The identifiers of a plan and of what it may refer to.</summary>
    public static PlanIds Of(PlanDocument plan, Catalogue catalogue) => new(
        Valid(plan.Areas, area => area.Id),
        Valid(plan.Areas.Where(area => area is not null && IsComparator(area)), area => area.Id),
        Valid(plan.FocusAreas, focus => focus.Id),
        Valid(plan.Indicators, indicator => indicator.Id),
        [.. catalogue.Indicators.Select(indicator => indicator.Id.Value)],
        [.. catalogue.Formats.Select(format => format.Value)]);

    private static List<string> Valid<T>(IEnumerable<T> items, Func<T, string> id)
        where T : class =>
        [.. items.Where(item => item is not null).Select(id).Where(Slug.IsValid).Distinct(StringComparer.Ordinal)];

    private static bool IsComparator(AreaDocument area) =>
        area.Kind is AreaKindWord.Municipality or AreaKindWord.Region or AreaKindWord.Country
            or AreaKindWord.Population or AreaKindWord.AllPlans or AreaKindWord.Group;
}
