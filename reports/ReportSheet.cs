using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>
/// A sheet with columns of known widths: what is written to it gets the fonts, the formats and the height that it needs.
/// </summary>
internal sealed class ReportSheet
{
    private const double WidthOfIndent = 1.4;

    private readonly IXLWorksheet sheet;
    private readonly double[] widths;
    private readonly RowHeights heights = new();
    private readonly PageLayout layout;

    /// <summary>A new sheet, printed on A4 landscape, one page wide.</summary>
    public ReportSheet(XLWorkbook workbook, string name, string footer, params double[] widths)
    {
        this.widths = widths;
        LastColumn = widths.Length;
        sheet = workbook.AddWorksheet(name);
        sheet.ShowGridLines = false;
        for (var column = 1; column <= widths.Length; column++)
        {
            sheet.Column(column).Width = widths[column - 1];
        }

        layout = new PageLayout(sheet.PageSetup, footer);
    }

    /// <summary>The last column that is printed: headings and explanations reach to it.</summary>
    public int LastColumn { get; private set; }

    /// <summary>The sheet itself.</summary>
    public IXLWorksheet Sheet => sheet;

    /// <summary>Prints one page wide at a fixed scale: Excel heeds page breaks only where it is not told to fit pages.</summary>
    public void PageBreaksByHand() => layout.BreakByHand(widths);

    /// <summary>Prints rows on one page, where pages are broken by hand. Blocks are told from above and do not overlap.</summary>
    public void KeepTogether(int firstRow, int lastRow) => layout.KeepTogether(firstRow, lastRow);

    /// <summary>Keeps the columns after one off paper. Before anything is written.</summary>
    public void PrintUntil(int column) => LastColumn = column;

    /// <summary>The sheet's title, in the first row.</summary>
    public void Title(string title)
    {
        var cell = Text(1, 1, LastColumn, title, SheetStyle.TitleSize, isBold: true);
        cell.Style.Font.FontColor = SheetStyle.Accent;
    }

    /// <summary>A heading, over a line across the sheet.</summary>
    public void Heading(int row, string heading) => Heading(row, 1, LastColumn, heading);

    /// <summary>A heading, over a line across some columns.</summary>
    public void Heading(int row, int firstColumn, int lastColumn, string heading)
    {
        var cell = Text(row, firstColumn, lastColumn, heading, SheetStyle.HeadingSize, isBold: true);
        cell.Style.Font.FontColor = SheetStyle.Accent;
        DrawUnder(sheet.Range(row, firstColumn, row, lastColumn), SheetStyle.Accent);
    }

    /// <summary>Text that explains, across the sheet.</summary>
    public void Explanation(int row, string text) => Explanation(row, 1, LastColumn, text);

    /// <summary>Text that explains, across some columns.</summary>
    public void Explanation(int row, int firstColumn, int lastColumn, string text)
    {
        var cell = Text(row, firstColumn, lastColumn, text, SheetStyle.TableSize);
        cell.Style.Font.FontColor = SheetStyle.Muted;
    }

    /// <summary>Headers, each from its column until the next; the last ends at <paramref name="lastColumn"/>.</summary>
    public void Headers(int row, int lastColumn, params (int Column, string Header, bool IsNumeric)[] headers)
    {
        for (var index = 0; index < headers.Length; index++)
        {
            var (column, header, isNumeric) = headers[index];
            var last = index + 1 < headers.Length ? headers[index + 1].Column - 1 : lastColumn;
            InTable(row, column, header, last, isBold: true, isNumeric);
        }

        var style = sheet.Range(row, 1, row, lastColumn).Style;
        style.Fill.BackgroundColor = SheetStyle.Accent;
        style.Font.FontColor = XLColor.White;
    }

    /// <summary>A thin line under a row of a table.</summary>
    public void LineUnder(int row, int lastColumn) => LineUnder(row, 1, lastColumn);

    /// <summary>A thin line under some columns of a row.</summary>
    public void LineUnder(int row, int firstColumn, int lastColumn) =>
        DrawUnder(sheet.Range(row, firstColumn, row, lastColumn), SheetStyle.Line);

    /// <summary>A thin line under each row of a table.</summary>
    public void LinesUnder(int firstRow, int lastRow, int lastColumn) =>
        DrawUnder(sheet.Range(firstRow, 1, lastRow, lastColumn), SheetStyle.Line);

