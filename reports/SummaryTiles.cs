using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The tiles of the first page: how many rows have each status.</summary>
internal static class SummaryTiles
{
    private const double NumberSize = 20;

    /// <summary>Writes the tiles in a row and the one below it.</summary>
    public static void Write(ReportSheet sheet, int row, IReadOnlyList<IndicatorRow> rows)
    {
        for (var index = 0; index < SummaryGrid.Tiles.Count; index++)
        {
            var (first, last) = SummaryGrid.Tiles[index];
            var statuses = StatusWords.Tiles[index];
            var count = sheet.Number(row, first, rows.Count(data => statuses.Contains(data.Status)), NumberFormats.Whole);
            count.Style.Font.FontSize = NumberSize;
            count.Style.Font.Bold = true;
            sheet.InTable(row + 1, first, TextOf(statuses, rows), last);
            Paint(sheet, row, first, last, statuses[0]);
        }

        sheet.Height(row, 27);
    }

    private static void Paint(ReportSheet sheet, int row, int first, int last, EvaluationStatus status)
    {
        var (fill, font) = SheetStyle.Of(status);
        foreach (var tileRow in new[] { row, row + 1 })
        {
            var tile = sheet.Sheet.Range(tileRow, first, tileRow, last);
            if (last > first && tileRow == row)
            {
                tile.Merge();
            }

            tile.Style.Fill.BackgroundColor = fill;
            tile.Style.Font.FontColor = font;
            tile.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
            tile.Style.Border.LeftBorder = tile.Style.Border.RightBorder = XLBorderStyleValues.Medium;
            tile.Style.Border.LeftBorderColor = tile.Style.Border.RightBorderColor = XLColor.White;
        }
    }

    // The words of those that occur, so that a tile never counts what it does not name.
    private static string TextOf(IReadOnlyList<EvaluationStatus> statuses, IReadOnlyList<IndicatorRow> rows)
    {
        var found = statuses.Where(status => rows.Any(row => row.Status == status)).DefaultIfEmpty(statuses[0]);
        return string.Join(" / ", found.Select(status => status.Word()));
    }
}
