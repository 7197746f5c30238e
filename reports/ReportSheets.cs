using ClosedXML.Excel;

namespace Pipeline.Reports;

/// <summary>The sheets of the status report, in the order that a board reads them.</summary>
internal static class ReportSheets
{
    /// <summary>Adds the sheets.</summary>
    /// <returns>Where charts belong.</returns>
    public static IReadOnlyList<ChartPlace> Add(XLWorkbook workbook, StatusReport report)
    {
        // The fixed sheets take their names first: a focus area that is called the same gives way.
        var names = new SheetNames();
        var (summary, matrix, criteria, areaStatus) =
            (names.Unique("Resumé"), names.Unique("Matrix"), names.Unique("Kriterier"), names.Unique("Områdestatus"));
        var (activities, economy, changes, background) =
            (names.Unique("Aktiviteter"), names.Unique("Økonomi"), names.Unique("Siden sidst"), names.Unique("Baggrund"));
        var (dataBasis, definitions, chartData) = (names.Unique("Datagrundlag"), names.Unique("Definitioner"), names.Unique("Diagramdata"));

        var pages = IndicatorPage.Steered(report);
        SummarySheet.Add(workbook, report, summary);
        MatrixSheet.Add(workbook, report, matrix, pages);
        var figures = new ChartDataSheet(workbook, chartData);
        var places = AddPages(workbook, report, names, pages, figures);
        CriteriaSheet.Add(workbook, report, criteria);
        if (report.Snapshot.Criteria.Count > 0)
        {
            AreaStatusSheet.Add(workbook, report, areaStatus);
        }

        ActivitySheet.Add(workbook, report, activities);
        EconomySheet.Add(workbook, report, economy);
        ChangesSheet.Add(workbook, report, changes);
        if (IndicatorPage.Background(report) is { Rows.Count: > 0 } others)
        {
            FocusAreaSheet.Add(workbook, report, background, others);
        }

        DataBasisSheet.Add(workbook, report, dataBasis);
        DefinitionSheet.Add(workbook, report, definitions);
        figures.Finish();
        return places;
    }

    // Each focus area is followed by its charts; their figures lie on one hidden sheet.
    private static List<ChartPlace> AddPages(
        XLWorkbook workbook, StatusReport report, SheetNames names, IReadOnlyList<IndicatorPage> pages, ChartDataSheet figures)
    {
        var places = new List<ChartPlace>();
        foreach (var page in pages)
        {
            FocusAreaSheet.Add(workbook, report, names.Unique(page.Title), page);
            var charts = ChartBuilder.Of(report, page);
            if (charts.Count > 0)
            {
                places.AddRange(ChartSheet.Add(workbook, report, names.Unique($"Diagrammer {page.Title}"), $"Diagrammer: {page.Title}", charts, figures));
            }
        }

        return places;
    }
}
