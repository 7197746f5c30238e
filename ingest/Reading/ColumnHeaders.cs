using System.Buffers;
using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Tells which of a format's columns a header is over.</summary>
internal sealed class ColumnHeaders
{
    private readonly Dictionary<string, Column> byHeader = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column> byGroup = new(StringComparer.Ordinal);
    private readonly Column? underPeriods;

    // What sources write after a period to say that its figures are provisional, or that there is a note.
    private static readonly SearchValues<char> Marks = SearchValues.Create("*([†¹²³");

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
    public (Column Column, string Period)? PeriodColumnOf(HeaderText text) => PeriodColumnOf(text, IsPeriod);

    /// <summary>Whether it is a header for a period, but for a mark that follows the period: <c>2025K1*</c> or <c>2023 (foreløbig)</c>.</summary>
    public bool IsMarkedPeriod(HeaderText text) => PeriodColumnOf(text, IsMarkedPeriod) is not null;

    private (Column Column, string Period)? PeriodColumnOf(HeaderText text, Func<string, Column, bool> isPeriod) =>
        Find(byGroup, text.Group) is { } below && isPeriod(text.Own, below) ? (below, text.Own)
        : Find(byGroup, text.Own) is { } above && isPeriod(text.Group, above) ? (above, text.Group)
        : underPeriods is { } only && isPeriod(text.Own, only) ? (only, text.Own)
        : null;

    private static bool IsMarkedPeriod(string text, Column column) =>
        text.AsSpan().IndexOfAny(Marks) is > 0 and var mark && IsPeriod(text[..mark], column);

    private static bool IsPeriod(string text, Column column) =>
        Period.TryParse(text, out var period) && column.HeaderPeriods.Contains(period!.Kind);

    private static Column? Find(Dictionary<string, Column> known, string text) =>
        text.Length == 0 ? null : known.GetValueOrDefault(Words.Fold(text)) ?? known.GetValueOrDefault(Words.FoldNumbers(text));
}
