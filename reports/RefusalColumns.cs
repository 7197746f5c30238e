using System.Text;

namespace Pipeline.Reports;

/// <summary>The columns of <c>fejl.xlsx</c>: where each error is, what was found there, what is wrong and how it is put right.</summary>
internal static class RefusalColumns
{
    // A text file has no sheets: the column stays, but gives its room to the others.
    private const double WidthOfSheet = 18;
    private const double WidthWithoutSheets = 6;

    // A cell may hold 32,767 characters; a row of the table should show where it is, not fill the page.
    private const int MostFound = 300;

    /// <summary>The columns.</summary>
    /// <param name="report">What is written.</param>
    /// <param name="headerRow">The row of the headers: the first error is in the next.</param>
    public static IReadOnlyList<TableColumn<RefusalLine>> Of(RefusalReport report, int headerRow) =>
    [
        new("Nr.", 6, (sheet, row, column, line) => sheet.Number(row, column, row - headerRow, NumberFormats.Whole), IsNumeric: true),
        TableColumn.Words<RefusalLine>("Ark", report.Lines.Any(line => line.Sheet.Length > 0) ? WidthOfSheet : WidthWithoutSheets, line => Printable(line.Sheet)),
        new("Række", 9, WriteRow, IsNumeric: true),
        TableColumn.Words<RefusalLine>("Kolonne", 24, line => Printable(line.Column)),
        TableColumn.Words<RefusalLine>("Fundet", 30, line => Shortened(Printable(line.Found))),
        TableColumn.Words<RefusalLine>("Hvad er galt", 52, line => DanishText.Sentence(line.Expected)),
        TableColumn.Words<RefusalLine>("Sådan rettes det", 48, line => DanishText.Sentence(line.Remedy)),
        TableColumn.Words<RefusalLine>("Kode", 24, line => line.Code),
    ];

    private static void WriteRow(ReportSheet sheet, int row, int column, RefusalLine line)
    {
        if (line.Row is { } place)
        {
            sheet.Number(row, column, place, NumberFormats.Year);
        }
    }

    private static string Shortened(string text)
    {
        if (text.Length <= MostFound)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[MostFound - 1]) ? MostFound - 1 : MostFound;
        return string.Create(DanishText.Culture, $"{text.AsSpan(0, end)}… ({text.Length:N0} tegn i alt)");
    }

    // A file may hold what no workbook can: control characters, and halves of characters.
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(rune => IsPrintable(rune) ? rune : Rune.ReplacementChar));

    private static bool IsPrintable(Rune rune) =>
        rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF));
}
