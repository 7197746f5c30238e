using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The sheet Definitioner: what every indicator counts, and what the report's words mean.</summary>
internal static class DefinitionSheet
{
    private const int HeaderRow = 3;
    private const int FrozenColumns = 1;

    private static readonly (string Word, string Meaning)[] Words =
    [
        ("Basis", "Værdien, som planen går ud fra. Den står i planens dokumenter."),
        ("Gab", "Området minus det, som det sammenlignes med, i samme periode."),
        ("Gab-ændring", "Områdets udvikling siden basis minus sammenligningens udvikling i samme tid."),
        ("Forventet nu", "Hvor tallet ville være nu på en ret linje fra basis til målet, regnet på tallets egen dato og ikke dagens."),
        ("Fremdrift", "Hvor meget af vejen fra basis til målet der er gået: 100 % er hele vejen, under 0 er tilbage."),
        ("Usikkerhed", "Det, som tilfældighed alene kan flytte tallet, i 95 af 100 tilfælde."),
        ("diskret", "Tallet er skjult, fordi det kunne fortælle noget om enkelte personer."),
        ("–", "Kan ikke beregnes; begrundelsen siger hvorfor."),
    ];

    /// <summary>Adds the sheet.</summary>
    public static void Add(XLWorkbook workbook, StatusReport report, string sheetName)
    {
        var columns = ColumnsOf(report.Plan);
        var sheet = new ReportSheet(workbook, sheetName, ReportFooter.Of(report), TableColumn.Widths(columns));
        sheet.Title("Definitioner");
        var row = HeaderRow;
        if (report.Plan.Indicators.Count > 0)
        {
            row = SheetTable.Write(sheet, HeaderRow, "tblDefinitioner", columns, report.Plan.Indicators);
            SheetTable.Freeze(sheet, HeaderRow, FrozenColumns);
        }

        WriteWords(sheet, row + 1);
        sheet.Finish();
    }

    private static TableColumn<PlanIndicator>[] ColumnsOf(Plan plan) =>
    [
        TableColumn.Words<PlanIndicator>("Indikator", 40, row => row.Indicator.Name, isBold: true),
        TableColumn.Words<PlanIndicator>("Rolle", 16, row => row.Role.Word()),
        TableColumn.Words<PlanIndicator>("Enhed", 11, row => row.Indicator.Unit.Word()),
        TableColumn.Words<PlanIndicator>("Retning", 18, row => row.Role == IndicatorRole.Background ? "" : row.Indicator.Polarity.Word()),
        TableColumn.Words<PlanIndicator>("Sammenlignes med", 20, row => row.Comparator is { } comparator ? plan.Area(comparator).Name : ""),
        TableColumn.Words<PlanIndicator>("Datakilde", 28, row => row.Indicator.Source),
        TableColumn.Words<PlanIndicator>("Definition", 58, row => row.Indicator.Definition),
        TableColumn.Words<PlanIndicator>("Note", 40, row => row.Note),
    ];

    private static void WriteWords(ReportSheet sheet, int firstRow)
    {
        sheet.Heading(firstRow, "Rapportens ord");
        var row = firstRow;
        foreach (var (word, meaning) in Words)
        {
            row++;
            sheet.InTable(row, 1, word, isBold: true);
            sheet.InTable(row, 2, meaning, sheet.LastColumn);
            sheet.LineUnder(row, sheet.LastColumn);
        }

        sheet.Explanation(row + 2, StatusWords.Caution);
    }
}
