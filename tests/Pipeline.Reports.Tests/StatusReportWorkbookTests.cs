using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Pipeline.Domain;

namespace Pipeline.Reports.Tests;

public class StatusReportWorkbookTests
{
    private static readonly string[] FixedSheets = ["Resumé", "Baggrund", "Datagrundlag"];
    private static readonly string[] Cultures = ["da-DK", "en-US", "ar-SA", "th-TH"];

    [Fact]
    public void A_full_report_is_a_valid_workbook() => Assert.Empty(ErrorsOf(HolbaekReport.Create()));

    [Fact]
    public void It_has_a_summary_a_sheet_for_each_focus_area_background_and_the_data_basis()
    {
        using var workbook = Open(HolbaekReport.Create());

        Assert.Equal(
            [
                "Resumé", "Uddannelse og livschancer", "Beskæftigelse", "Kriminalitetsforebyggelse", "Sammenhængskraft og medborgers…",
                "Baggrund", "Datagrundlag",
            ],
            workbook.Worksheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var files = Cultures.Select(culture =>
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                return StatusReportWorkbook.Create(HolbaekReport.Create());
            }).ToList();

            Assert.All(files, file => Assert.Equal(files[0], file));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Figures_are_numbers_with_formats_that_the_reader_s_own_Excel_writes_out()
    {
        using var workbook = Open(HolbaekReport.Create());
        var row = RowOf(workbook.Worksheet("Uddannelse og livschancer"), "Andel 1-5-årige i dagtilbud", "Helhedsplanen i alt");

        Assert.Equal((XLDataType.Number, 74.4, "#,##0.0"), Content(row("Basis")));
        Assert.Equal((XLDataType.Number, 2022, "0"), Content(row("Basis-år")));
        Assert.Equal((XLDataType.Number, 76.1, "#,##0.0"), Content(row("Forrige")));
        Assert.Equal((XLDataType.Number, 78.9, "#,##0.0"), Content(row("Seneste")));
        Assert.Equal((XLDataType.Number, 4.5, "+#,##0.0\" pp\";-#,##0.0\" pp\";#,##0.0\" pp\""), Content(row("Ændring siden basis")));
        Assert.Equal("Holbæk Kommune", row("Sammenligning").GetString());
        Assert.Equal((XLDataType.Number, 77.5, "#,##0.0"), Content(row("Sammenligning seneste")));
        Assert.Equal(1.4, row("Gab").GetDouble(), 10);
        Assert.Equal(-1.9, row("Gab ved basis").GetDouble(), 10);
        Assert.Equal(3.3, row("Gab-ændring").GetDouble(), 10);
        Assert.Equal("▲ Forbedret", row("Status").GetString());
        Assert.Equal("nej", row("Ny siden sidst").GetString());
        Assert.Matches("^lbf-2025.csv, række [0-9]+, leverance nr. 2$", row("Kilde").GetString());
    }

    [Fact]
    public void The_arrow_shows_where_the_number_goes_and_the_word_whether_that_is_good()
    {
        using var workbook = Open(HolbaekReport.Create());
        var sheet = workbook.Worksheet("Uddannelse og livschancer");

        Assert.Equal("▼ Forbedret", RowOf(sheet, "Udeblivelser hos den kommunale tandpleje", "Ladegårdsparken")("Status").GetString());
        Assert.Equal("▲ Forværret", RowOf(sheet, "Andel 0-22-årige med en børnesag", "Grønneparken")("Status").GetString());
        Assert.Equal("▼ Forværret", RowOf(sheet, "Karaktergennemsnit i dansk og matematik for 9.-klasseselever", "Helhedsplanen i alt")("Status").GetString());
    }

    [Fact]
    public void A_value_learned_after_the_previous_report_is_marked_as_new()
    {
        using var workbook = Open(HolbaekReport.Create());
        var row = RowOf(workbook.Worksheet("Uddannelse og livschancer"), "Andel 0-22-årige med en børnesag", "Ladegårdsparken");

        Assert.Equal("ja", row("Ny siden sidst").GetString());
        Assert.Contains("arket Børnesager", row("Kilde").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_school_is_told_to_be_a_proxy()
    {
        using var workbook = Open(HolbaekReport.Create());
        var areas = workbook.Worksheet("Uddannelse og livschancer").Column(3).CellsUsed().Select(cell => cell.GetString());

        Assert.Contains("Bjergmark (skole, der står for Grønneparken og Bjergmarken)", areas);
    }

    [Fact]
    public void Neither_a_hidden_value_nor_what_it_could_be_worked_out_from_is_shown()
    {
        var report = HolbaekReport.Create();
        report = WithEvaluation(report, "tandpleje", "bjergmarken", evaluation => evaluation with
        {
            ChangeSinceBaseline = Computed.Of(987.6m),
            ChangeSincePrevious = Computed.Of(987.6m),
            Gap = evaluation.Gap! with { Gap = Computed.Of(987.6m), GapChange = Computed.Of(987.6m) },
        });
        using var workbook = Open(report);
        var row = RowOf(workbook.Worksheet("Uddannelse og livschancer"), "Udeblivelser hos den kommunale tandpleje", "Bjergmarken");

        Assert.Equal("Diskret", row("Status").GetString());
        Assert.All(
            ["Seneste", "Ændring siden basis", "Ændring siden forrige", "Gab", "Gab-ændring"],
            column => Assert.Equal((XLDataType.Text, "diskret"), (row(column).DataType, row(column).GetString())));
        Assert.DoesNotContain(
            workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => cell.GetString().Contains("987", StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_from_a_hidden_value_is_not_shown_for_it_would_tell_the_hidden_one()
    {
        var builder = HolbaekReport.Builder().Indicator(
            "ledige", "Andel ledige", Unit.Percent, Polarity.LowerIsBetter, "beskaeftigelse", "2021", "groenneparken 2", "2022 2023", "groenneparken ? 3");
        var report = WithEvaluation(
            HolbaekReport.Report(builder), "ledige", "groenneparken", evaluation => evaluation with { ChangeSincePrevious = Computed.Of(2) });
        using var workbook = Open(report);
        var row = RowOf(workbook.Worksheet("Beskæftigelse"), "Andel ledige", "Grønneparken");

        Assert.Equal("diskret", row("Forrige").GetString());
        Assert.Equal("diskret", row("Ændring siden forrige").GetString());
        Assert.Equal(3, row("Seneste").GetDouble());
    }

    [Fact]
    public void A_gap_to_a_hidden_comparator_is_not_shown()
    {
        var builder = HolbaekReport.Builder().Indicator(
            "ledige", "Andel ledige", Unit.Percent, Polarity.LowerIsBetter, "beskaeftigelse", "2021", "groenneparken 2", "2022",
            "groenneparken 3; holbaek-kommune ?", "holbaek-kommune");
        var report = WithEvaluation(
            HolbaekReport.Report(builder), "ledige", "groenneparken", evaluation => evaluation with { Gap = evaluation.Gap! with { Gap = Computed.Of(2) } });
        using var workbook = Open(report);
        var row = RowOf(workbook.Worksheet("Beskæftigelse"), "Andel ledige", "Grønneparken");

        Assert.Equal("diskret", row("Sammenligning seneste").GetString());
        Assert.Equal("diskret", row("Gab").GetString());
    }

    [Fact]
    public void Missing_is_never_zero_and_zero_is_a_number()
    {
        var builder = HolbaekReport.Builder()
            .Indicator("a", "Nul", Unit.Count, Polarity.LowerIsBetter, "beskaeftigelse", "2021", "i-alt 0", "2022", "i-alt 0", decimals: 0)
            .Indicator("b", "Mangler", Unit.Count, Polarity.LowerIsBetter, "beskaeftigelse", "2021", "i-alt 4", "2022", "i-alt -", decimals: 0)
            .Indicator("c", "Loft", Unit.Count, Polarity.LowerIsBetter, "beskaeftigelse", "2021", "i-alt 4", "2022", "i-alt <5", decimals: 0)
            .Indicator("d", "Afrundet", Unit.Percent, Polarity.LowerIsBetter, "beskaeftigelse", "2021", "i-alt 4", "2022", "i-alt 0½", decimals: 1);
        using var workbook = Open(HolbaekReport.Report(builder));
        IXLCell Latest(string indicator) => RowOf(workbook.Worksheet("Beskæftigelse"), indicator, "Helhedsplanen i alt")("Seneste");

        Assert.Equal((XLDataType.Number, 0.0, "#,##0"), Content(Latest("Nul")));
        Assert.Equal("● Uændret", RowOf(workbook.Worksheet("Beskæftigelse"), "Nul", "Helhedsplanen i alt")("Status").GetString());
        Assert.Equal("ingen data", Latest("Mangler").GetString());
        Assert.Equal("under 5", Latest("Loft").GetString());
        Assert.Equal("under 0,05", Latest("Afrundet").GetString());
    }

    [Fact]
    public void A_status_is_shown_as_a_word_and_kept_as_a_number()
    {
        var builder = HolbaekReport.Builder()
            .Indicator("status", "Udsat boligområde", Unit.YesNo, Polarity.LowerIsBetter, "beskaeftigelse", "2021", "groenneparken 1", "2022", "groenneparken 0", decimals: 0);
        using var workbook = Open(HolbaekReport.Report(builder));
        var row = RowOf(workbook.Worksheet("Beskæftigelse"), "Udsat boligområde", "Grønneparken");

        Assert.Equal("ja/nej", row("Enhed").GetString());
        Assert.Equal((XLDataType.Number, 1.0, "\"ja\";;\"nej\""), Content(row("Basis")));
        Assert.Equal((XLDataType.Number, 0.0, "\"ja\";;\"nej\""), Content(row("Seneste")));
        Assert.Equal((XLDataType.Number, -1.0, "\"blev ja\";\"blev nej\";\"uændret\""), Content(row("Ændring siden basis")));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.invalid\";\"klik\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    public void A_name_that_looks_like_a_formula_stays_text(string name)
    {
        var builder = HolbaekReport.Builder().Indicator(
            "farlig", name, Unit.Percent, Polarity.HigherIsBetter, "beskaeftigelse", "2021", "i-alt 1", "2022", "i-alt 2");
        var report = HolbaekReport.Report(builder);
        using var workbook = Open(report);
        var cell = workbook.Worksheet("Beskæftigelse").Cell(7, 1);

        Assert.Equal(name, cell.GetString());
        Assert.Equal(XLDataType.Text, cell.DataType);
        Assert.True(cell.Style.IncludeQuotePrefix);
        Assert.DoesNotContain(workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()), used => used.HasFormula);
        Assert.Empty(ErrorsOf(report));
    }

    [Fact]
    public void Printed_pages_repeat_the_header_row_and_are_one_A4_page_wide()
    {
        var workbook = Part(StatusReportWorkbook.Create(HolbaekReport.Create()), "xl/workbook.xml");
        var titles = Regex.Matches(workbook, "_xlnm.Print_Titles\"[^>]*>([^<]*)<").Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(5, titles.Count);
        Assert.All(titles, title => Assert.EndsWith("!$6:$6", title, StringComparison.Ordinal));
        using var opened = Open(HolbaekReport.Create());
        Assert.All(opened.Worksheets, sheet =>
        {
            Assert.Equal((XLPaperSize.A4Paper, XLPageOrientation.Landscape), (sheet.PageSetup.PaperSize, sheet.PageSetup.PageOrientation));
            Assert.True(sheet.PageSetup.PagesWide == 1 || sheet.PageSetup.Scale < 100);
        });
        Assert.Equal((1, 1), (opened.Worksheet("Resumé").PageSetup.PagesWide, opened.Worksheet("Resumé").PageSetup.PagesTall));
    }

    [Fact]
    public void Columns_are_told_in_order()
    {
        var sheet = Part(StatusReportWorkbook.Create(HolbaekReport.Create()), "xl/worksheets/sheet2.xml");
        var firsts = Regex.Matches(sheet, "<x:col min=\"([0-9]+)\"")
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            .ToList();

        Assert.Equal(firsts.Order(), firsts);
        Assert.True(firsts.Count > 1);
    }

    [Fact]
    public void Sheets_of_long_strange_and_equal_focus_areas_have_names_that_Excel_takes()
    {
        string[] names =
        [
            "Uddannelse, livschancer og alt det andet, som vi også arbejder med i planen",
            "Uddannelse, livschancer og alt det andet, som vi også arbejder med bagefter",
            "Børn & unge: tryghed/trivsel [2024]*?\\", "'citeret'", "resumé", "Datagrundlag", "History", "   ", "",
        ];
        var builder = new PlanBuilder
        {
            Areas = HolbaekReport.Builder().Areas,
            FocusAreas = [.. names.Select((name, index) => new FocusArea(new FocusAreaId($"nr-{index}"), name, "Mål"))],
        };
        var report = HolbaekReport.Report(builder, "Børn & unge " + new string('x', 400));
        using var workbook = Open(report);

        Assert.Equal(names.Length + FixedSheets.Length, workbook.Worksheets.Count);
        Assert.All(workbook.Worksheets, sheet => Assert.InRange(sheet.Name.Length, 1, 31));
        Assert.Empty(ErrorsOf(report));
    }

    [Fact]
    public void A_plan_without_any_data_still_has_a_report()
    {
        var builder = HolbaekReport.Builder().Indicator(
            "ledige", "Andel ledige", Unit.Percent, Polarity.LowerIsBetter, "beskaeftigelse", "2021", "", "", "");
        var report = HolbaekReport.Report(builder, number: 0) with { PreviousNumber = 0, Sources = [] };
        using var workbook = Open(report);
        var row = RowOf(workbook.Worksheet("Beskæftigelse"), "Andel ledige", "alle områder");

        Assert.Equal("Ingen data", row("Status").GetString());
        Assert.Equal("ingen data", row("Seneste").GetString());
        Assert.Contains(workbook.Worksheet("Resumé").CellsUsed(), cell => cell.GetString().Contains("endnu ikke indlæst data", StringComparison.Ordinal));
        Assert.Empty(ErrorsOf(report));
    }

    [Fact]
    public void Very_long_texts_are_no_obstacle()
    {
        var builder = HolbaekReport.Builder().Indicator(
            "lang", string.Join(' ', Enumerable.Repeat("særdeleslangtord", 300)), Unit.Percent, Polarity.LowerIsBetter, "beskaeftigelse", "2021", "i-alt 1",
            "2022", "i-alt 2", definition: new string('ø', 40_000), note: "linje et\r\nlinje to");

        Assert.Empty(ErrorsOf(HolbaekReport.Report(builder)));
    }

    [Fact]
    public void An_indicator_of_no_focus_area_is_not_lost()
    {
        var builder = HolbaekReport.Builder().Indicator(
            "paa-tvaers", "På tværs", Unit.Percent, Polarity.LowerIsBetter, "", "2021", "i-alt 1", "2022", "i-alt 2");
        using var workbook = Open(HolbaekReport.Report(builder));

        Assert.Equal("▲ Forværret", RowOf(workbook.Worksheet("Øvrige indikatorer"), "På tværs", "Helhedsplanen i alt")("Status").GetString());
    }

    [Fact]
    public void Background_has_no_status_and_is_not_counted_in_the_summary()
    {
        using var workbook = Open(HolbaekReport.Create());
        var background = workbook.Worksheet("Baggrund");

        Assert.DoesNotContain("Status", background.Row(6).CellsUsed().Select(cell => cell.GetString()));
        Assert.Equal(131, RowOf(background, "Anmeldte forbrydelser i kommunen: tyveri og indbrud", "Holbæk Kommune")("Seneste").GetDouble());
        Assert.Equal(IndicatorRowsOf(workbook), workbook.Worksheet("Resumé").Row(5).CellsUsed().Sum(cell => cell.GetDouble()));
    }

    [Fact]
    public void The_summary_tells_the_largest_worsening_first_and_leaves_decisions_to_people()
    {
        using var workbook = Open(HolbaekReport.Create());
        var summary = workbook.Worksheet("Resumé");
        var worsened = summary.CellsUsed().First(cell => cell.GetString() == "Forværret siden planens udgangspunkt").Address.RowNumber + 2;

        Assert.Equal("Andel ledige", summary.Cell(worsened, 1).GetString());
        Assert.Equal("+#,##0.00\" procentpoint\";-#,##0.00\" procentpoint\";#,##0.00\" procentpoint\"", summary.Cell(worsened, 8).Style.NumberFormat.Format);
        var decisions = summary.CellsUsed().Single(cell => cell.GetString() == "Beslutningspunkter (udfyldes af sekretariatet)").Address.RowNumber;
        Assert.True(summary.Cell(decisions + 1, 1).IsEmpty());
        Assert.True(summary.Cell(decisions + 1, 1).IsMerged());
        Assert.Equal(decisions, summary.LastRowUsed().RowNumber());
    }

    [Fact]
    public void The_data_basis_tells_of_each_source_its_age_and_its_refused_files()
    {
        using var workbook = Open(HolbaekReport.Create());
        var sheet = workbook.Worksheet("Datagrundlag");
        var row = sheet.Column(1).CellsUsed().First(cell => cell.GetString() == "Den kommunale tandpleje").WorksheetRow();

        Assert.Equal("tandplejen 1. halvår 2026.xlsx", row.Cell(3).GetString());
        Assert.Equal(new DateTime(2026, 8, 14), row.Cell(4).GetDateTime());
        Assert.Equal(45, row.Cell(6).GetDouble());
        Assert.Contains("kolonnen »Udeblivelser« mangler", row.Cell(7).GetString(), StringComparison.Ordinal);
        var police = sheet.Column(1).CellsUsed().First(cell => cell.GetString() == "Midt- og Vestsjællands Politi");
        Assert.Equal("ingen leverance", police.CellRight(2).GetString());
    }

    [Fact]
    public void The_file_is_as_old_as_its_data_and_says_what_it_is()
    {
        var core = Part(StatusReportWorkbook.Create(HolbaekReport.Create()), "docProps/core.xml");

        Assert.Contains("2026-09-03T22:30:00", core, StringComparison.Ordinal);
        Assert.Contains(">da-DK<", core, StringComparison.Ordinal);
        Assert.Contains(">Statusrapport: Boligsocial helhedsplan for Holbæk by 2024-2027<", core, StringComparison.Ordinal);
        Assert.Contains(">Pipeline<", core, StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_of_another_plan_is_refused()
    {
        var report = HolbaekReport.Create();

        Assert.Throws<ArgumentException>(
            () => StatusReportWorkbook.Create(report with { Snapshot = report.Snapshot with { Plan = new PlanId("varde") } }));
    }

    private static StatusReport WithEvaluation(StatusReport report, string indicator, string area, Func<Evaluation, Evaluation> change) => report with
    {
        Snapshot = report.Snapshot with
        {
            Evaluations = [.. report.Snapshot.Evaluations.Select(evaluation =>
                evaluation.Indicator.Value == indicator && evaluation.Area.Value == area ? change(evaluation) : evaluation)],
        },
    };

    private static XLWorkbook Open(StatusReport report) => new(new MemoryStream(StatusReportWorkbook.Create(report)));

    private static (XLDataType Type, double Number, string Format) Content(IXLCell cell) => (cell.DataType, cell.GetDouble(), cell.Style.NumberFormat.Format);

    // The cell of a row by its column's header.
    private static Func<string, IXLCell> RowOf(IXLWorksheet sheet, string indicator, string area)
    {
        var row = sheet.RowsUsed().Single(candidate => candidate.Cell(1).GetString() == indicator && candidate.Cell(3).GetString() == area);
        return header => row.Cell(sheet.Row(6).CellsUsed().Single(cell => cell.GetString() == header).Address.ColumnNumber);
    }

    private static int IndicatorRowsOf(XLWorkbook workbook) => workbook.Worksheets
        .Where(sheet => !FixedSheets.Contains(sheet.Name))
        .Sum(sheet => sheet.Tables.Sum(table => table.DataRange.RowCount()));

    private static string Part(byte[] workbook, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static List<string> ErrorsOf(StatusReport report)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(StatusReportWorkbook.Create(report)), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}")];
    }
}
