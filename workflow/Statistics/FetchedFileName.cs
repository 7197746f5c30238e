using Pipeline.Domain;

namespace Pipeline.Workflow.Statistics;

/// <summary>Tells by a file's name whether the program itself fetched it.</summary>
internal static class FetchedFileName
{
    /// <summary>Whether one of a plan's fetches of a format names its files so: what it is, and the periods that it covers, and nothing else.</summary>
    public static bool IsOf(Plan plan, FormatId format, string fileName) =>
        plan.Fetches.Any(fetch => fetch.Format == format && IsOf(fetch, Path.GetFileNameWithoutExtension(fileName)));

    private static bool IsOf(StatisticsFetch fetch, string name) =>
        name.StartsWith($"{fetch.Name}-", StringComparison.Ordinal)
        && name[(fetch.Name.Length + 1)..].Split(PeriodRange.To) is { Length: <= 2 } periods
        && periods.All(PeriodRange.IsPeriodInName);
}
