using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Tells which of a format's columns a header is over.</summary>
internal sealed class ColumnHeaders
{
    private readonly Dictionary<string, Column> byHeader = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column> byGroup = new(StringComparer.Ordinal);
    private readonly Column? underPeriods;

    public ColumnHeaders(IReadOnlyList<Column> columns)
    {
        underPeriods = columns.FirstOrDefault(column => column is { HeaderPeriods.Count: > 0, IsGroup: false });
        foreach (var column in columns)
        {
            foreach (var header in column.Headers)
            {
                (column.IsGroup ? byGroup : byHeader).TryAdd(Words.FoldDeclared(header), column);
            }
        }
    }

    /// <summary>The column that is called so; none when the text is not one of the format's names.</summary>
    public Column? ColumnOf(string text) => Find(byHeader, text);

    /// <summary>The column with a header for each period, and the period: the group and the period may stand in either row.</summary>
    public (Column Column, string Period)? PeriodColumnOf(HeaderText text) =>
        Find(byGroup, text.Group) is { } below && IsPeriod(text.Own, below) ? (below, text.Own)
        : Find(byGroup, text.Own) is { } above && IsPeriod(text.Group, above) ? (above, text.Group)
        : underPeriods is { } only && IsPeriod(text.Own, only) ? (only, text.Own)
        : null;

    private static bool IsPeriod(string text, Column column) =>
        Period.TryParse(text, out var period) && column.HeaderPeriods.Contains(period!.Kind);

    private static Column? Find(Dictionary<string, Column> known, string text) =>
        text.Length == 0 ? null : known.GetValueOrDefault(Words.Fold(text)) ?? known.GetValueOrDefault(Words.FoldNumbers(text));
}
