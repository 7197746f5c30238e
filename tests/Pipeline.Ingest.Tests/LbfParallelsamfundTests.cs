using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class LbfParallelsamfundTests
{
    private static readonly object?[][] Table =
    [
        ["Parallelsamfundskriterier"],
        ["Kilde: Landsbyggefondens beboerdata, 2023"],
        ["Afdeling", "Beboere", "Udenfor arbejdsmarkedet >40%", "Ikke vestlig >50%", "Dømte >2,35%", "Kun grundskole >60%", "Gns. indkomst <55%"],
        ["Ladegårdsparken", 1586, "31,9%", "40,4%", "1,68%", "56,3%", "68,3"],
        ["Grønneparken", 1343, new Percent(0.365), new Percent(0.538), new Percent(0.0204), new Percent(0.614), 64.2],
        ["Bjergmarken (VAB)", 248, "28,5%", "31,9%", "-", "51,7%", "67,6"],
        ["Bjergmarken (BoSj)", 282, "26,8%", "53,2%", "-", "55,3%", "67,2"],
        ["\"-\" : vises ikke af diskretionshensyn"],
    ];

    private static readonly string[] Departments = ["ladegaardsparken", "groenneparken", "bjergmarken-vab", "bjergmarken-bosj"];

    private static readonly DeliveryReading Reading = Deliver(Table);

    [Theory]
    [InlineData("kriterie-beboere", 1586, 1343, 248, 282)]
    [InlineData("kriterie-udenfor-arbejdsmarked", 31.9, 36.5, 28.5, 26.8)]
    [InlineData("kriterie-ikke-vestlig", 40.4, 53.8, 31.9, 53.2)]
    [InlineData("kriterie-grundskole", 56.3, 61.4, 51.7, 55.3)]
    [InlineData("kriterie-indkomst", 68.3, 64.2, 67.6, 67.2)]
    public void The_printed_values_are_read_whether_typed_or_formatted_as_percentages(
        string indicator, double ladegaardsparken, double groenneparken, double vab, double bosj)
    {
        Assert.Equal((decimal)ladegaardsparken, Reading.NumberOf(indicator, "ladegaardsparken", "2023"));
        Assert.Equal((decimal)groenneparken, Reading.NumberOf(indicator, "groenneparken", "2023"));
        Assert.Equal((decimal)vab, Reading.NumberOf(indicator, "bjergmarken-vab", "2023"));
        Assert.Equal((decimal)bosj, Reading.NumberOf(indicator, "bjergmarken-bosj", "2023"));
    }

    // The same table saved as text, as it is printed in the agreement.
    [Theory]
    [InlineData("kriterie-beboere", 1586, 1343, 248.0, 282.0)]
    [InlineData("kriterie-udenfor-arbejdsmarked", 31.9, 36.5, 28.5, 26.8)]
    [InlineData("kriterie-ikke-vestlig", 40.4, 53.8, 31.9, 53.2)]
    [InlineData("kriterie-doemte", 1.68, 2.04, null, null)]
    [InlineData("kriterie-grundskole", 56.3, 61.4, 51.7, 55.3)]
    [InlineData("kriterie-indkomst", 68.3, 64.2, 67.6, 67.2)]
    public void The_table_is_read_from_text_with_tabs_too(string indicator, double ladegaardsparken, double groenneparken, double? vab, double? bosj)
    {
        var reading = Deliveries.DeliverFile("lbf-parallelsamfund.tsv", "lbf-parallelsamfund");

        Assert.Equal((4, 0), (reading.Accepted().Rows.Read, reading.Accepted().Rows.Skipped));
        Assert.Equal(
            [(decimal)ladegaardsparken, (decimal)groenneparken, (decimal?)vab, (decimal?)bosj],
            Departments.Select(area => reading.NumberOf(indicator, area, "2023")));
    }

    [Fact]
    public void A_dash_in_the_convicted_column_is_hidden()
    {
        Assert.Equal(1.68m, Reading.NumberOf("kriterie-doemte", "ladegaardsparken", "2023"));
        Assert.Equal(2.04m, Reading.NumberOf("kriterie-doemte", "groenneparken", "2023"));
        Assert.Equal(ValueState.Suppressed, Reading.One("kriterie-doemte", "bjergmarken-vab", "2023").Value.State);
        Assert.Equal(ValueState.Suppressed, Reading.One("kriterie-doemte", "bjergmarken-bosj", "2023").Value.State);
    }

    [Fact]
    public void Titles_and_footnotes_are_not_rows() => Assert.Equal((4, 0), (Reading.Accepted().Rows.Read, Reading.Accepted().Rows.Skipped));

    [Fact]
    public void A_new_limit_in_the_header_does_not_hide_the_column()
    {
        var nextYear = Table.Select(row => row.Select(cell => cell is "Dømte >2,35%" ? "Dømte > 2,4 %" : cell).ToArray()).ToArray();

        Assert.Equal(1.68m, Deliver(nextYear).NumberOf("kriterie-doemte", "ladegaardsparken", "2023"));
    }

    [Fact]
    public void Without_the_year_in_a_title_the_file_is_refused()
    {
        var error = Deliver([.. Table.Skip(2)]).OnlyError();

        Assert.Equal(ErrorCodes.MissingPeriod, error.Code);
    }

    [Fact]
    public void A_total_that_is_not_the_sum_of_its_parts_is_kept_and_told_of()
    {
        // 1586 + 1343 + 248 + 282 = 3459; the agreement states 3498.
        var reading = Deliver([.. Table.Take(7), ["I alt", 3498, "-", "-", "-", "-", "-"]]);

        Assert.Equal(3498, reading.NumberOf("kriterie-beboere", "holbaek-by", "2023"));
        Assert.Equal(ErrorCodes.TotalDiffers, Assert.Single(reading.Accepted().Warnings).Code);
    }

    private static DeliveryReading Deliver(object?[][] rows) =>
        Deliveries.Deliver(WorkbookBuilder.Of(rows), Formats.Read("lbf-parallelsamfund"), "parallelsamfund.xlsx");
}
