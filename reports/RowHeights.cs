using ClosedXML.Excel;

namespace Pipeline.Reports;

/// <summary>
/// How high the rows of a sheet must be, in points: Excel does not make a row higher by itself where cells are merged, and other programs do
/// not always where text is wrapped.
/// </summary>
internal sealed class RowHeights
{
    private const double Highest = 400;
    private const double Padding = 4;
    private const double Default = 15;

    private readonly Dictionary<int, double> needed = [];

    /// <summary>The last row that was written to; 0 where none was.</summary>
    public int LastRow => needed.Keys.DefaultIfEmpty().Max();

    /// <summary>The height of a row.</summary>
    public double Of(int row) => needed.TryGetValue(row, out var height) ? Math.Min(Highest, Math.Round(height + Padding)) : Default;

    /// <summary>Makes a row so high at least.</summary>
    public void Need(int row, double height) => needed[row] = Math.Max(needed.GetValueOrDefault(row), height);

    /// <summary>Makes a row so high, whatever is in it.</summary>
    public void Set(int row, double height) => needed[row] = height;

    /// <summary>Gives every row that was written to its height.</summary>
    public void ApplyTo(IXLWorksheet sheet)
    {
        foreach (var row in needed.Keys)
        {
            sheet.Row(row).Height = Of(row);
        }
    }
}
