namespace Pipeline.Ingest;

/// <summary>Tells of sheets that hold the same table as the one that is read: a year on each, mostly, of which the first alone would be taken in silence.</summary>
internal static class UnreadSheets
{
    /// <summary>A warning for each. None where the format names its sheet, for then it is known what the others are.</summary>
    public static IEnumerable<IngestWarning> Warnings(Grid grid, Table table, Layout layout) => layout.Sheet is not null
        ? []
        : grid.Sheets
            .Where(sheet => sheet.IsVisible && sheet.Name != table.Sheet && IsAlike(sheet, layout))
            .Select(sheet => new IngestWarning(
                ErrorCodes.SheetNotRead,
                $"Arket »{sheet.Name}« har de samme kolonner som »{table.Sheet}«, men er ikke læst: kun det forreste ark læses. Saml tallene på ét ark, hvis de skal med."));

    private static bool IsAlike(GridSheet sheet, Layout layout) =>
        HeaderRow.Find(sheet.Rows, layout.Columns, layout.MaximumRowsAboveHeader + layout.HeaderRows, layout.HeaderRows) is { } header
        && layout.Columns.All(column => !column.IsRequired || header.PositionOf(column) is not null);
}
