using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports.Tests;

public class StatusReportWorkbookTests
{
    private static readonly string[] FixedSheets =
        ["Resumé", "Matrix", "Kriterier", "Aktiviteter", "Økonomi", "Siden sidst", "Datagrundlag", "Definitioner"];

    private static readonly string[] Cultures = ["da-DK", "en-US", "ar-SA", "th-TH"];

    [Fact]
    public void A_full_report_is_a_valid_workbook() => Assert.Empty(ErrorsOf(HolbaekReport.Create()));

    [Fact]
    public void Its_sheets_stand_in_the_order_that_a_board_reads_them()
    {
        using var workbook = Open(HolbaekReport.Create());

        Assert.Equal(
            [
                "Resumé", "Matrix", "Uddannelse og livschancer", "Diagrammer Uddannelse og livsc…", "Beskæftigelse", "Diagrammer Beskæftigelse",
                "Kriminalitetsforebyggelse", "Diagrammer Kriminalitetsforeby…", "Sammenhængskraft og medborgers…", "Diagrammer Sammenhængskraft og…",
                "Kriterier", "Aktiviteter", "Økonomi", "Siden sidst", "Baggrund", "Datagrundlag", "Definitioner", "Diagramdata",
            ],
            workbook.Worksheets.Select(sheet => sheet.Name));
        Assert.Equal(["Diagramdata"], workbook.Worksheets.Where(sheet => sheet.Visibility != XLWorksheetVisibility.Visible).Select(sheet => sheet.Name));
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
    public void A_value_from_a_workbook_names_its_sheet()
    {
        using var workbook = Open(HolbaekReport.Create());
        var row = RowOf(workbook.Worksheet("Uddannelse og livschancer"), "Andel 0-22-årige med en børnesag", "Ladegårdsparken");

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

        using var opened = Open(HolbaekReport.Create());
        var sheetsWithTables = opened.Worksheets.Count(sheet => sheet.Tables.Any());
        var sheetsWithCharts = opened.Worksheets.Count(sheet => sheet.Name.StartsWith("Diagrammer ", StringComparison.Ordinal));
        Assert.Equal(sheetsWithTables + sheetsWithCharts, titles.Count);
        Assert.All(titles, title => Assert.Matches(@"!\$[0-9]+:\$[0-9]+$", title));
        Assert.All(opened.Worksheets.Where(sheet => sheet.Tables.Any()), sheet => Assert.True(sheet.SheetView.SplitRow > 0));
        Assert.All(opened.Worksheets.Where(sheet => sheet.Visibility == XLWorksheetVisibility.Visible), sheet =>
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
        Assert.Equal("Ingen data", workbook.Worksheet("Matrix").Cell(6, 3).GetString());
        Assert.DoesNotContain(workbook.Worksheets, sheet => sheet.Name == "Baggrund"); // a page with nothing on it
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
    public void The_summary_tells_the_largest_worsening_first()
    {
        using var workbook = Open(HolbaekReport.Create());
        var summary = workbook.Worksheet("Resumé");
        var worst = summary.CellsUsed().First(cell => cell.GetString() == "Det, der står dårligst").Address.RowNumber + 2;

        // Forværret: 2,65 to 3,12 is 17,7 per cent of the baseline, and no other worsening is as large.
        Assert.Equal(("Andel ledige", "▲ Forværret"), (summary.Cell(worst, 1).GetString(), summary.Cell(worst, 6).GetString()));
        Assert.Equal("+#,##0.00\" procentpoint\";-#,##0.00\" procentpoint\";#,##0.00\" procentpoint\"", summary.Cell(worst, 5).Style.NumberFormat.Format);
    }

    [Fact]
    public void Nobody_but_people_writes_a_summary_or_a_point_for_decision()
    {
        using var workbook = Open(HolbaekReport.Create());
        var texts = TextsOf(workbook.Worksheet("Resumé"));

        Assert.Contains("Ikke gennemgået af sekretariatet.", texts);
        Assert.Contains("Sekretariatet har ikke skrevet beslutningspunkter.", texts);
        Assert.Equal("Sekretariatet har ikke skrevet beslutningspunkter.", texts[^1]);
    }

    [Fact]
    public void What_the_secretariat_wrote_stands_on_the_first_page_and_on_the_sheet_of_the_focus_area()
    {
        var review = new ReviewNotes
        {
            Summary = "Det går fremad med fritidsjob.",
            PointsForDecision = ["Skal tandplejen inddrages?", "=1+1"],
            CommentByFocusArea = new Dictionary<FocusAreaId, string> { [new FocusAreaId("beskaeftigelse")] = "To virksomheder er kommet med." },
            ReviewedBy = "sekretariatet 14. september 2026",
        };
        using var workbook = Open(HolbaekReport.Create() with { Review = review });
        var texts = TextsOf(workbook.Worksheet("Resumé"));

        Assert.Contains("Det går fremad med fritidsjob.", texts);
        Assert.Contains("Gennemgået af sekretariatet 14. september 2026.", texts);
        Assert.Equal(["Beslutningspunkter", "1. Skal tandplejen inddrages?", "2. =1+1"], texts.TakeLast(3));
        Assert.Equal("Sekretariatets kommentar: To virksomheder er kommet med.", workbook.Worksheet("Beskæftigelse").Cell(5, 1).GetString());
        Assert.True(workbook.Worksheet("Kriminalitetsforebyggelse").Cell(5, 1).IsEmpty());
    }

    [Fact]
    public void The_first_page_has_the_twenty_worst_rows_and_says_how_many_more_there_are()
    {
        var builder = HolbaekReport.Builder();
        for (var number = 1; number <= 23; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Tal {number}");
            builder.Indicator(
                string.Create(CultureInfo.InvariantCulture, $"tal-{number}"), name, Unit.Percent, Polarity.LowerIsBetter, "beskaeftigelse", "2021", "i-alt 10",
                "2022", string.Create(CultureInfo.InvariantCulture, $"i-alt {10 + number}"));
        }

        using var workbook = Open(HolbaekReport.Report(builder));
        var texts = TextsOf(workbook.Worksheet("Resumé"));

        // From 10 to 33 is the largest worsening; the 20th largest is from 10 to 14.
        Assert.Equal(20, texts.Count(text => text == "▲ Forværret"));
        Assert.True(texts.IndexOf("Tal 23") < texts.IndexOf("Tal 4"));
        Assert.DoesNotContain("Tal 3", texts);
        Assert.Contains("3 rækker mere er forværret, bagud eller uændrede; se arket Matrix.", texts);
    }

    [Fact]
    public void The_matrix_has_the_status_of_each_indicator_in_each_area_with_arrow_and_colour()
    {
        using var workbook = Open(HolbaekReport.Create());
        var table = workbook.Worksheet("Matrix").Table("tblMatrix");
        IXLCell Cell(string indicator, string area) =>
            table.DataRange.Rows().Single(row => row.Cell(2).GetString() == indicator).Cell(table.Field(area).Index + 1);

        Assert.Equal("▲ Forværret", Cell("Andel ledige", "Ladegårdsparken").GetString());
        Assert.Equal("▼ Forbedret", Cell("Andel ledige", "Grønneparken").GetString());
        Assert.Equal("Diskret", Cell("Udeblivelser hos den kommunale tandpleje", "Bjergmarken").GetString());
        Assert.Equal("Ingen data", Cell("Andel, der afbryder en ungdomsuddannelse", "Helhedsplanen i alt").GetString());
        Assert.True(Cell("Andel ledige", "Absalon (skole)").IsEmpty());
        Assert.NotEqual(
            Cell("Andel ledige", "Ladegårdsparken").Style.Fill.BackgroundColor, Cell("Andel ledige", "Grønneparken").Style.Fill.BackgroundColor);

        // Seven indicators of learning, six of work, five of crime and five of community.
        Assert.Equal(7 + 6 + 5 + 5, table.DataRange.RowCount());
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
        Assert.Contains("kolonnen »Udeblivelser« mangler", row.Cell(8).GetString(), StringComparison.Ordinal);
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

    private static (XLDataType Type, double Number, string Format) Content(IXLCell cell) => (cell.DataType, cell.GetDouble(), cell.Style.NumberFormat.Format);

    // The cell of a row by its column's header.
    private static Func<string, IXLCell> RowOf(IXLWorksheet sheet, string indicator, string area)
    {
        var row = sheet.RowsUsed().Single(candidate => candidate.Cell(1).GetString() == indicator && candidate.Cell(3).GetString() == area);
        return header => row.Cell(sheet.Row(6).CellsUsed().Single(cell => cell.GetString() == header).Address.ColumnNumber);
    }

    private static int IndicatorRowsOf(XLWorkbook workbook) => workbook.Worksheets
        .SelectMany(sheet => sheet.Tables)
        .Where(table => table.Name.StartsWith("tblIndsatsomraade", StringComparison.Ordinal))
        .Sum(table => table.DataRange.RowCount());

    private static List<string> TextsOf(IXLWorksheet sheet) =>
        [.. sheet.CellsUsed().OrderBy(cell => cell.Address.RowNumber).ThenBy(cell => cell.Address.ColumnNumber).Select(cell => cell.GetString())];

    private static XLWorkbook Open(StatusReport report) => WorkbookFile.Open(StatusReportWorkbook.Create(report));

    private static string Part(byte[] workbook, string name) => WorkbookFile.Part(workbook, name);

    private static IReadOnlyList<string> ErrorsOf(StatusReport report) => WorkbookFile.ErrorsOf(StatusReportWorkbook.Create(report));
}
