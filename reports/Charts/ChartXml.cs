using Pipeline.Domain;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Pipeline.Reports;

/// <summary>A line chart as Open XML.</summary>
internal static class ChartXml
{
    private const uint CategoryAxisId = 1;
    private const uint ValueAxisId = 2;
    private const int TitleSize = 900;
    private const int TextSize = 800;
    private const int LongestTitle = 150;
    private const decimal MostSteps = 10;
    private const string TextColor = "39434A";
    private const string GridColor = "D5DADD";

    /// <summary>The chart of a place.</summary>
    public static C.ChartSpace Of(ChartPlace place)
    {
        var lines = new C.LineChart(
            new C.Grouping { Val = C.GroupingValues.Standard },
            new C.VaryColors { Val = false });
        lines.Append(ChartSeriesXml.Of(place));
        lines.Append(new C.ShowMarker { Val = true }, new C.AxisId { Val = CategoryAxisId }, new C.AxisId { Val = ValueAxisId });
        var space = new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.EditingLanguage { Val = "da-DK" },
            new C.RoundedCorners { Val = false },
            new C.Chart(
                Title(place.Chart.Title),
                new C.AutoTitleDeleted { Val = false },
                new C.PlotArea(new C.Layout(), lines, CategoryAxis(), ValueAxis(place.Chart)),
                new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }, Font(TextSize)),
                new C.PlotVisibleOnly { Val = false },
                new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }),
            new C.ShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" }), new A.Outline(new A.NoFill())));
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        return space;
    }

    private static C.Title Title(string title) => new(
        new C.ChartText(Rich(title.Length <= LongestTitle ? title : title[..LongestTitle] + "…", TitleSize, isBold: true)),
        new C.Overlay { Val = false });

    private static C.CategoryAxis CategoryAxis() => new(
        new C.AxisId { Val = CategoryAxisId },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.Outside },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        Font(TextSize),
        new C.CrossingAxis { Val = ValueAxisId },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.NoMultiLevelLabels { Val = true });

    private static C.ValueAxis ValueAxis(IndicatorChart chart)
    {
        var scaling = new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax });
        if (BeginsAtZero(chart))
        {
            scaling.Append(new C.MinAxisValue { Val = 0 });
        }

        var axis = new C.ValueAxis(
            new C.AxisId { Val = ValueAxisId },
            scaling,
            new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Left },
            new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(Fill(GridColor)) { Width = 6350 })),
            new C.Title(new C.ChartText(Rich(chart.AxisTitle, TextSize, isBold: false)), new C.Overlay { Val = false }),
            new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
            Font(TextSize),
            new C.CrossingAxis { Val = CategoryAxisId },
            new C.Crosses { Val = C.CrossesValues.AutoZero },
            new C.CrossBetween { Val = C.CrossBetweenValues.Between });
        if (CountsFew(chart))
        {
            axis.Append(new C.MajorUnit { Val = 1 });
        }

        return axis;
    }

    // There is no half a person: a small count has a line for each whole number and none between.
    private static bool CountsFew(IndicatorChart chart) =>
        chart.Indicator.Unit == Unit.Count && BeginsAtZero(chart) && chart.Series.SelectMany(series => series.Values).Max() <= MostSteps;

    // From 0 a small change looks small. Where all values are far from 0 the lines would lie on top of each other.
    private static bool BeginsAtZero(IndicatorChart chart)
    {
        var values = chart.Series.SelectMany(series => series.Values).OfType<decimal>().ToList();
        return values.Min() >= 0 && values.Min() <= values.Max() / 2;
    }

    private static C.RichText Rich(string text, int size, bool isBold) => new(
        new A.BodyProperties(),
        new A.ListStyle(),
        new A.Paragraph(
            new A.ParagraphProperties(new A.DefaultRunProperties(Fill(TextColor)) { FontSize = size, Bold = isBold }),
            new A.Run(new A.RunProperties(Fill(TextColor)) { Language = "da-DK", FontSize = size, Bold = isBold }, new A.Text(text))));

    private static C.TextProperties Font(int size) => new(
        new A.BodyProperties(),
        new A.ListStyle(),
        new A.Paragraph(
            new A.ParagraphProperties(new A.DefaultRunProperties(Fill(TextColor)) { FontSize = size }),
            new A.EndParagraphRunProperties { Language = "da-DK" }));

    private static A.SolidFill Fill(string color) => new(new A.RgbColorModelHex { Val = color });
}
