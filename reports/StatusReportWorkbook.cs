using System.Globalization;
using ClosedXML.Excel;

namespace Pipeline.Reports;

/// <summary>The status report as an Excel workbook.</summary>
public static class StatusReportWorkbook
{
    /// <summary>The workbook (xlsx): a summary, a sheet for each focus area, background figures, and where the data come from.</summary>
    /// <exception cref="ArgumentException">The snapshot is of another plan.</exception>
    public static byte[] Create(StatusReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Snapshot.Plan != report.Plan.Id)
        {
            throw new ArgumentException(
                $"The snapshot is of the plan {report.Snapshot.Plan}, and the report of {report.Plan.Id}.", nameof(report));
        }

        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        workbook.Style.Font.FontName = SheetStyle.Font;
        workbook.Style.Font.FontSize = SheetStyle.TextSize;
        workbook.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        SetProperties(workbook, report);
        AddSheets(workbook, report);
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        PackageRepair.Apply(file);
        return DeterministicPackage.Rewrite(file);
    }

    private static void AddSheets(XLWorkbook workbook, StatusReport report)
    {
        // The fixed sheets take their names first: a focus area that is called the same gives way.
        var names = new SheetNames();
        var summary = names.Unique("Resumé");
        var background = names.Unique("Baggrund");
        var dataBasis = names.Unique("Datagrundlag");
        SummarySheet.Add(workbook, report, summary);
        for (var index = 0; index < report.Plan.FocusAreas.Count; index++)
        {
            var focusArea = report.Plan.FocusAreas[index];
            var tableName = string.Create(CultureInfo.InvariantCulture, $"tblIndsatsomraade{index + 1}");
            FocusAreaSheet.Add(workbook, report, names.Unique(focusArea.Name), tableName, focusArea);
        }

        FocusAreaSheet.AddOthers(workbook, report, names);
        FocusAreaSheet.AddBackground(workbook, report, background);
        DataBasisSheet.Add(workbook, report, dataBasis);
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
