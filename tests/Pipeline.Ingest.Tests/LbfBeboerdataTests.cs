using System.IO.Compression;
using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class LbfBeboerdataTests
{
    private static readonly string[] Tables = ["Beboere", "Husstande", "Udenfor arbejdsmarkedet", "Ledige", "Dømte"];

    // Holbæk's agreement, section 6: 2020, 2021 and 2021; section 1: 2023. Households are made up.
    private static readonly Dictionary<string, object?[][]> Figures = new()
    {
        ["Beboere"] = [["Afdeling", "I alt", "Mænd"], [null, 2023, 2023], ["Ladegårdsparken", 1586, 779], ["Grønneparken", 1343, 668]],
        ["Husstande"] = [["", "Husstande"], ["Afdeling", 2023], ["Ladegårdsparken", 731]],
        ["Udenfor arbejdsmarkedet"] = [["Afdeling", "I alt", null], [null, 2020, 2021], ["Ladegårdsparken", 40, "-"], ["Holbæk Kommune", 21, 20]],
        ["Ledige"] = [["Afdeling", "Antal", "Procent"], [null, "2021", "2021"], ["Ladegårdsparken", 25, "2,65"], ["Grønneparken", 14, "1,79"]],
        ["Dømte"] = [["Afdeling", "Procent"], [null, 2021], ["Ladegårdsparken", new Percent(0.0218)], ["\"-\" : vises ikke af diskretionshensyn"]],
    };

    private static readonly Sample Sample = Samples.All.First(sample => sample.Name == "beboerdata-2025-konstrueret.xlsx");

    private static readonly DeliveryReading Reading = Deliver(Tables);

    [Theory]
    [InlineData("beboerdata-beboere", "ladegaardsparken", "2023", 1586)]
    [InlineData("beboerdata-husstande", "ladegaardsparken", "2023", 731)]
    [InlineData("beboerdata-udenfor-arbejdsmarked", "ladegaardsparken", "2020", 40)]
    [InlineData("beboerdata-udenfor-arbejdsmarked", "holbaek-kommune", "2021", 20)]
    [InlineData("beboerdata-ledige", "groenneparken", "2021", 1.79)]
    [InlineData("beboerdata-doemte", "ladegaardsparken", "2021", 2.18)]
    public void Each_table_gives_its_own_indicator_by_year(string indicator, string area, string period, double expected) =>
        Assert.Equal((decimal)expected, Reading.NumberOf(indicator, area, period));

    [Fact]
    public void A_dash_is_hidden() => Assert.Equal(
        ValueState.Suppressed, Reading.One("beboerdata-udenfor-arbejdsmarked", "ladegaardsparken", "2021").Value.State);

    [Fact]
    public void A_figure_is_traced_to_its_sheet_row_group_and_year() => Assert.Equal(
        new SourceCell("Udenfor arbejdsmarkedet", 5, "I alt 2020"), Reading.One("beboerdata-udenfor-arbejdsmarked", "ladegaardsparken", "2020").Cell);

    [Fact]
    public void The_rows_of_all_tables_are_counted_together() =>
        Assert.Equal((8, 0, 10), (Reading.Accepted().Rows.Read, Reading.Accepted().Rows.Skipped, Reading.Accepted().Observations.Count));

    [Theory]
    [InlineData("beboerdata-beboere", "ladegaardsparken", "2023", 1586, "Beboere", 5, "I alt 2023")]
    [InlineData("beboerdata-husstande", "groenneparken", "2025", 571, "Husstande", 6, "Husstande 2025")]
    [InlineData("beboerdata-udenfor-arbejdsmarked", "holbaek-kommune", "2020", 21, "Udenfor arbejdsmarkedet", 9, "I alt 2020")]
    [InlineData("beboerdata-ledige", "groenneparken", "2021", 1.79, "Ledige", 6, "Procent 2021")]
    [InlineData("beboerdata-doemte", "ladegaardsparken", "2021", 2.18, "Dømte", 5, "Procent 2021")]
    public void A_figure_under_merged_headings_of_the_sample_is_traced_to_where_it_stands(
        string indicator, string area, string period, double value, string sheet, int row, string column)
    {
        var observation = Deliveries.Deliver(Sample.Bytes, Sample.Format, Sample.Name, receivedOn: new DateOnly(2026, 3, 2)).One(indicator, area, period);

        Assert.Equal((decimal)value, observation.Value.Number);
        Assert.Equal(new SourceCell(sheet, row, column), observation.Cell);
    }

    [Fact]
    public void The_headings_of_the_sample_are_really_merged_on_every_sheet()
    {
        using var package = new ZipArchive(new MemoryStream(Sample.Bytes));
        var sheets = package.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToList();

        Assert.Equal(Tables.Length, sheets.Count);
        Assert.All(sheets, sheet =>
        {
            using var reader = new StreamReader(sheet.Open());
            Assert.Matches("<mergeCell ref=\"A3:A4\" ?/><mergeCell ref=\"B3:[C-E]3\" ?/>", reader.ReadToEnd());
        });
    }

    [Fact]
    public void A_table_that_is_missing_is_told_beside_the_errors_of_the_others()
    {
        var refused = Deliver([.. Tables.Except(["Ledige"])], misspelt: true).Refused();

        Assert.Equal([ErrorCodes.UnknownArea, ErrorCodes.MissingSheet], refused.Errors.Select(error => error.Code));
        Assert.Equal("Husstande", refused.Errors[0].Sheet);
    }

    private static DeliveryReading Deliver(IReadOnlyList<string> tables, bool misspelt = false)
    {
        var workbook = new WorkbookBuilder();
        foreach (var table in tables)
        {
            var rows = Figures[table].Select(row => row.Select(cell => misspelt && table == "Husstande" && cell is "Ladegårdsparken" ? "Ladegrdsparken" : cell).ToArray());
            workbook.Sheet(table, [[table], ["Kilde: Landsbyggefondens beboerdata"], .. rows]);
        }

        return Deliveries.Deliver(workbook.Build(), Formats.Read("lbf-beboerdata"), "beboerdata.xlsx");
    }
}
