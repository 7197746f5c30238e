using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>Reads the section of a plan that says what is fetched.</summary>
internal static class FetchSection
{
    public static IReadOnlyList<StatisticsFetch> ToFetches(FetchesDocument fetches) =>
        [.. fetches.Statbank.Select(ToFetch), .. fetches.Education.Select(ToFetch)];

    private static StatbankFetch ToFetch(StatbankFetchDocument fetch) => new(
        new FormatId(fetch.Format),
        fetch.Table,
        (StatbankLayout)fetch.Layout,
        [.. fetch.Variables.Select(variable => new StatbankVariable(variable.Code, [.. variable.Values]))]);

    private static EducationFetch ToFetch(EducationFetchDocument fetch) => new(
        new FormatId(fetch.Format),
        fetch.Name,
        fetch.Field,
        fetch.Subject,
        fetch.Subsubject,
        [.. fetch.Measures],
        [.. fetch.Details],
        [.. fetch.Filters.Select(filter => new EducationFilter(filter.Dimension, [.. filter.Values]))]);
}
