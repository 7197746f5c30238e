namespace Pipeline.Ingest;

/// <summary>Tells which rows a format reads, and that their texts are ones that it allows.</summary>
internal sealed class RowFilters(Table table, Layout layout, ErrorLog log)
{
    private readonly HashSet<(Column Column, string Text)> wanted =
        [.. layout.Filters.SelectMany(filter => filter.Only, (filter, text) => (filter.Column, Words.Fold(text)))];

    private readonly HashSet<(Column Column, string Text)> met = [];

    // A national file names the same other matters again and again; each is held against the wanted texts once.
    private readonly HashSet<(Column Column, string Text)> others = [];

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
                LogSpoiled(row, filter);
                return filter.Column;
            }

            met.Add(text);
        }

        return null;
    }

    // A text that was spoiled or misspelt would otherwise be taken for another matter, and its row skipped in silence.
    private void LogSpoiled(GridRow row, Filter filter)
    {
        var (column, cell) = (filter.Column, table.CellOf(row, filter.Column));
        if (column.Type != ColumnType.Text || others.Contains((column, cell.Folded)))
        {
            return;
        }

        if (ExcelDates.IsOne(cell))
        {
            log.Add(ExcelDates.Error(table.SpotOf(row, column)));
        }
        else if (CodedText.Behind(cell.Text) is { } text && (wanted.Contains((column, Words.Fold(text))) || NearestTo(Words.Fold(text), filter) is not null))
        {
            log.Add(CodedText.Error(table.SpotOf(row, column)));
        }
        else if (NearestTo(cell.Folded, filter) is { } nearest)
        {
            log.Add(table.SpotOf(row, column).Error(
                ErrorCodes.UnknownText,
                $"teksten er næsten »{nearest}«, som formatet læser rækker efter",
                "ret teksten; er det en anden slags, så få den nævnt i formatets tilladteTekster"));
        }
        else
        {
            others.Add((column, cell.Folded));
        }
    }

    // A text with other numbers, or one that the format names, is another matter.
    private static string? NearestTo(string text, Filter filter) => text.Length == 0 || filter.Column.AllowedTexts.Contains(text)
        ? null
        : filter.Only.FirstOrDefault(only => Misspelling.HaveSameDigits(text, Words.Fold(only)) && Misspelling.IsOf(text, Words.Fold(only)));

    /// <summary>Tells of texts in a row that the format does not allow.</summary>
    public void CheckTexts(GridRow row)
    {
        foreach (var column in withAllowedTexts)
        {
            if (!column.AllowedTexts.Contains(table.CellOf(row, column).Folded))
            {
                log.Add(ExcelDates.IsOne(table.CellOf(row, column)) ? ExcelDates.Error(table.SpotOf(row, column)) : table.SpotOf(row, column).Error(
                    ErrorCodes.UnknownText,
                    $"teksten er ikke en af dem, formatet kender: {string.Join(", ", column.AllowedNames.Select(name => $"»{name}«"))}",
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
