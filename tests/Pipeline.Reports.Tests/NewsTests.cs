using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports.Tests;

/// <summary>Nothing new is not the same as unchanged: the page that the board has in its hands says which it is.</summary>
public sealed class NewsTests
{
    private const string NothingNew = "Ingen nye data siden sidst.";

    // Every report is of number 6, the one before of number 3: the same figure told again is learned anew, and is no news.
    [Fact]
    public void The_same_figure_told_again_is_no_news_and_the_reason_says_so()
    {
        using var workbook = WorkbookOf("groenneparken 5", "2022", before: Snapshot("groenneparken 5", "2022"));

        Assert.Equal("nej", Text(workbook, "Ny siden sidst"));
        Assert.EndsWith(NothingNew, Text(workbook, "Begrundelse"), StringComparison.Ordinal);
        Assert.Contains("Ingen nye tal siden forrige rapport.", workbook.Worksheet("Resumé").CellsUsed().Select(cell => cell.GetString()).Single(
            text => text.Contains("forrige rapport", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groenneparken 6", "2022")]
    [InlineData("groenneparken 5 5", "2022 2023")]
    public void Another_figure_or_one_of_another_period_is_news(string values, string periods)
    {
        using var workbook = WorkbookOf(values, periods, before: Snapshot("groenneparken 5", "2022"));

        Assert.Equal("ja", Text(workbook, "Ny siden sidst"));
        Assert.DoesNotContain(NothingNew, Text(workbook, "Begrundelse"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_first_report_every_figure_is_news()
    {
        using var workbook = WorkbookOf("groenneparken 5", "2022", before: null);

        Assert.Equal("ja", Text(workbook, "Ny siden sidst"));
        Assert.DoesNotContain(NothingNew, Text(workbook, "Begrundelse"), StringComparison.Ordinal);
    }

    private static Snapshot Snapshot(string values, string periods) => HolbaekReport.Report(Builder(values, periods), number: 3).Snapshot;

    private static XLWorkbook WorkbookOf(string values, string periods, Snapshot? before) =>
        WorkbookFile.Open(StatusReportWorkbook.Create(HolbaekReport.Report(Builder(values, periods)) with { Previous = before }));

    private static string Text(XLWorkbook workbook, string header)
    {
        var table = workbook.Worksheet("Beskæftigelse").Tables.Single();
        var row = table.DataRange.Rows().Single(row => row.Cell(table.Field("Område").Index + 1).GetString() == "Grønneparken");
        return row.Cell(table.Field(header).Index + 1).GetString();
    }

    private static PlanBuilder Builder(string values, string periods) => HolbaekReport.Builder().Indicator(
        "a", "Tal", Unit.Percent, Polarity.LowerIsBetter, "beskaeftigelse", "2021", "groenneparken 4", periods, values);
}