    /// <summary>Text in a table, with air on its side; across columns where <paramref name="lastColumn"/> is given.</summary>
    public IXLCell InTable(int row, int column, string text, int? lastColumn = null, bool isBold = false, bool isRight = false)
    {
        var last = lastColumn ?? column;
        var cell = Text(row, column, last, text, SheetStyle.TableSize, isBold, WidthOfIndent);
        Align(cell, isRight);
        return cell;
    }

    /// <summary>Text across columns, wrapped; what looks like a formula stays text, also when somebody edits the cell.</summary>
    public IXLCell Text(int row, int firstColumn, int lastColumn, string text, double size, bool isBold = false, double air = 0)
    {
        var cell = sheet.Cell(row, firstColumn);
        var shown = Shown(text);
        cell.SetValue(shown);

        // Every change of a style costs: what is as it is by itself is left alone.
        cell.Style.Font.FontSize = size;
        cell.Style.Alignment.WrapText = true;
        if (isBold)
        {
            cell.Style.Font.Bold = true;
        }

        if (shown is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
        {
            cell.Style.IncludeQuotePrefix = true;
        }

        if (lastColumn > firstColumn)
        {
            sheet.Range(row, firstColumn, row, lastColumn).Merge();
        }

        var width = widths[(firstColumn - 1)..lastColumn].Sum() - air;
        heights.Need(row, TextLines.Estimate(shown, width, size, isBold) * size * SheetStyle.LineHeight);
        return cell;
    }

    /// <summary>A number with a format.</summary>
    public IXLCell Number(int row, int column, decimal number, string format)
    {
        var cell = sheet.Cell(row, column);
        cell.SetValue((double)number);
        Formatted(row, cell, format);
        return cell;
    }

    /// <summary>A day.</summary>
    public IXLCell Day(int row, int column, DateOnly day)
    {
        var cell = sheet.Cell(row, column);
        cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
        Formatted(row, cell, NumberFormats.Day);
        return cell;
    }

    /// <summary>A figure: a number to the right, or words in its place, muted.</summary>
    public IXLCell Figure(int row, int column, Figure figure, string? format = null)
    {
        if (figure.Number is { } number)
        {
            return Number(row, column, number, format ?? figure.Format);
        }

        var cell = InTable(row, column, figure.Words, isRight: true);
        cell.Style.Font.FontColor = SheetStyle.Muted;
        return cell;
    }

    /// <summary>A status: its word with its arrow, on its colour.</summary>
    public IXLCell Status(int row, int column, EvaluationStatus status, string text)
    {
        var cell = InTable(row, column, text, isBold: true);
        (cell.Style.Fill.BackgroundColor, cell.Style.Font.FontColor) = SheetStyle.Of(status);
        return cell;
    }

    /// <summary>A row of a height of its own.</summary>
    public void Height(int row, double height) => heights.Set(row, height);

    /// <summary>Gives every row that was written to the height that it needs, and marks off what is printed.</summary>
    public void Finish()
    {
        if (LastColumn < widths.Length)
        {
            sheet.PageSetup.PrintAreas.Add(1, 1, heights.LastRow, LastColumn);
        }

        heights.ApplyTo(sheet);
        layout.Finish(widths[..LastColumn], heights.LastRow, heights.Of);
    }

    // Each row of the range gets its line.
    private static void DrawUnder(IXLRange range, XLColor color)
    {
        var border = range.Style.Border;
        border.BottomBorder = XLBorderStyleValues.Thin;
        border.BottomBorderColor = color;
    }

    private void Formatted(int row, IXLCell cell, string format)
    {
        cell.Style.NumberFormat.Format = format;
        cell.Style.Font.FontSize = SheetStyle.TableSize;
        Align(cell, isRight: true);

        // A number too wide for its column becomes smaller, not ###.
        cell.Style.Alignment.ShrinkToFit = true;
        heights.Need(row, SheetStyle.TableSize * SheetStyle.LineHeight);
    }

    // The indent comes first: it would undo the alignment.
    private static void Align(IXLCell cell, bool isRight)
    {
        cell.Style.Alignment.Indent = 1;
        cell.Style.Alignment.Horizontal = isRight ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left;
    }

    // A cell holds so much and no more.
    private static string Shown(string text)
    {
        const int mostInCell = 32_000;
        var lines = text.ReplaceLineEndings("\n");
        return lines.Length <= mostInCell ? lines : string.Concat(lines.AsSpan(0, mostInCell), "…");
    }
}
