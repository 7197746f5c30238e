using System.IO.Compression;
using System.Text;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class HiddenPlaceTests
{
    private const string SheetStart = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    private static readonly Format Format = Formats.Small();
    private static readonly object?[] Header = ["Område", "År", "Værdi", "Bemærkning"];
    private static readonly object?[] Row = ["Ladegårdsparken", 2022, 1];

    [Theory]
    [InlineData("<row r=\"9\" hidden=\"1\"><c r=\"D9\"><v>3112991009</v></c></row>")]
    [InlineData("<row r=\"400000\"><c r=\"D400000\"><v>707614285</v></c></row>")]
    [InlineData("<row r=\"9\"><c r=\"D9\"><v>7.07614285E8</v></c></row>")]
    [InlineData("<row r=\"9\"><c r=\"D9\" t=\"str\"><f>A1</f><v>070761-4285</v></c></row>")]
    [InlineData("<row r=\"9\"><c r=\"D9\" t=\"inlineStr\"><is><r><t>0707</t></r><r><t>61-42</t></r><r><t>85</t></r></is></c></row>")]
    public void Cells_are_guarded_wherever_they_are(string rows) => Assert.NotEmpty(
        Deliver(new WorkbookBuilder().Sheet("Ark1", Header, Row).RawSheet("Ark2", rows)).Quarantined().Findings);

    [Fact]
    public void Hidden_columns_are_guarded()
    {
        var workbook = new WorkbookBuilder().Sheet("Ark1", Header, [.. Row, "070761-4285"]).HidingColumn(4);

        Assert.Contains(new GuardFinding(GuardRules.SeparatedNumber, "Ark1", 2, "D"), Deliver(workbook).Quarantined().Findings);
        Deliver(new WorkbookBuilder().Sheet("Ark1", Header, [.. Row, "intet"]).HidingColumn(4)).Accepted();
    }

    [Theory]
    [InlineData("xl/workbook2.xml", "<w><definedName name=\"x\">\"070761-4285\"</definedName></w>")]
    [InlineData("xl/worksheets/sheet99.xml", SheetStart + "<sheetData><row><c><v>707614285</v></c></row></sheetData></worksheet>")] // in no list of sheets
    [InlineData("xl/pivotCache/pivotCacheRecords1.xml", "<r><n v=\"707614285\"/></r>")]
    [InlineData("xl/pivotCache/pivotCacheDefinition1.xml", "<r><sharedItems><n v=\"7.07614285E8\"/></sharedItems></r>")]
    [InlineData("xl/externalLinks/externalLink1.xml", "<e><cell r=\"A1\"><v>707614285</v></cell></e>")]
    [InlineData("xl/charts/chart1.xml", "<c><numCache><pt><v>707614285</v></pt></numCache></c>")]
    [InlineData("docProps/core.xml", "<p><creator>O7O761-4285</creator></p>")]
    [InlineData("xl/comments1.xml", "<c><comment><text><r><t>0707</t></r><r><t>614</t></r><r><t>285</t></r></text></comment></c>")]
    [InlineData("xl/x.xml", "<x>０７０７６１－４２８５</x>")]
    public void Parts_are_guarded_against_disguised_numbers(string path, string content) =>
        Assert.Equal(path, Assert.Single(Deliver(Clean().Part(path, content)).Quarantined().Findings).Place);

    [Theory]
    [InlineData("xl/charts/chart1.xml", "<c><numCache><pt><v>0.3112991009</v></pt></numCache></c>")]
    [InlineData("xl/pivotCache/pivotCacheRecords1.xml", "<r><n v=\"712345678\"/></r>")]
    [InlineData("docProps/core.xml", "<p><created>2024-11-14T10:11:12Z</created></p>")]
    [InlineData("xl/x.xml", "<x><v>44927.5</v></x>")]
    public void Parts_with_other_numbers_pass(string path, string content) => Deliver(Clean().Part(path, content)).Accepted();

    [Fact]
    public void A_part_that_breaks_off_is_guarded_up_to_there_and_hides_nothing_in_other_parts()
    {
        const string broken = "<x>ikke lukket";

        Assert.Equal(ErrorCodes.Damaged, Deliver(Clean().Part("xl/x.xml", broken)).OnlyError().Code);
        Assert.NotEmpty(Deliver(Clean().Part("xl/x.xml", broken + " 070761-4285")).Quarantined().Findings);
        Assert.NotEmpty(Deliver(Clean().Part("xl/x.xml", broken).Part("xl/y.xml", "<y>070761-4285</y>")).Quarantined().Findings);
        Assert.NotEmpty(
            Deliver(new WorkbookBuilder().Sheet("Ark1", Header, [.. Row, "070761-4285"]).Part("xl/x.xml", broken)).Quarantined().Findings);
    }

    [Fact]
    public void A_workbook_beyond_a_limit_is_guarded_all_the_same() =>
        Assert.NotEmpty(
            Deliveries.Deliver(
                new WorkbookBuilder().Sheet("Ark1", Header, Row, [.. Row, "070761-4285"]).Build(), Format, "fil.xlsx", limits: new IngestLimits { Rows = 2 })
                .Quarantined().Findings);

    [Theory]
    [InlineData("xl/vbaProject.bin")] // the content of an .xlsm, named .xlsx
    [InlineData("xl/macrosheets/sheet1.xml")]
    [InlineData("xl/embeddings/Microsoft_Excel.xlsx")]
    [InlineData("xl/indre.zip")]
    public void Macros_and_packages_within_the_package_are_refused(string path) =>
        Assert.Equal(ErrorCodes.UnreadablePart, Deliver(Clean().Part(path, "<x/>")).OnlyError().Code);

    [Theory]
    [InlineData("customXml/item1.xml", "<DataMashup xmlns=\"http://schemas.microsoft.com/DataMashup\">AAAAAA==</DataMashup>")]
    [InlineData("customXml/item7.xml", "<a><q:DataMashup xmlns:q=\"x\"/></a>")]
    public void Queries_that_a_workbook_packs_are_refused(string path, string content)
    {
        var error = Deliver(Clean().Part(path, content)).OnlyError();

        Assert.Equal((ErrorCodes.UnreadablePart, path), (error.Code, error.Found));
    }

    [Theory]
    [InlineData("Navn", "Karen")]
    [InlineData("CPR-nr.", "Beløb")]
    public void Personal_headers_above_the_formats_own_header_are_found(string one, string other) =>
        Assert.Equal(
            new GuardFinding(GuardRules.PersonalHeader, "Ark1", 2, "A"),
            Assert.Single(
                Deliver(new WorkbookBuilder().Sheet("Ark1", ["Udtræk"], [one, other], Header, Row)).Quarantined().Findings));

    [Fact]
    public void A_birthday_said_above_the_formats_header_labels_the_numbers_below() =>
        Assert.Equal(
            GuardRules.BareNumber,
            Assert.Single(
                Deliver(new WorkbookBuilder().Sheet("Ark1", ["x", "", "", "Fødselsår mv."], Header, [.. Row, "1101901235"])).Quarantined().Findings).Rule);

    [Fact]
    public void A_list_of_persons_far_down_a_sheet_that_is_not_read_is_found_by_its_header()
    {
        object?[][] rows = [.. Enumerable.Range(0, 60).Select(at => new object?[] { "x", at }), ["Navn", "Adresse", "Alder"], ["Karen", "Vej 1", 7]];

        Assert.Equal(
            [new(GuardRules.PersonalHeader, "Rå", 61, "A"), new(GuardRules.PersonalHeader, "Rå", 61, "B")],
            Deliver(Clean().HiddenSheet("Rå", "hidden", rows)).Quarantined().Findings);
    }

    [Fact]
    public void A_list_of_persons_below_the_table_is_found_by_its_header_and_one_such_word_among_the_figures_is_none()
    {
        object?[][] table = [["Område", "År", "Værdi"], ["Ladegårdsparken", 2022, 1]];

        Assert.Equal(
            [new(GuardRules.PersonalHeader, "Ark1", 4, "A"), new(GuardRules.PersonalHeader, "Ark1", 4, "C")],
            Deliver(new WorkbookBuilder().Sheet("Ark1", [.. table, [], ["Navn", "Alder", "Telefon"], ["Karen", 7, "x"]])).Quarantined().Findings);
        Assert.IsType<DeliveryReading.Refused>(
            Deliver(new WorkbookBuilder().Sheet("Ark1", [.. table, ["Adresse ukendt", 2022, 1]])));
    }

    [Fact]
    public void A_title_of_one_cell_is_no_header() =>
        Deliver(new WorkbookBuilder().Sheet("Ark1", ["Skriv til vores mail ved spørgsmål"], Header, Row)).Accepted();

    [Theory]
    [InlineData("Elev", "Adresse")]
    [InlineData("Navn", "Tlf.")]
    public void Personal_headers_on_sheets_that_the_format_does_not_read_are_found_in_any_of_their_first_rows(string one, string other) =>
        Assert.Contains(
            Deliver(Clean().Sheet("Arbejdsark", ["Titel"], ["a", "b"], [one, other], ["x", "y"])).Quarantined().Findings,
            finding => finding is { Rule: GuardRules.PersonalHeader, Place: "Arbejdsark", Row: 3 });

    [Theory]
    [InlineData("../../ud.xml")]
    [InlineData("xl/../../ud.xml")]
    [InlineData("/etc/ud.xml")]
    [InlineData("C:/ud.xml")]
    [InlineData("xl/WORKBOOK.xml")] // the same name as another part, to most programs
    [InlineData("xl/\u202Elmx.xml")]
    public void Names_of_parts_that_mislead_are_refused(string path) =>
        Assert.Equal(ErrorCodes.Damaged, Deliver(Clean().Part(path, "<x/>")).OnlyError().Code);

    [Theory]
    [InlineData("../../ud.csv")]
    [InlineData("..\\ud.csv")]
    [InlineData("mappe/fil.csv")]
    [InlineData("fil\u202Evsc.csv")]
    [InlineData("fil\u0000.csv")]
    [InlineData("fil\n.csv")]
    [InlineData("fil\uD800.csv")]
    [InlineData("c:fil.csv")]
    public void File_names_that_mislead_are_refused(string name) =>
        Assert.Equal(ErrorCodes.OddName, Deliveries.Deliver("Område;År;Værdi\nLadegårdsparken;2022;1\n", Format, name).OnlyError().Code);

    [Theory]
    [InlineData("Grønnegården, 2. halvår (rettet).csv")]
    [InlineData("a\u030Arsrapport.csv")] // å in two parts, as one system writes it
    [InlineData("..fil..csv")]
    public void File_names_that_are_only_long_or_Danish_pass(string name) =>
        Deliveries.Deliver("Område;År;Værdi\nLadegårdsparken;2022;1\n", Format, name).Accepted();

    [Theory]
    [InlineData("070761-4285", "")]
    [InlineData("", "070761-4285")]
    public void Remarks_on_the_package_and_on_its_parts_are_guarded(string ofPackage, string ofPart)
    {
        using var package = new MemoryStream();
        package.Write(Clean().Build());
        using (var archive = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.Comment = ofPackage;
            archive.Entries[^1].Comment = ofPart;
        }

        Assert.Single(Deliveries.Deliver(package.ToArray(), Format, "fil.xlsx").Quarantined().Findings);
    }

    [Fact]
    public void A_misleading_file_name_does_not_keep_the_guard_from_looking_inside() =>
        Assert.IsType<DeliveryReading.Quarantined>(Deliveries.Deliver("a;b\n070761-4285;1\n", Format, "../x.csv"));

    [Fact]
    public void A_package_without_its_list_of_parts_is_refused_and_its_bytes_are_guarded()
    {
        var bytes = Clean().Build();
        var withoutList = bytes[..bytes.AsSpan().IndexOf("PK\x01\x02"u8)];

        Assert.Equal(ErrorCodes.Damaged, Deliveries.Deliver(withoutList, Format, "fil.xlsx").OnlyError().Code);
        Assert.NotEmpty(Deliveries.Deliver([.. withoutList, .. "070761-4285"u8], Format, "fil.xlsx").Quarantined().Findings);
    }

    [Fact]
    public void A_part_in_a_compression_that_nobody_reads_is_refused()
    {
        var bytes = Clean().Build();
        var name = Encoding.ASCII.GetBytes("xl/worksheets/sheet1.xml");
        var local = bytes.AsSpan().IndexOf(name) - 30;
        var central = bytes.AsSpan().LastIndexOf(name) - 46;
        bytes[local + 8] = 99;
        bytes[central + 10] = 99;

        Assert.Equal(ErrorCodes.Damaged, Deliveries.Deliver(bytes, Format, "fil.xlsx").OnlyError().Code);
    }

    private static WorkbookBuilder Clean() => new WorkbookBuilder().Sheet("Ark1", Header, Row);

    private static DeliveryReading Deliver(WorkbookBuilder workbook) => Deliveries.Deliver(workbook.Build(), Format, "fil.xlsx");
}
