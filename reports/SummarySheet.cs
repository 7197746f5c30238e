using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The first sheet (Resumé): one page that a board member can read alone.</summary>
internal static class SummarySheet
{
    private const int MostMoved = 12;
    private const int MostWorsened = 7;
    private const int MostMissing = 5;

    // Where the columns of the tables begin: tiles, tables and lists share one grid.
    private const int Name = 1;
    private const int Place = 3;
    private const int BaselineValue = 4;
    private const int BaselineYear = 5;
    private const int LatestValue = 6;
    private const int LatestPeriod = 7;
    private const int Change = 8;
    private const int Gap = 9;
    private const int Comparator = 10;
    private const int Status = 11;

    private static readonly double[] Widths = [26, 26, 27, 9.5, 11, 9.5, 13.5, 20, 11, 19, 18];

    private static readonly (int First, int Last)[] Tiles = [(1, 1), (2, 2), (3, 3), (4, 6), (7, 8), (9, 10), (11, 11)];

    /// <summary>Adds the sheet.</summary>
    public static void Add(XLWorkbook workbook, StatusReport report, string sheetName)
    {
        var rows = IndicatorRow.Steered(report);
        var sheet = new ReportSheet(workbook, sheetName, ReportFooter.Of(report), Widths);
        sheet.Sheet.PageSetup.FitToPages(1, 1);
        sheet.Title(report.Plan.Name);
        sheet.Text(2, 1, sheet.LastColumn, $"Statusrapport til bestyrelsesmødet den {DanishText.Date(report.Meeting.Date)}", 14);
        sheet.Explanation(3, $"{PeriodOf(report.Plan)} {DanishText.DataUpTo(report.Snapshot)}. {NewSince(report, rows)}");
        WriteTiles(sheet, 5, rows);
        sheet.Explanation(7, $"{StatusWords.Caution} Gab = området minus sammenligningen; pp = procentpoint.");

        var worsened = Moved(rows, EvaluationStatus.Worsened);
        var improved = Moved(rows, EvaluationStatus.Improved);
        var worsenedShown = Math.Min(worsened.Count, Math.Max(MostWorsened, MostMoved - improved.Count));
        var row = WriteMoved(sheet, 9, "Forværret siden planens udgangspunkt", "Intet tal er forværret.", worsened, worsenedShown);
        var improvedShown = MostMoved - worsenedShown;
        row = WriteMoved(sheet, row + 1, "Forbedret siden planens udgangspunkt", "Intet tal er forbedret.", improved, improvedShown);
        row = WriteMissing(sheet, row + 1, report, rows);
        WriteDecisions(sheet, row + 1);
        sheet.Finish();
        foreach (var spacer in new[] { 4, 8 })
        {
            sheet.Sheet.Row(spacer).Height = 8;
        }
    }

    private static string PeriodOf(Plan plan) => plan.Period is PlanPeriod.Told told
        ? $"Planperiode {DanishText.Date(told.First)} – {DanishText.Date(told.Last)}."
        : "Planens periode er ikke oplyst.";

    private static string NewSince(StatusReport report, IReadOnlyList<IndicatorRow> rows) => report.PreviousNumber == 0
        ? "Det er den første rapport."
        : rows.Count(row => row.IsNew) is var news && news == 0
            ? "Ingen nye tal siden forrige rapport."
            : string.Create(DanishText.Culture, $"Nye tal siden forrige rapport i {news:N0} af {rows.Count:N0} rækker.");

    private static void WriteTiles(ReportSheet sheet, int row, IReadOnlyList<IndicatorRow> rows)
    {
        for (var index = 0; index < Tiles.Length; index++)
        {
            var (first, last) = Tiles[index];
            var status = StatusWords.InOrder[index];
            var (fill, font) = SheetStyle.Of(status);
            var count = sheet.Number(row, first, rows.Count(data => data.Status == status), NumberFormats.Whole);
            count.Style.Font.FontSize = 20;
            count.Style.Font.Bold = true;
            sheet.InTable(row + 1, first, status.Word());
            foreach (var tileRow in new[] { row, row + 1 })
            {
                var tile = sheet.Sheet.Range(tileRow, first, tileRow, last);
                if (last > first)
                {
                    tile.Merge();
                }

                tile.Style.Fill.BackgroundColor = fill;
                tile.Style.Font.FontColor = font;
                tile.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
                tile.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
                tile.Style.Border.LeftBorder = tile.Style.Border.RightBorder = XLBorderStyleValues.Medium;
                tile.Style.Border.LeftBorderColor = tile.Style.Border.RightBorderColor = XLColor.White;
            }
        }

        sheet.Height(row, 27);
        sheet.Height(row + 1, 15);
    }

    // The largest change first, as a share of the baseline, for percentages and grades cannot be compared otherwise.
    private static IReadOnlyList<IndicatorRow> Moved(IReadOnlyList<IndicatorRow> rows, EvaluationStatus status) =>
        [.. rows.Where(row => row.Status == status).OrderByDescending(row => row.SizeOfChange)];

