using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class WorkbookGuardTests
{
    private const string Number = "070761-4285";
    private static readonly Format Format = Formats.Small();
    private static readonly object?[] Header = ["Område", "År", "Værdi", "Bemærkning"];
    private static readonly object?[] Row = ["Ladegårdsparken", 2022, 1];

    [Fact]
    public void A_workbook_without_persons_is_read() =>
        Assert.Equal(1, Deliver(Clean()).NumberOf("boernesager", "ladegaardsparken", "2022"));

    [Fact]
    public void A_number_in_a_cell_is_found_in_its_sheet_row_and_column() =>
        Assert.Contains(
            new GuardFinding(GuardRules.SeparatedNumber, "Ark1", 2, "D"),
            Deliver(new WorkbookBuilder().Sheet("Ark1", Header, [.. Row, Number])).Quarantined().Findings);

    // No program writes such cells: what they hold is shown to nobody, and kept all the same.
    [Theory]
    [InlineData("e")]
    [InlineData("b")]
    public void A_number_in_a_cell_of_another_type_is_found(string type)
    {
        var sheet = $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Område</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"{type}\"><v>{Number}</v></c></row>";

        Assert.Contains(
            Deliver(new WorkbookBuilder().RawSheet("Ark1", sheet)).Quarantined().Findings, finding => finding.Rule == GuardRules.SeparatedNumber);
    }

    [Theory]
    [InlineData(707614285L, GuardRules.LostZero)] // 0707614285 less its first zero
    [InlineData(3112991009L, GuardRules.BareNumber)]
    public void A_number_stored_as_a_number_is_found(long number, string rule) =>
        Assert.Equal(
            new GuardFinding(rule, "Ark1", 2, "D"),
            Assert.Single(Deliver(new WorkbookBuilder().Sheet("Ark1", Header, [.. Row, number])).Quarantined().Findings));

    // 1512851234 has no check sum, and is alone: as Excel shows it, it is a date and four digits all the same.
    [Theory]
    [InlineData("000000\\-0000")]
    [InlineData("000000&quot;-&quot;0000")]
    [InlineData("000000-0000;@")]
    [InlineData("[$-406]000000\\-0000")]
    [InlineData("0000000000", false)]
    [InlineData("#,##0", false)]
    public void A_number_that_is_shown_with_a_dash_is_read_as_it_is_shown(string numberFormat, bool isFound = true)
    {
        var reading = Deliver(new WorkbookBuilder().NumberFormat(numberFormat).Sheet("Ark1", Header, [.. Row, new Percent(1512851234, Style: 3)]));

        Assert.Equal(isFound ? GuardRules.SeparatedNumber : null, (reading as DeliveryReading.Quarantined)?.Findings.Single().Rule);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void Hidden_sheets_are_guarded(string state) =>
        Assert.Contains(
            Deliver(Clean().HiddenSheet("Skjult", state, [Number])).Quarantined().Findings, finding => finding.Place == "Skjult");

    [Fact]
    public void A_sheets_name_is_guarded_and_not_repeated()
    {
        var findings = Deliver(Clean().Sheet($"Elev {Number}", ["x"])).Quarantined().Findings;

        Assert.Contains(findings, finding => finding.Place == "ark 2");
        Assert.All(findings, finding => Assert.DoesNotContain("4285", finding.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("xl/comments1.xml", "<comments><commentList><comment><text><r><t>070761-</t></r><r><t>4285</t></r></text></comment></commentList></comments>")]
    [InlineData("docProps/core.xml", "<p><subject>070761-4285</subject></p>")]
    [InlineData("docProps/custom.xml", "<p><lpwstr>0707614285</lpwstr></p>")]
    [InlineData("xl/worksheets/_rels/sheet1.xml.rels", "<R><Relationship Target=\"http://eksempel.dk/?cpr=0707614285\"/></R>")]
    [InlineData("xl/drawings/vmlDrawing1.vml", "<xml><div>070761 4285</div></xml>")]
    [InlineData("xl/pivotCache/pivotCacheRecords1.xml", "<r><s v=\"070761-4285\"/></r>")]
    [InlineData("xl/externalLinks/externalLink1.xml", "<e><v>070761-4285</v></e>")]
    [InlineData("xl/drawings/drawing1.xml", "<d><p><r>0707</r><r>614285</r></p></d>")]
    [InlineData("xl/sharedStrings.xml", "<sst><si><t>070761-4285</t></si></sst>")]
    [InlineData("xl/x.xml", "<x><!-- 070761-4285 --></x>")]
    [InlineData("xl/070761-4285.xml", "<x/>")]
    [InlineData("xl/070761-4285/", "")]
    [InlineData("xl/mappe/", "070761-4285")] // named as a folder, and none
    [InlineData("xl/worksheets/sheet9.xml", "<w><filters><filter val=\"0707614285\"/></filters></w>")]
    [InlineData("xl/worksheets/sheet9.xml", "<w><scenario><inputCells r=\"B2\" val=\"0707614285\"/></scenario></w>")]
    [InlineData("xl/connections.xml", "<c><dbPr command=\"SELECT * FROM borger WHERE cpr = 1512851234\"/></c>")]
    public void Every_part_of_the_package_is_guarded(string path, string content) =>
        Assert.Single(Deliver(Clean().Part(path, content)).Quarantined().Findings);

    [Theory]
    [InlineData("xl/charts/chart1.xml", "<c><axId val=\"3112991009\"/><crossAx val=\"3112991009\"/></c>")]
    [InlineData("xl/x.xml", "<x uid=\"{AB010203-1234-4000-8000-010203040506}\"/>")]
    public void Numbers_that_programs_write_are_no_ones(string path, string content) => Deliver(Clean().Part(path, content)).Accepted();

    [Theory]
    [InlineData("xl/vbaProject.bin")]
    [InlineData("xl/mappe/")]
    [InlineData("xl/embeddings/oleObject1.bin")]
    [InlineData("xl/embeddings/Microsoft_Word.docx")]
    [InlineData("xl/media/image1.png")]
    public void Parts_that_nobody_can_look_through_are_refused(string path) =>
        Assert.Equal(ErrorCodes.UnreadablePart, Deliver(Clean().Part(path, [1, 2, 3])).OnlyError().Code);

    [Fact]
    public void Printer_settings_are_looked_through_as_bytes()
    {
        Deliver(Clean().Part("xl/printerSettings/printerSettings1.bin", [1, 2, 3])).Accepted();
        Assert.IsType<DeliveryReading.Quarantined>(Deliver(Clean().Part("xl/printerSettings/printerSettings1.bin", Number)));
    }

    [Fact]
    public void Personal_headers_on_any_sheet_are_found() =>
        Assert.Equal(
            new GuardFinding(GuardRules.PersonalHeader, "Rådata", 1, "B"),
            Assert.Single(Deliver(Clean().HiddenSheet("Rådata", "hidden", ["Løbenr.", "Elevnavn"], [1, "x"])).Quarantined().Findings));

    [Fact]
    public void A_document_type_declaration_is_refused() =>
        Assert.Equal(
            ErrorCodes.Damaged,
            Deliver(Clean().Part("xl/x.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")).OnlyError().Code);

    private static WorkbookBuilder Clean() => new WorkbookBuilder().Sheet("Ark1", Header, Row);

    private static DeliveryReading Deliver(WorkbookBuilder workbook) => Deliveries.Deliver(workbook.Build(), Format, "fil.xlsx");
}
