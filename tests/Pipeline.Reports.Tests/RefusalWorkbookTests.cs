using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Pipeline.Reports.Tests;

public class RefusalWorkbookTests
{
    [Fact]
    public void Every_error_is_a_row_with_place_text_found_and_remedy()
    {
        using var workbook = Open(Report(1, new RefusalLine("ukendt-omraade", "Ark1", 7, "Område", "Atlantis", "et kendt område", "ret navnet")));
        var row = workbook.Worksheet("Fejl").Row(6);

        Assert.Equal(
            ["1", "Ark1", "7", "Område", "Atlantis", "Et kendt område", "Ret navnet", "ukendt-omraade"],
            row.Cells(1, 8).Select(cell => cell.GetString()));
        Assert.Equal(XLDataType.Number, row.Cell(3).DataType);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+45 12345678")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2")]
    [InlineData("0012")]
    public void What_was_found_stays_text_whatever_it_looks_like(string found)
    {
        using var workbook = Open(Report(1, Line(found)));
        var cell = workbook.Worksheet("Fejl").Cell(6, 5);

        Assert.Equal((XLDataType.Text, found, false), (cell.DataType, cell.GetString(), cell.HasFormula));
        Assert.Equal(found[0] is '=' or '+' or '-' or '@', cell.Style.IncludeQuotePrefix);
    }

    [Fact]
    public void What_no_workbook_can_hold_is_replaced_and_the_workbook_is_valid()
    {
        var bytes = RefusalWorkbook.Create(Report(3, Line("a\0b\u0001"), Line("halv \ud83d"), Line("\uffff" + new string('x', 40_000))));
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => error.Description));
    }

    [Fact]
    public void The_errors_are_a_table_whose_headers_stay_in_sight_and_on_every_printed_page()
    {
        using var workbook = Open(Report(100, [.. Enumerable.Repeat(Line("x"), 100)]));
        var sheet = workbook.Worksheet("Fejl");

        Assert.Equal(
            ["Nr.", "Ark", "Række", "Kolonne", "Fundet", "Hvad er galt", "Sådan rettes det", "Kode"], sheet.Row(5).Cells(1, 8).Select(cell => cell.GetString()));
        Assert.Equal(("A5:H105", true), (sheet.Table("tblFejl").RangeAddress.ToString(), sheet.Table("tblFejl").ShowAutoFilter));
        Assert.Equal((5, 5, 5), (sheet.SheetView.SplitRow, sheet.PageSetup.FirstRowToRepeatAtTop, sheet.PageSetup.LastRowToRepeatAtTop));
        Assert.Equal((1, 100), (sheet.Cell(6, 1).GetValue<int>(), sheet.Cell(105, 1).GetValue<int>()));
    }

    [Fact]
    public void A_long_text_is_shown_so_far_that_it_can_be_found_and_its_length_told()
    {
        using var workbook = Open(Report(1, Line(new string('x', 32_767))));

        Assert.Equal($"{new string('x', 300)}… (32.767 tegn i alt)", workbook.Worksheet("Fejl").Cell(6, 5).GetString());
    }

    // 299 letters and a sign of two halves: it is shown whole or not at all.
    [Fact]
    public void A_long_text_is_not_cut_in_the_middle_of_a_sign()
    {
        using var workbook = Open(Report(1, Line(new string('x', 299) + "\U0001F600" + "slut")));

        Assert.Equal($"{new string('x', 299)}… (305 tegn i alt)", workbook.Worksheet("Fejl").Cell(6, 5).GetString());
    }

    [Theory]
    [InlineData("Ark1", 18)]
    [InlineData("", 6)]
    public void A_text_file_has_no_sheets_and_leaves_their_room_to_the_others(string name, double width)
    {
        using var workbook = Open(Report(1, Line("x") with { Sheet = name }));

        Assert.Equal(width, workbook.Worksheet("Fejl").Column(2).Width);
    }

    [Fact]
    public void The_file_and_its_day_stand_at_the_top()
    {
        using var workbook = Open(Report(1, Line("x")));

        Assert.Equal("fil.csv, lagt i indbakken 1. september 2026", workbook.Worksheet("Fejl").Cell(2, 1).GetString());
    }

    [Fact]
    public void Those_that_are_only_counted_are_told()
    {
        using var workbook = Open(Report(2_100, [.. Enumerable.Repeat(Line("x"), 100)]));

        Assert.Contains(
            workbook.Worksheet("Fejl").CellsUsed().Select(cell => cell.GetString()),
            text => text.Contains("der er 2.000 fejl mere", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() =>
        Assert.Equal(RefusalWorkbook.Create(Report(1, Line("x"))), RefusalWorkbook.Create(Report(1, Line("x"))));

    [Fact]
    public void Remarks_on_deliveries_stand_on_the_sheet_of_the_data_basis_and_only_where_there_are_any()
    {
        var report = HolbaekReport.Create() with
        {
            Remarks = [new DeliveryRemarks("tandpleje.csv", new DateOnly(2026, 8, 14), [.. Enumerable.Range(1, 12).Select(number => $"Spring nr. {number}")])],
        };
        using var with = new XLWorkbook(new MemoryStream(StatusReportWorkbook.Create(report)));
        using var without = new XLWorkbook(new MemoryStream(StatusReportWorkbook.Create(HolbaekReport.Create())));

        var texts = TextsOf(with);
        Assert.Contains("Bemærkninger til leverancer", texts);
        Assert.Contains("Spring nr. 5", texts);
        Assert.DoesNotContain("Spring nr. 6", texts);
        Assert.Contains("… og 7 bemærkninger mere.", texts);
        Assert.DoesNotContain("Bemærkninger til leverancer", TextsOf(without));
    }

    private static List<string> TextsOf(XLWorkbook workbook) =>
        [.. workbook.Worksheet("Datagrundlag").CellsUsed().Select(cell => cell.GetString())];

    private static RefusalLine Line(string found) => new("kode", "", null, "", found, "ventet", "rettes");

    private static XLWorkbook Open(RefusalReport report) => new(new MemoryStream(RefusalWorkbook.Create(report)));

    private static RefusalReport Report(int count, params RefusalLine[] lines) => new()
    {
        FileName = "fil.csv",
        Received = new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero),
        ErrorCount = count,
        Lines = lines,
    };
}
