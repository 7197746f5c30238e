using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Finds the sheet, the header and the data rows of a format in a file.</summary>
internal static class TableFinder
{
    /// <summary>The table; none when something is wrong with its sheet or header, which the log then tells.</summary>
    public static Table? Find(Grid grid, Layout layout, ErrorLog log, SkipTelling skips)
    {
        if (SheetOf(grid, layout) is not { } sheet)
        {
            log.Add(new Spot("", null, "", "").Error(
                ErrorCodes.MissingSheet,
                $"projektmappen mangler arket »{layout.Sheet}«",
                "giv arket med tallene det navn, og send filen igen"));
            return null;
        }

        if (HeaderRow.Find(sheet.Rows, layout.Columns, layout.MaximumRowsAboveHeader + layout.HeaderRows, layout.HeaderRows) is not { } header)
        {
            log.Add(CodedPeriod(sheet, layout) is { } coded ? CodedText.Error(coded) : NoHeader(grid, sheet, layout));
            return null;
        }

        var table = TableOf(sheet, header, layout, skips);
        if (RowsPerPerson.FindNumbered(table) is { } tooFine)
        {
            log.Add(tooFine);
            return null;
        }

        var errors = log.Count;
        new HeaderCheck(sheet.Name, header, layout, log).Run();
        return log.Count > errors ? null : table;
    }

    private static IngestError NoHeader(Grid grid, GridSheet sheet, Layout layout)
    {
        var names = string.Join(", ", layout.Columns.Where(column => column.IsRequired).Select(column => $"»{column.Name}«"));
        return new Spot(sheet.Name, null, "", "").Error(
            ErrorCodes.MissingHeader,
            $"{(layout.HeaderRows == 1 ? "ingen af de øverste rækker er" : "ingen to af de øverste rækker er tilsammen")} en overskrift med kolonnerne {names}",
            grid.Sheets.Count(other => other.IsVisible) > 1 && layout.Sheet is null
                ? "flyt arket med tallene forrest, eller send filen, som kilden leverer den, med overskrifter"
                : "send filen, som kilden leverer den, med overskrifter");
    }

    // Where periods are headers, a code before them leaves no header at all.
    private static Spot? CodedPeriod(GridSheet sheet, Layout layout) => layout.Columns.All(column => column.HeaderPeriods.Count == 0)
        ? null
        : sheet.Rows.Take(layout.MaximumRowsAboveHeader + layout.HeaderRows)
            .SelectMany(row => row.Cells, (row, cell) => (Row: row, cell.Text))
            .Where(place => CodedText.Behind(place.Text) is { } period && Period.TryParse(period, out _))
            .Select(place => (Spot?)new Spot(sheet.Name, place.Row.Number, place.Text, place.Text))
            .FirstOrDefault();

    private static GridSheet? SheetOf(Grid grid, Layout layout) =>
        layout.Sheet is null
            ? grid.Sheets.FirstOrDefault(sheet => sheet.IsVisible)
            : grid.Sheets.FirstOrDefault(sheet => sheet.Name.Length == 0 || Words.Fold(sheet.Name) == Words.Fold(layout.Sheet));

    private static Table TableOf(GridSheet sheet, HeaderRow header, Layout layout, SkipTelling skips)
    {
        var above = sheet.Rows.TakeWhile(row => row.Number <= header.Row.Number).ToList();
        foreach (var row in above)
        {
            skips.Tell(sheet.Name, row, row.Number < header.FirstRow ? SkipReason.Title : SkipReason.Header);
        }

        IReadOnlyList<int> filledDown = [.. layout.Columns.Where(column => column.FillsDown).Select(header.PositionOf).OfType<int>().Order()];
        return new Table(
            sheet.Name,
            [.. above.Where(row => row.Number < header.FirstRow)],
            header,
            DittoLabels.FillDown(RowsBelow(sheet, header, layout, skips), filledDown))
        {
            Text = filledDown.Count == 0 ? sheet.Rows as TextRows : null,
            Footnotes = layout.Footnotes,
        };
    }

    private static IEnumerable<GridRow> RowsBelow(GridSheet sheet, HeaderRow header, Layout layout, SkipTelling skips)
    {
        foreach (var row in sheet.Rows.Where(row => row.Number > header.Row.Number))
        {
            if (Table.IsData(row, header, layout.Footnotes))
            {
                yield return row;
            }
            else
            {
                skips.Tell(sheet.Name, row, header.IsRepeatedIn(row) ? SkipReason.Header : SkipReason.Footnote);
            }
        }
    }
}
