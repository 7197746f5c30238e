namespace Pipeline.Ingest;

/// <summary>Where the columns of a text file stand that plain rows are read by.</summary>
internal sealed class PlainColumns
{
    private PlainColumns(Table table, Layout layout)
    {
        var header = table.Header;
        Count = header.Row.Cells.Count;
        Period = layout.Period.Column is { } period ? table.PositionOf(period) : null;
        Labels =
        [
            .. layout.Filters.Select(filter => filter.Column)
                .Concat(layout.Within.Select(place => place.Column))
                .Concat(layout.Columns.Where(column => column.AllowedTexts.Count > 0))
                .Concat(new[] { layout.AreaColumn, layout.AreaAliasColumn, layout.AreaNumberColumn, layout.IndicatorColumn, layout.UnitColumn }.OfType<Column>())
                .Select(table.PositionOf)
                .OfType<int>()
                .Distinct(),
        ];
        Unheaded = [.. Enumerable.Range(0, Count).Where(at => header.Row[at].IsEmpty && header.ColumnAt(at) is null)];
    }

    /// <summary>How many columns the header has.</summary>
    public int Count { get; }

    /// <summary>The columns whose texts tell what a row is about, its period apart.</summary>
    public int[] Labels { get; }

    /// <summary>The columns that nothing may stand in.</summary>
    public int[] Unheaded { get; }

    /// <summary>The column of the period; none when it stands elsewhere.</summary>
    public int? Period { get; }

    /// <summary>The columns of a table; none when its rows cannot be read as plain ones.</summary>
    public static PlainColumns? Of(Table table, Layout layout) =>
        table.Text is not null && table.Header.Periods.Count == 0 && !HasSignsOfDigits(layout.Missing) ? new PlainColumns(table, layout) : null;

    // A plain number is read without asking whether it is one of the source's signs, or ends with one.
    private static bool HasSignsOfDigits(MissingDocument missing) =>
        missing.Markers.Keys.Any(marker => marker.Trim() is { Length: > 0 } sign && char.IsAsciiDigit(sign[0]))
        || EndsWithDigit(missing.ProvisionalSuffix)
        || EndsWithDigit(missing.RevisedSuffix);

    private static bool EndsWithDigit(string? suffix) => suffix is { Length: > 0 } && char.IsAsciiDigit(suffix[^1]);
}
