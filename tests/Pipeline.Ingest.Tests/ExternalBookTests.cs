using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

/// <summary>The cells that a workbook keeps of other workbooks that it refers to, though nobody sees them.</summary>
public class ExternalBookTests
{
    private const string Part = "xl/externalLinks/externalLink1.xml";
    private static readonly Format Format = Formats.Small();

    [Theory]
    [InlineData("Elevens navn")]
    [InlineData("Adresse")]
    [InlineData("CPR-nr.")]
    public void A_header_that_names_persons_is_found(string header) =>
        Assert.Equal(
            new GuardFinding(GuardRules.PersonalHeader, Part, 1, "B"),
            Assert.Single(Deliver(Row(1, Text("A1", "Skole"), Text("B1", header)) + Row(2, Text("A2", "x"), Text("B2", "y"))).Quarantined().Findings));

    [Fact]
    public void Numbers_split_over_two_columns_are_found() =>
        Assert.Equal(
            [new(GuardRules.SplitNumber, Part, 7, "C"), new(GuardRules.SplitNumber, Part, 9, "C")],
            Deliver(
                Row(7, Text("C7", "070761"), Text("D7", "4285"))
                + Row(9, Number("C9", "311299"), Number("D9", "1009"))).Quarantined().Findings);

    // 151285-1234: 1·4+5·3+1·2+2·7+8·6+5·5+1·4+2·3+3·2+4·1 = 128 = 11·11 + 7; 161285-1234: 3 more. Neither divides by 11.
    [Fact]
    public void Two_dates_without_check_sum_in_one_column_are_no_chance() =>
        Assert.Equal(
            [2, 3],
            Deliver(Row(2, Number("A2", "1512851234")) + Row(3, Number("A3", "1612851234"))).Quarantined().Findings.Select(finding => finding.Row));

    [Fact]
    public void Cells_of_places_and_figures_pass() =>
        Deliver(
            Row(1, Text("A1", "Område"), Text("B1", "År"), Text("C1", "Værdi"))
            + Row(2, Text("A2", "Ladegårdsparken"), Number("B2", "2022"), Number("C2", "120516"), "<cell r=\"D2\" t=\"e\"><v>#N/A</v></cell>", "<cell r=\"E2\"/>", "<cell><v>7</v></cell>"))
            .Accepted();

    [Fact]
    public void A_link_to_another_program_has_no_cells_and_passes() =>
        Deliver("</sheetData></sheetDataSet></externalBook><ddeLink><value><val>a</val></value></ddeLink><externalBook><sheetDataSet><sheetData>").Accepted();

    [Theory]
    [InlineData("<row r=\"1\"><cell r=\"XFD1\"><v>1</v></cell></row>")] // beyond the columns that are looked at
    [InlineData("<row r=\"1\"><cell r=\"1\"><v>1</v></cell></row>")] // no column
    [InlineData("<row r=\"1\"><cell r=\"A1\"><v>1</v></row>")]
    public void Cells_that_cannot_be_placed_are_not_called_seen(string rows) =>
        Assert.Equal((ErrorCodes.Damaged, false), (Deliver(rows).OnlyError().Code, Deliver(rows).Refused().IsSeenThrough));

    private static string Text(string at, string text) => $"<cell r=\"{at}\" t=\"str\"><v>{text}</v></cell>";

    private static string Number(string at, string number) => $"<cell r=\"{at}\"><v>{number}</v></cell>";

    private static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells)}</row>";

    private static DeliveryReading Deliver(string rows) => Deliveries.Deliver(
        new WorkbookBuilder()
            .Sheet("Ark1", ["Område", "År", "Værdi"], ["Ladegårdsparken", 2022, 1])
            .Part(Part, $"<externalLink><externalBook><sheetDataSet><sheetData sheetId=\"0\">{rows}</sheetData></sheetDataSet></externalBook></externalLink>")
            .Build(),
        Format,
        "fil.xlsx");
}
