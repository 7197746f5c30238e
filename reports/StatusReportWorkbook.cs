using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;

namespace Pipeline.Reports;

/// <summary>The status report as an Excel workbook.</summary>
public static class StatusReportWorkbook
{
    /// <summary>The workbook (xlsx): a summary first, where the data come from last, and charts that draw from a hidden sheet.</summary>
    /// <exception cref="ArgumentException">The snapshot is of another plan.</exception>
    public static byte[] Create(StatusReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Snapshot.Plan != report.Plan.Id)
        {
            throw new ArgumentException(
                $"The snapshot is of the plan {report.Snapshot.Plan}, and the report of {report.Plan.Id}.", nameof(report));
        }

        using var file = new MemoryStream();
        var charts = Save(report, file);
        Complete(file, charts);
        return DeterministicPackage.Rewrite(file);
    }

    // Apart, so that the sheets in memory are let go before the saved file is gone through.
    private static IReadOnlyList<ChartPlace> Save(StatusReport report, Stream file)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        workbook.Style.Font.FontName = SheetStyle.Font;
        workbook.Style.Font.FontSize = SheetStyle.TextSize;
        workbook.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        SetProperties(workbook, report);
        var charts = ReportSheets.Add(workbook, report);
        workbook.SaveAs(file);
        return charts;
    }

    private static void Complete(Stream file, IReadOnlyList<ChartPlace> charts)
    {
        file.Position = 0;
        using var document = SpreadsheetDocument.Open(file, isEditable: true);
        PackageRepair.Apply(document);
        ChartDrawings.Add(document, charts);
    }

    private static void SetProperties(XLWorkbook workbook, StatusReport report)
    {
        // The clock stays out of it: the file is as old as its data.
        var made = report.Snapshot.AsOf.UtcDateTime;
        var properties = workbook.Properties;
        properties.Title = $"Statusrapport: {report.Plan.Name}";
        properties.Subject = $"Bestyrelsesmødet den {DanishText.Date(report.Meeting.Date)}";
        properties.Author = "Pipeline";
        properties.LastModifiedBy = "Pipeline";
        properties.Created = made;
        properties.Modified = made;
    }
}
