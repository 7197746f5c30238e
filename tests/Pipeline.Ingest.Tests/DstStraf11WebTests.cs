using System.Text;
using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class DstStraf11WebTests
{
    private static readonly DeliveryReading Reading = Deliveries.DeliverFile("straf11-web.csv", "dst-straf11-web");

    [Theory]
    [InlineData("straf11-straffelov", "2024K4", 790)]
    [InlineData("straf11-straffelov", "2025K1", 816)]
    [InlineData("straf11-haervaerk", "2024K4", 51)]
    [InlineData("straf11-haervaerk", "2025K1", 48)]
    public void Each_quarter_has_its_column_and_the_area_stands_on_the_first_row_of_its_group(string indicator, string period, int expected) =>
        Assert.Equal(expected, Reading.NumberOf(indicator, "holbaek-kommune", period));

    // The export opened in Excel and saved as a workbook.
    [Fact]
    public void The_same_table_is_read_from_a_workbook()
    {
        var workbook = WorkbookBuilder.Of(
            ["Anmeldte forbrydelser efter område, overtrædelsens art og tid"],
            [],
            ["", "", "2024K4", "2025K1"],
            ["Holbæk", "Straffelov i alt", 790, 816],
            ["", "Hærværk", 51, 48],
            ["Slagelse", "Straffelov i alt", 905, 921],
            ["", "Hærværk", "-", 72]);

        var reading = Deliveries.Deliver(workbook, Formats.Read("dst-straf11-web"), "fil.xlsx");

        Assert.Equal(816, reading.NumberOf("straf11-straffelov", "holbaek-kommune", "2025K1"));
        Assert.Equal(51, reading.NumberOf("straf11-haervaerk", "holbaek-kommune", "2024K4"));
    }

    // The website's own workbook: a column that is empty comes first, so that the matter stands in the third and the first figure in the fourth.
    [Fact]
    public void The_websites_own_workbook_begins_with_an_empty_column()
    {
        var workbook = WorkbookBuilder.Of(
            ["Anmeldte forbrydelser efter område, overtrædelsens art og tid"],
            [],
            ["", "", "", "2024K4", "2025K1"],
            ["", "Holbæk", "Straffelov i alt", 790, 816],
            ["", "", "Hærværk", 51, 48],
            ["", "Slagelse", "Straffelov i alt", 905, 921],
            ["", "", "Hærværk", "-", 72]);

        var reading = Deliveries.Deliver(workbook, Formats.Read("dst-straf11-web"), "fil.xlsx");

        Assert.Equal(816, reading.NumberOf("straf11-straffelov", "holbaek-kommune", "2025K1"));
        Assert.Equal(51, reading.NumberOf("straf11-haervaerk", "holbaek-kommune", "2024K4"));
        Assert.Equal(new SourceCell("Ark1", 5, "2025K1"), reading.One("straf11-haervaerk", "holbaek-kommune", "2025K1").Cell);
    }

    [Fact]
    public void A_dash_is_zero_in_the_group_that_it_stands_in()
    {
        var slagelse = Deliveries.DeliverFile("straf11-web.csv", "dst-straf11-web", Plans.Slagelse);

        Assert.Equal(0, slagelse.NumberOf("straf11-haervaerk", "slagelse-kommune", "2024K4"));
        Assert.Equal(72, slagelse.NumberOf("straf11-haervaerk", "slagelse-kommune", "2025K1"));
    }

    [Fact]
    public void A_figure_is_traced_to_its_row_and_its_quarters_column() =>
        Assert.Equal(new SourceCell("", 5, "2025K1"), Reading.One("straf11-haervaerk", "holbaek-kommune", "2025K1").Cell);

    [Fact]
    public void Rows_are_counted_once_however_many_quarters_they_have() =>
        Assert.Equal((4, 2, 4), (Reading.Accepted().Rows.Read, Reading.Accepted().Rows.Skipped, Reading.Accepted().Observations.Count));

    [Fact]
    public void Two_dots_hide_a_figure() => Assert.Equal(
        ValueState.Suppressed,
        Deliver("\"\";\"\";\"2025K1\"\n\"Holbæk\";\"Hærværk\";\"..\"\n").One("straf11-haervaerk", "holbaek-kommune", "2025K1").Value.State);

    [Fact]
    public void The_registers_sign_for_repetition_repeats_the_area_too() => Assert.Equal(
        48,
        Deliver("\"\";\"\";\"2025K1\"\n\"Holbæk\";\"Straffelov i alt\";\"816\"\n\"»\";\"Hærværk\";\"48\"\n")
            .NumberOf("straf11-haervaerk", "holbaek-kommune", "2025K1"));

    [Fact]
    public void A_first_row_without_an_area_is_an_error()
    {
        var error = Deliver("\"\";\"\";\"2025K1\"\n\"\";\"Hærværk\";\"48\"\n").OnlyError();

        Assert.Equal((ErrorCodes.EmptyCell, 2, "Område"), (error.Code, error.Row, error.Column));
    }

    [Fact]
    public void A_quarter_that_has_not_begun_is_told_of_once_by_its_header()
    {
        var error = Deliver("\"\";\"\";\"2026K2\"\n\"Holbæk\";\"Hærværk\";\"48\"\n\"\";\"Straffelov i alt\";\"816\"\n").OnlyError();

        Assert.Equal((ErrorCodes.FuturePeriod, 1, "2026K2"), (error.Code, error.Row, error.Column));
    }

    [Fact]
    public void An_inner_label_is_never_carried_into_another_group()
    {
        var rows = DittoLabels.FillDown([Row(1, "a", "x"), Row(2, "", "y"), Row(3, "b", ""), Row(4, "", "")], [0, 1]);

        Assert.Equal(["a x", "a y", "b", "b"], rows.Select(row => row.Line));
    }

    private static GridRow Row(int number, params string[] cells) => new(number, [.. cells.Select(text => new Cell(text))]);

    private static DeliveryReading Deliver(string text) => Deliveries.Deliver(Encoding.UTF8.GetBytes(text), Formats.Read("dst-straf11-web"));
}
