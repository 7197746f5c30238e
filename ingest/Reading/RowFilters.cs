namespace Pipeline.Ingest;

/// <summary>Tells which rows a format reads, and that their texts are ones that it allows.</summary>
internal sealed class RowFilters(Table table, Layout layout, ErrorLog log)
{
    private readonly HashSet<(Column Column, string Text)> wanted =
        [.. layout.Filters.SelectMany(filter => filter.Only, (filter, text) => (filter.Column, Words.Fold(text)))];

    private readonly HashSet<(Column Column, string Text)> met = [];

    private readonly IReadOnlyList<Column> withAllowedTexts =
        [.. layout.Columns.Where(column => column.AllowedTexts.Count > 0 && table.Header.PositionOf(column) is not null)];

    /// <summary>The column where a row lacks the texts that the format picks rows by; none when the row is read.</summary>
    public Column? Refusing(GridRow row)
    {
        foreach (var filter in layout.Filters)
        {
            var text = (filter.Column, table.CellOf(row, filter.Column).Folded);
            if (!wanted.Contains(text))
            {
                LogDate(row, filter.Column);
                return filter.Column;
            }

            met.Add(text);
        }

        return null;
    }

    // A text that Excel spoiled would otherwise be taken for another matter, and its row skipped in silence.
    private void LogDate(GridRow row, Column column)
    {
        if (column.Type == ColumnType.Text && ExcelDates.IsOne(table.CellOf(row, column)))
        {
            log.Add(ExcelDates.Error(table.SpotOf(row, column)));
        }
    }

    /// <summary>Tells of texts in a row that the format does not allow.</summary>
    public void CheckTexts(GridRow row)
    {
        foreach (var column in withAllowedTexts)
        {
            if (!column.AllowedTexts.Contains(table.CellOf(row, column).Folded))
            {
                log.Add(ExcelDates.IsOne(table.CellOf(row, column)) ? ExcelDates.Error(table.SpotOf(row, column)) : table.SpotOf(row, column).Error(
                    ErrorCodes.UnknownText,
                    "teksten er ikke en af dem, formatet kender",
                    "ret teksten; er tallene opgjort på en ny måde, så meld det"));
            }
        }
    }

    /// <summary>Tells of the texts that no row had: a source that renames them would otherwise fall silent.</summary>
    public IEnumerable<IngestWarning> Warnings() =>
        from filter in layout.Filters
        from text in filter.Only
        where !met.Contains((filter.Column, Words.Fold(text)))
        select new IngestWarning(ErrorCodes.FilterWithoutMatch, $"Ingen række har »{text}« i kolonnen »{filter.Column.Name}«.");
}
