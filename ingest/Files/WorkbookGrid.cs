using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ExcelDataReader;

namespace Pipeline.Ingest;

/// <summary>Reads the cells of a workbook, hidden sheets too.</summary>
internal static class WorkbookGrid
{
    // The library asks for Windows-1252 before it looks at the file, even for workbooks, which never use it.
    static WorkbookGrid() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="LimitException">The workbook is beyond the limits.</exception>
    public static Grid Read(Stream stream, FailedFormulas failed, IngestLimits limits, CancellationToken cancellationToken)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(
            stream, new ExcelReaderConfiguration { LeaveOpen = true });
        if (reader.ResultsCount == 0)
        {
            throw new InvalidDataException("The workbook has no sheets.");
        }

        var sheets = new List<GridSheet>();
        long cells = 0;
        do
        {
            // Asked before the first row: a single cell in the last column would otherwise cost minutes.
            LimitException.ThrowIfAbove(limits.Columns, reader.FieldCount, LimitException.Columns);
            LimitException.ThrowIfAbove(limits.RowsOfSheet, reader.RowCount, LimitException.Rows);
            cells += (long)reader.FieldCount * reader.RowCount;
            LimitException.ThrowIfAbove(limits.Cells, cells, "celler");
            var rows = RowsOf(reader, failed, limits, cancellationToken);
            sheets.Add(new GridSheet(reader.Name ?? "", reader.VisibleState == "visible", rows));
        }
        while (reader.NextResult());
        return new Grid(sheets);
    }

    private static HeldRows RowsOf(
        IExcelDataReader reader, FailedFormulas failed, IngestLimits limits, CancellationToken cancellationToken)
    {
        var rows = new HeldRows(reader.FieldCount);
        var sheet = reader.Name ?? "";
        var anyFailed = failed.Any(sheet);
        var texts = new Dictionary<string, CellText>(ReferenceEqualityComparer.Instance);
        var cells = new Cell[reader.FieldCount];
        for (var number = 1; reader.Read(); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isBlank = true;
            for (var at = 0; at < cells.Length; at++)
            {
                cells[at] = anyFailed && failed.Contains(sheet, NameOf(at, number)) ? new Cell("#FEJL") : CellOf(reader, at, texts);
                isBlank &= cells[at].IsEmpty;
                LimitException.ThrowIfAbove(limits.CellCharacters, cells[at].TextLength, LimitException.CharactersOfCell);
            }

            if (!isBlank)
            {
                rows.Add(number, cells);
            }
        }

        return rows;
    }

    private static Cell CellOf(IExcelDataReader reader, int column, Dictionary<string, CellText> texts) => reader.GetValue(column) switch
    {
        double number when Cell.CanHold(number) => NumberOf(number, reader.GetNumberFormatString(column)),
        int number => NumberOf(number, reader.GetNumberFormatString(column)),
        DateTime date => new Cell(DateOnly.FromDateTime(date)),
        bool truth => new Cell(truth ? "SAND" : "FALSK"),
        TimeSpan => new Cell("tidspunkt"),
        string { Length: 0 } => default,
        string text => new Cell(TextOf(text, texts)),
        null => default,
        _ => new Cell("#TAL"),
    };

    // Cells that share a text share what is found out about it.
    private static CellText TextOf(string text, Dictionary<string, CellText> texts)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(texts, text, out _);
        return known ??= new CellText(text);
    }

    private static string NameOf(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{ColumnLetters.Of(column)}{row}");

    private static Cell NumberOf(double amount, string? numberFormat) => DashedFormat.IsShownWithDash(amount, numberFormat)
        ? new Cell(DashedFormat.Shown(amount))
        : new Cell(amount, PercentFormat.IsPercent(numberFormat));
}
