using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The road back from a figure to the file that it stood in.</summary>
internal static class Provenance
{
    /// <summary>The file, sheet, row and delivery; empty where there is no figure.</summary>
    public static string Of(SeriesPoint? point) => point is null ? "" : $"{FileOf(point)}, {Rows([point.Cell.Row])}, {DeliveryOf(point)}";

    /// <summary>The files, rows and deliveries of figures taken together.</summary>
    public static string Of(IEnumerable<SeriesPoint> points) => string.Join('\n', points
        .GroupBy(point => (File: FileOf(point), Delivery: DeliveryOf(point)))
        .Select(group => $"{group.Key.File}, {Rows([.. group.Select(point => point.Cell.Row).Distinct().Order()])}, {group.Key.Delivery}"));

    private static string FileOf(SeriesPoint point) => point.Cell.Sheet.Length == 0 ? point.FileName : $"{point.FileName}, arket {point.Cell.Sheet}";

    private static string DeliveryOf(SeriesPoint point) => string.Create(DanishText.Culture, $"leverance nr. {point.Number}");

    private static string Rows(IReadOnlyList<int> rows) =>
        $"{(rows.Count == 1 ? "række" : "rækkerne")} {DanishText.Enumeration([.. rows.Select(row => row.ToString(DanishText.Culture))])}";
}