    private static int WriteMoved(ReportSheet sheet, int firstRow, string heading, string none, IReadOnlyList<IndicatorRow> rows, int shown)
    {
        sheet.Heading(firstRow, heading);
        var row = firstRow + 1;
        if (rows.Count == 0)
        {
            sheet.Explanation(row, none);
            return row + 1;
        }

        sheet.Headers(
            row,
            sheet.LastColumn,
            (Name, "Indikator", false),
            (Place, "Område", false),
            (BaselineValue, "Basis", true),
            (BaselineYear, "Basis-år", true),
            (LatestValue, "Seneste", true),
            (LatestPeriod, "Periode", true),
            (Change, "Ændring siden basis", true),
            (Gap, "Gab", true),
            (Comparator, "til", false),
            (Status, "Status", false));
        foreach (var data in rows.Take(shown))
        {
            WriteMovedRow(sheet, ++row, data);
        }

        if (rows.Count > shown)
        {
            sheet.Explanation(
                ++row,
                $"De {shown} største ændringer (i forhold til basis) er vist. "
                + $"{DanishText.Count(rows.Count - shown, "række mere", "rækker mere")} står på indsatsområdernes ark.");
        }

        return row + 1;
    }

    private static void WriteMovedRow(ReportSheet sheet, int row, IndicatorRow data)
    {
        var indicator = data.Planned.Indicator;
        var value = NumberFormats.ValueWithUnit(indicator);
        sheet.InTable(row, Name, indicator.Name, Name + 1);
        sheet.InTable(row, Place, data.AreaName);
        sheet.Figure(row, BaselineValue, data.Baseline, value);
        sheet.Figure(row, BaselineYear, data.BaselinePeriod);
        sheet.Figure(row, LatestValue, data.Latest, value);
        sheet.Figure(row, LatestPeriod, data.LatestPeriod);
        sheet.Figure(row, Change, data.Change, NumberFormats.ChangeInWords(indicator)).Style.Font.Bold = true;
        sheet.Figure(row, Gap, data.Gap);
        sheet.InTable(row, Comparator, data.ComparatorName).Style.Font.FontColor = SheetStyle.Muted;
        var status = sheet.InTable(row, Status, data.StatusText, isBold: true);
        (status.Style.Fill.BackgroundColor, status.Style.Font.FontColor) = SheetStyle.Of(data.Status);
        sheet.LineUnder(row, sheet.LastColumn);
    }

    private static int WriteMissing(ReportSheet sheet, int firstRow, StatusReport report, IReadOnlyList<IndicatorRow> rows)
    {
        sheet.Heading(firstRow, "Mangler");
        var row = firstRow + 1;
        var missing = rows
            .Where(data => data.Status is EvaluationStatus.NoData or EvaluationStatus.Hidden or EvaluationStatus.CannotBeAssessed)
            .GroupBy(data => (data.Planned.Indicator.Id, data.Status))
            .OrderBy(group => group.Key.Status)
            .Select(group => group.ToList())
            .ToList();
        foreach (var group in missing.Take(MostMissing))
        {
            sheet.InTable(row, Name, group[0].Planned.Indicator.Name, Name + 1);
            sheet.InTable(row, Place, DanishText.Enumeration([.. group.Select(data => data.AreaName)]), Status - 1);
            var status = sheet.InTable(row, Status, group[0].Status.Word(), isBold: true);
            (status.Style.Fill.BackgroundColor, status.Style.Font.FontColor) = SheetStyle.Of(group[0].Status);
            sheet.LineUnder(row, sheet.LastColumn);
            row++;
        }

        if (missing.Count > MostMissing)
        {
            var more = DanishText.Count(missing.Count - MostMissing, "indikator mere", "indikatorer mere");
            sheet.Explanation(row++, $"{more} mangler; se indsatsområdernes ark.");
        }
        else if (missing.Count == 0)
        {
            sheet.Explanation(row++, "Ingen indikator mangler tal.");
        }

        if (Sources(report) is { Length: > 0 } sources)
        {
            sheet.Explanation(row++, sources);
        }

        return row;
    }

    private static string Sources(StatusReport report)
    {
        var silent = report.Sources.Where(source => source.Last is null).Select(source => source.DataSource).Distinct().ToList();
        var refused = report.Sources.Where(source => source.RefusedSince.Count > 0).Select(source => source.DataSource).Distinct().ToList();
        return string.Join(' ', new[]
        {
            silent.Count > 0 ? $"Ingen leverance endnu fra {DanishText.Enumeration(silent)}." : "",
            refused.Count > 0 ? $"Afviste filer, der ikke er erstattet, fra {DanishText.Enumeration(refused)}; se Datagrundlag." : "",
        }.Where(sentence => sentence.Length > 0));
    }

    // Points for decision are for people to write: the program never does.
    private static void WriteDecisions(ReportSheet sheet, int row)
    {
        sheet.Heading(row, "Beslutningspunkter (udfyldes af sekretariatet)");
        var box = sheet.Sheet.Range(row + 1, 1, row + 1, sheet.LastColumn).Merge();
        box.Style.Alignment.WrapText = true;
        box.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
        box.Style.Border.OutsideBorderColor = SheetStyle.GroupLine;
        sheet.Height(row + 1, 60);
    }
}
