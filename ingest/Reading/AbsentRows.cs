using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>
/// The zeros of a source that leaves rows of zero out. Only within what the file tells of: a count that it has for another of its places
/// or periods is 0 where it has no row; a count that it has nowhere may not have been asked for. And only where the file has no zero: one that has leaves
/// none out (Statistikbanken's CSV has them all, its BULK none), and what it has no row for was not asked for.
/// </summary>
internal static class AbsentRows
{
    /// <summary>What follows the column's name where the figure comes from no row. Its row is the header's.</summary>
    public const string Mark = " (ingen række)";

    public static IEnumerable<Observation> Zeros(IReadOnlyList<Observation> observations, Layout layout, Table table)
    {
        var counts = layout.Measures
            .Where(measure => measure is { Type: ColumnType.Count, Comparison: null })
            .DistinctBy(measure => measure.Indicator)
            .ToDictionary(measure => measure.Indicator, measure => measure.Value);
        var counted = observations.Where(observation => counts.ContainsKey(observation.Key.Indicator)).ToList();
        if (counted.Any(observation => observation.Value.Number == 0))
        {
            return [];
        }

        var told = counted.Select(observation => observation.Key).ToHashSet();
        return
            from indicator in told.Select(key => key.Indicator).Distinct()
            from area in told.Select(key => key.Area).Distinct()
            from period in told.Select(key => key.Period).Distinct()
            let key = new ObservationKey(indicator, area, period)
            where !told.Contains(key)
            select new Observation
            {
                Key = key,
                Value = ObservedValue.Of(0),
                Cell = new SourceCell(table.Sheet, table.Header.Row.Number, NameOf(counts[indicator], table) + Mark),
            };
    }

    private static string NameOf(Column column, Table table) =>
        table.Header.PositionOf(column) is { } at && column.HeaderPeriods.Count == 0 ? table.Header.NameAt(at) : column.Name;
}
