using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Pipeline.Ingest;

/// <summary>
/// The cells that a workbook keeps of other workbooks that it refers to, as sheets: so that the guard sees their columns, and the headers above
/// them, as it does those of the sheets themselves.
/// </summary>
internal sealed class ExternalBooks(ZipArchive archive, IngestLimits limits)
{
    private const string Folder = "xl/externalLinks/";
    private readonly UnpackBudget budget = new(limits);
    private long cells;

    /// <summary>Whether the cells of a workbook could not all be read, or are beyond the limits.</summary>
    public bool IsDamaged { get; private set; }

    public IReadOnlyList<GridSheet> Sheets(CancellationToken cancellationToken)
    {
        var sheets = new List<GridSheet>();
        foreach (var entry in archive.Entries.Where(IsBook).Take(limits.PackageParts))
        {
            try
            {
                using var reader = PackageParts.XmlOf(new PartStream(entry.Open(), budget, limits));
                Read(reader, entry.FullName, sheets, cancellationToken);
            }
            catch (Exception broken) when (WorkbookScan.IsDamage(broken))
            {
                // What breaks off here breaks off for the guard of the parts too, which looks through what there is.
                IsDamaged = true;
            }
        }

        return sheets;
    }

    private static bool IsBook(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith(Folder, StringComparison.OrdinalIgnoreCase)
        && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private void Read(XmlReader reader, string place, List<GridSheet> sheets, CancellationToken cancellationToken)
    {
        List<GridRow> rows = [];
        List<Cell> row = [];
        var (column, isNumber) = (0, false);
        while (PackageParts.Next(reader))
        {
            if (reader.NodeType is (XmlNodeType.Text or XmlNodeType.CDATA) && column < row.Count)
            {
                row[column] = CellOf(reader.Value, isNumber);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheetData")
            {
                sheets.Add(new GridSheet(place, IsVisible: false, rows = []));
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row")
            {
                cancellationToken.ThrowIfCancellationRequested();
                rows.Add(new GridRow(int.Parse(reader.GetAttribute("r") ?? "", NumberStyles.None, CultureInfo.InvariantCulture), row = []));
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "cell")
            {
                column = reader.GetAttribute("r") is { } name ? ColumnLetters.IndexIn(name) : row.Count;
                isNumber = reader.GetAttribute("t") is null or "n";
                MakeRoom(row, column);
            }
        }
    }

    private void MakeRoom(List<Cell> row, int column)
    {
        LimitException.ThrowIfAbove(limits.Columns, column + 1, LimitException.Columns);
        while (row.Count <= column)
        {
            LimitException.ThrowIfAbove(limits.Cells, ++cells, "celler");
            row.Add(default);
        }
    }

    private static Cell CellOf(string text, bool isNumber) =>
        isNumber && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Cell.CanHold(number)
            ? new Cell(number, isPercent: false)
            : new Cell(text);
}
