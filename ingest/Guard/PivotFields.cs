using System.Globalization;
using System.Xml;

namespace Pipeline.Ingest;

/// <summary>The fields of a pivot cache: their names, and the values that its records tell by number.</summary>
internal sealed class PivotFields
{
    // What a decimal can hold.
    private const double LargestNumber = 1e27;
    private readonly List<(Cell Name, List<Cell> Shared)> fields = [];

    public IEnumerable<Cell> Names => fields.Select(known => known.Name);

    /// <exception cref="XmlException">It is not XML.</exception>
    public static PivotFields Read(Stream definition)
    {
        var read = new PivotFields();
        using var reader = PackageParts.XmlOf(definition);
        var isShared = false;
        while (PackageParts.Next(reader))
        {
            if (reader.LocalName == "sharedItems")
            {
                isShared = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "cacheField")
            {
                read.fields.Add((new Cell(reader.GetAttribute("name") ?? ""), []));
            }
            else if (reader.NodeType == XmlNodeType.Element && isShared && read.fields.Count > 0 && IsItem(reader.LocalName))
            {
                read.fields[^1].Shared.Add(CellOf(reader));
            }
        }

        return read;
    }

    /// <summary>The parts that a list of relationships names.</summary>
    /// <exception cref="XmlException">It is not XML.</exception>
    public static IReadOnlyList<string> TargetsOf(Stream relations)
    {
        var targets = new List<string>();
        using var reader = PackageParts.XmlOf(relations);
        while (PackageParts.Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("Target") is { Length: > 0 } target)
            {
                targets.Add(target);
            }
        }

        return targets;
    }

    /// <summary>The records under the fields' names, as the rows of a sheet: the names are row 1.</summary>
    /// <exception cref="XmlException">It is not XML.</exception>
    /// <exception cref="LimitException">There are more cells than the limits allow.</exception>
    public IReadOnlyList<GridRow> RowsOf(Stream records, IngestLimits limits, CancellationToken cancellationToken)
    {
        var rows = new List<GridRow> { new(1, [.. Names]) };
        List<Cell> row = [];
        long cells = 0;
        using var reader = PackageParts.XmlOf(records);
        while (PackageParts.Next(reader))
        {
            if (reader.LocalName == "r" && reader.NodeType == XmlNodeType.Element)
            {
                cancellationToken.ThrowIfCancellationRequested();
                row = [];
                rows.Add(new GridRow(rows.Count + 1, row));
            }
            else if (reader.NodeType == XmlNodeType.Element && (reader.LocalName == "x" || IsItem(reader.LocalName)))
            {
                LimitException.ThrowIfAbove(limits.Cells, ++cells, "celler");
                row.Add(reader.LocalName == "x" ? SharedAt(row.Count, reader.GetAttribute("v")) : CellOf(reader));
            }
        }

        return rows;
    }

    private Cell SharedAt(int field, string? number) =>
        field < fields.Count
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at < fields[field].Shared.Count
            ? fields[field].Shared[at]
            : default;

    // Missing, number, truth, error, text, date.
    private static bool IsItem(string element) => element is "m" or "n" or "b" or "e" or "s" or "d";

    private static Cell CellOf(XmlReader reader)
    {
        var text = reader.GetAttribute("v") ?? "";
        return reader.LocalName == "n"
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < LargestNumber
                ? new Cell(number, isPercent: false)
                : new Cell(text);
    }
}
