using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The last sheet (Datagrundlag): where the figures come from, how old they are, and what is not shown.</summary>
internal static class DataBasisSheet
{
    private const int CharactersOfHash = 16;

    private static readonly double[] Widths = [31, 28, 32, 14, 17, 13, 24, 44];

    /// <summary>Adds the sheet.</summary>
    public static void Add(XLWorkbook workbook, StatusReport report, string sheetName)
    {
        var sheet = new ReportSheet(workbook, sheetName, ReportFooter.Of(report), Widths);
        sheet.PageBreaksByHand();
        sheet.Title("Datagrundlag");
        sheet.Explanation(
            2, $"{DanishText.DataUpTo(report.Snapshot)}. Alder er regnet til mødedagen, {DanishText.Date(report.Meeting.Date)}.");
        var row = WriteSources(sheet, 4, report);
        row = WriteDeliveries(sheet, row + 1, report);
        row = RemarksTable.Write(sheet, row + 1, report);
        row = WriteStates(sheet, row + 1, report);
        row = ComparabilityNotes.WriteBreaks(sheet, row + 1, report.Plan);
        row = ComparabilityNotes.WriteSchools(sheet, row + 1, report.Plan);
        WriteOrigin(sheet, row + 1, report);
        sheet.Finish();
    }

    private static int WriteSources(ReportSheet sheet, int firstRow, StatusReport report)
    {
        sheet.Heading(firstRow, "Kilder");
        var row = firstRow + 1;
        sheet.Headers(
            row,
            sheet.LastColumn,
            (1, "Leverandør", false),
            (2, "Format", false),
            (3, "Seneste fil", false),
            (4, "Leveret", true),
            (5, "Seneste periode", true),
            (6, "Alder (dage)", true),
            (7, "Skjult eller mangler", false),
            (8, "Afviste filer siden", false));
        var gaps = SourceGaps.Of(report.Snapshot);
        foreach (var source in report.Sources)
        {
            row++;
            sheet.InTable(row, 1, source.DataSource);
            sheet.InTable(row, 2, source.Format.Value);
            sheet.InTable(row, 3, source.Last?.FileName ?? "ingen leverance");
            if (source.Last is { } last)
            {
                sheet.Day(row, 4, last.Delivered);
                sheet.Figure(row, 5, Reports.Figure.OfWords(last.LatestPeriod));
                sheet.Number(row, 6, source.AgeInDays(report.Meeting.Date) ?? 0, NumberFormats.Whole);
            }

            var refused = source.RefusedSince.Select(file => $"{file.FileName} ({DanishText.Date(file.Date)}): {file.Reason}");
            sheet.InTable(row, 7, gaps.GetValueOrDefault(source.Format, "intet"));
            sheet.InTable(row, 8, source.RefusedSince.Count == 0 ? "ingen" : string.Join('\n', refused));
            sheet.LineUnder(row, sheet.LastColumn);
        }

        // A heading stays with its headers and its first row, wherever the page ends.
        sheet.KeepTogether(firstRow, Math.Min(row, firstRow + 2));
        return row + 1;
    }

    private static int WriteDeliveries(ReportSheet sheet, int firstRow, StatusReport report)
    {
        sheet.Heading(firstRow, "Leverancer, som rapporten bygger på");
        var row = firstRow + 1;
        if (report.Snapshot.Deliveries.Count == 0)
        {
            sheet.Explanation(row, "Ingen.");
            return row + 1;
        }

        var figures = report.Snapshot.Series.CountBy(point => point.Delivery).ToDictionary();
        sheet.Headers(
            row,
            6,
            (1, "Fil", false),
            (2, "Format", false),
            (3, "Kontrolsum (SHA-256, begyndelsen)", false),
            (4, "Leverance nr.", true),
            (5, "Indlæst", true),
            (6, "Tal i brug", true));
        foreach (var delivery in report.Snapshot.Deliveries)
        {
            row++;
            sheet.InTable(row, 1, delivery.FileName);
            sheet.InTable(row, 2, delivery.Format.Value);
            sheet.InTable(row, 3, delivery.ContentHash[..Math.Min(CharactersOfHash, delivery.ContentHash.Length)]);
            sheet.Number(row, 4, delivery.Number, NumberFormats.Year);
            sheet.Day(row, 5, DanishText.Day(delivery.Committed));
            sheet.Number(row, 6, figures.GetValueOrDefault(delivery.Id), NumberFormats.Whole);
            sheet.LineUnder(row, 6);
        }

        sheet.KeepTogether(firstRow, firstRow + 2);
        return row + 1;
    }

    private static int WriteStates(ReportSheet sheet, int firstRow, StatusReport report)
    {
        sheet.Heading(firstRow, "Tal i brug");
        var row = firstRow + 1;
        var series = report.Snapshot.Series;
        var states = series.CountBy(point => point.Value.State).ToDictionary();
        (string Label, int Count)[] lines =
        [
            ("Tal", states.GetValueOrDefault(ValueState.Value)),
            ("Diskrete (skjult af hensyn til personer)", states.GetValueOrDefault(ValueState.Suppressed)),
            ("Kun øvre grænse kendt (»under«)", states.GetValueOrDefault(ValueState.UpperBound)),
            ("Afrundet til nul af kilden", states.GetValueOrDefault(ValueState.BelowHalf)),
            ("Ikke tilgængelige", states.GetValueOrDefault(ValueState.NotAvailable)),
            ("Ikke relevante", states.GetValueOrDefault(ValueState.NotApplicable)),
            ("I alt", series.Count),
            ("Serier (en indikator i et område over tid)", series.DistinctBy(point => (point.Key.Indicator, point.Key.Area)).Count()),
        ];
        foreach (var (label, count) in lines)
        {
            sheet.InTable(row, 1, label);
            sheet.Number(row, 2, count, NumberFormats.Whole);
            sheet.LineUnder(row, 2);
            row++;
        }

        sheet.KeepTogether(firstRow, row - 1);
        return row;
    }

    private static void WriteOrigin(ReportSheet sheet, int row, StatusReport report)
    {
        sheet.Heading(row, "Om rapporten");
        sheet.Explanation(row + 1, StatusWords.Caution);
        sheet.Explanation(row + 2, StatusWords.Legend);
        sheet.Explanation(
            row + 3,
            string.Create(
                DanishText.Culture,
                $"Dannet af Pipeline {report.ProgramVersion}. Nummer i planens log: {report.Snapshot.Number}. "
                + $"Regler: {report.Snapshot.RulesHash}. De samme tal giver altid den samme rapport."));
        sheet.KeepTogether(row, row + 3);
    }
}
