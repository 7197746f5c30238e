using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports.Tests;

public class ChangesSheetTests
{
    private const string NoEarlierReport = "Der er ikke sendt en rapport før denne: der er ikke noget at sammenligne med.";

    [Fact]
    public void The_first_report_says_that_there_is_none_before_it()
    {
        using var workbook = WorkbookFile.Open(StatusReportWorkbook.Create(HolbaekReport.Create()));

        Assert.Equal(NoEarlierReport, workbook.Worksheet("Siden sidst").Cell(2, 1).GetString());
        Assert.Empty(workbook.Worksheet("Siden sidst").Tables);
    }

    [Fact]
    public void A_report_with_nothing_new_says_so()
    {
        var report = HolbaekReport.Create();
        using var workbook = WorkbookFile.Open(StatusReportWorkbook.Create(report with { Previous = report.Snapshot }));

        Assert.Equal("Der er ikke kommet noget nyt siden forrige rapport.", workbook.Worksheet("Siden sidst").Cell(5, 1).GetString());
    }

    [Fact]
    public void New_and_revised_figures_and_statuses_are_told_from_and_to()
    {
        using var workbook = Between("groenneparken 5 3", "2022 2023", "groenneparken 5 7 8", "2022 2023 2024");

        var revised = RowOf(workbook, "Rettet tal");
        Assert.Equal(("Tal", "Grønneparken", 2023.0), (revised.Cell(2).GetString(), revised.Cell(3).GetString(), revised.Cell(4).GetDouble()));
        Assert.Equal((3.0, 7.0), (revised.Cell(5).GetDouble(), revised.Cell(6).GetDouble()));
        var status = RowOf(workbook, "Ændret status");
        Assert.Equal(("Forbedret", "Forværret"), (status.Cell(5).GetString(), status.Cell(6).GetString()));
        var added = RowOf(workbook, "Nyt tal");
        Assert.Equal((2024.0, 8.0), (added.Cell(4).GetDouble(), added.Cell(6).GetDouble()));
        Assert.Matches("^lbf-2025.csv, række [0-9]+, leverance nr. 2$", added.Cell(7).GetString());
    }

    [Fact]
    public void A_number_that_has_been_hidden_since_is_not_told_again()
    {
        using var workbook = Between("groenneparken 5 987", "2022 2023", "groenneparken 5 ?", "2022 2023");

        var hidden = RowOf(workbook, "Skjult siden");
        Assert.Equal(("vist før", "diskret"), (hidden.Cell(5).GetString(), hidden.Cell(6).GetString()));
        Assert.DoesNotContain(
            workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => cell.GetString().Contains("987", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_that_no_longer_holds_is_not_told_again()
    {
        using var workbook = Between("groenneparken 5 987", "2022 2023", "groenneparken 5", "2022");

        Assert.Equal("ingen data", RowOf(workbook, "Gælder ikke længere").Cell(6).GetString());
        Assert.DoesNotContain(
            workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => cell.GetString().Contains("987", StringComparison.Ordinal));
    }

    [Fact]
    public void An_indicator_that_the_plan_has_left_out_is_passed_over()
    {
        var earlier = HolbaekReport.Report(Builder("groenneparken 5", "2022").Indicator(
            "b", "Udgået", Unit.Percent, Polarity.LowerIsBetter, "beskaeftigelse", "2021", "", "2022", "groenneparken 1"));
        var later = HolbaekReport.Report(Builder("groenneparken 5", "2022")) with { Previous = earlier.Snapshot };

        Assert.Empty(WorkbookFile.ErrorsOf(StatusReportWorkbook.Create(later)));
    }

    private static XLWorkbook Between(string before, string periodsBefore, string after, string periodsAfter)
    {
        var earlier = HolbaekReport.Report(Builder(before, periodsBefore), number: 3);
        var later = HolbaekReport.Report(Builder(after, periodsAfter)) with { Previous = earlier.Snapshot };
        return WorkbookFile.Open(StatusReportWorkbook.Create(later));
    }

    private static PlanBuilder Builder(string values, string periods) => HolbaekReport.Builder().Indicator(
        "a", "Tal", Unit.Percent, Polarity.LowerIsBetter, "beskaeftigelse", "2021", "groenneparken 4", periods, values);

    private static IXLTableRow RowOf(XLWorkbook workbook, string what) =>
        Assert.Single(workbook.Worksheet("Siden sidst").Table("tblSidenSidst").DataRange.Rows(), row => row.Cell(1).GetString() == what);
}
