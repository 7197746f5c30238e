using System.Globalization;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Pipeline.Reports;

/// <summary>The lines of a chart as Open XML. They are told apart by marker and dash, not by colour alone.</summary>
internal static class ChartSeriesXml
{
    private const int MarkerSize = 6;
    private const string ComparatorColor = "6B757B";
    private const string TargetColor = "000000";

    private static readonly (string Color, C.MarkerStyleValues Marker, bool IsFilled)[] Areas =
    [
        ("1F4E5F", C.MarkerStyleValues.Circle, true),
        ("B5501B", C.MarkerStyleValues.Square, false),
        ("5E3C99", C.MarkerStyleValues.Triangle, true),
        ("2E7D32", C.MarkerStyleValues.Diamond, false),
        ("8D6E00", C.MarkerStyleValues.X, false),
    ];

    /// <summary>The lines of a place's chart, in its order.</summary>
    public static IEnumerable<C.LineChartSeries> Of(ChartPlace place) =>
        place.Chart.Series.Select((series, index) => Of(place, series, index));

    private static C.LineChartSeries Of(ChartPlace place, ChartSeries series, int index)
    {
        var row = place.DataRow + 1 + index;
        var (shape, marker) = StyleOf(series);
        return new C.LineChartSeries(
            new C.Index { Val = (uint)index },
            new C.Order { Val = (uint)index },
            new C.SeriesText(new C.StringReference(
                new C.Formula(Cells(place, row, "A", "A")),
                new C.StringCache(new C.PointCount { Val = 1 }, new C.StringPoint(new C.NumericValue(series.Name)) { Index = 0 }))),
            shape,
            marker,
            new C.CategoryAxisData(new C.StringReference(new C.Formula(Cells(place, place.DataRow, "B", LastColumn(place.Chart))), Categories(place.Chart))),
            new C.Values(new C.NumberReference(new C.Formula(Cells(place, row, "B", LastColumn(place.Chart))), Numbers(series))),
            new C.Smooth { Val = false });
    }

    private static (C.ChartShapeProperties Shape, C.Marker Marker) StyleOf(ChartSeries series) => series.Line switch
    {
        ChartLine.Comparator => (Outline(ComparatorColor, 22_225, A.PresetLineDashValues.Dash), Marker(C.MarkerStyleValues.Dash, ComparatorColor, isFilled: true)),
        ChartLine.Target => (Outline(TargetColor, 19_050, A.PresetLineDashValues.SystemDot), Marker(C.MarkerStyleValues.None, TargetColor, isFilled: true)),
        ChartLine.Area when Areas[series.Look] is var (color, marker, isFilled) =>
            (Outline(color, 19_050, A.PresetLineDashValues.Solid), Marker(marker, color, isFilled)),
        _ => throw new ArgumentOutOfRangeException(nameof(series)),
    };

    private static C.ChartShapeProperties Outline(string color, int width, A.PresetLineDashValues dash) => new(
        new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = color }), new A.PresetDash { Val = dash }, new A.Round()) { Width = width, CapType = A.LineCapValues.Flat });

    private static C.Marker Marker(C.MarkerStyleValues symbol, string color, bool isFilled) => symbol == C.MarkerStyleValues.None
        ? new C.Marker(new C.Symbol { Val = symbol })
        : new C.Marker(
            new C.Symbol { Val = symbol },
            new C.Size { Val = MarkerSize },
            new C.ChartShapeProperties(
                new A.SolidFill(new A.RgbColorModelHex { Val = isFilled ? color : "FFFFFF" }),
                new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = color })) { Width = 12_700 }));

    private static C.StringCache Categories(IndicatorChart chart)
    {
        var cache = new C.StringCache(new C.PointCount { Val = (uint)chart.Categories.Count });
        cache.Append(chart.Categories.Select((label, index) => new C.StringPoint(new C.NumericValue(label)) { Index = (uint)index }));
        return cache;
    }

    // A point that is left out is a gap.
    private static C.NumberingCache Numbers(ChartSeries series)
    {
        var cache = new C.NumberingCache(new C.FormatCode("General"), new C.PointCount { Val = (uint)series.Values.Count });
        cache.Append(series.Values
            .Select((value, index) => (Value: value, Index: index))
            .Where(point => point.Value is not null)
            .Select(point => new C.NumericPoint(new C.NumericValue(point.Value!.Value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)point.Index }));
        return cache;
    }

    private static string Cells(ChartPlace place, int row, string firstColumn, string lastColumn)
    {
        var sheet = place.DataSheet.Replace("'", "''", StringComparison.Ordinal);
        var first = string.Create(CultureInfo.InvariantCulture, $"'{sheet}'!${firstColumn}${row}");
        return firstColumn == lastColumn ? first : string.Create(CultureInfo.InvariantCulture, $"{first}:${lastColumn}${row}");
    }

    private static string LastColumn(IndicatorChart chart) => ClosedXML.Excel.XLHelper.GetColumnLetterFromNumber(chart.Categories.Count + 1);
}
