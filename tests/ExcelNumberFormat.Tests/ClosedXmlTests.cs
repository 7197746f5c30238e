using ClosedXML.Excel;

namespace ExcelNumberFormat.Tests;

public sealed class ClosedXmlTests
{
    [Fact]
    public void A_workbook_that_is_saved_and_opened_again_shows_its_cells_by_their_formats()
    {
        using var saved = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            var sheet = workbook.AddWorksheet("Status");
            sheet.Cell("A1").SetValue(1234.5).Style.NumberFormat.Format = "#,##0.00";
            sheet.Cell("A2").SetValue(new DateTime(2024, 2, 5)).Style.NumberFormat.Format = "dd-mm-yyyy";
            sheet.Cell("A3").SetValue("007");
            sheet.Cell("A4").SetValue(7).Style.NumberFormat.Format = "0 \"dage\"";
            workbook.SaveAs(saved);
        }

        saved.Position = 0;
        using var opened = new XLWorkbook(saved);
        var cells = opened.Worksheet("Status").Range("A1:A4").Cells().ToList();

        Assert.Equal([XLDataType.Number, XLDataType.DateTime, XLDataType.Text, XLDataType.Number], cells.Select(cell => cell.DataType));
        Assert.Equal(["1,234.50", "05-02-2024", "007", "7 dage"], cells.Select(cell => cell.GetFormattedString()));
    }
}
