using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Pipeline.Reports;

/// <summary>Puts real Excel charts on sheets of a saved workbook: ClosedXML cannot.</summary>
internal static class ChartDrawings
{
    private const string DrawingId = "rIdDrawing";
    private const string ChartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    // Air between charts, in English metric units (12,700 to the point).
    private const long Air = 60_000;

    /// <summary>Adds the charts. All ids are given, so that the same charts give the same bytes.</summary>
    public static void Add(SpreadsheetDocument document, IReadOnlyList<ChartPlace> places)
    {
        var workbook = document.WorkbookPart!;
        var sheets = workbook.Workbook.Sheets!.Elements<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet => sheet.Id!.Value!);
        foreach (var onSheet in places.GroupBy(place => place.Sheet))
        {
            var part = (WorksheetPart)workbook.GetPartById(sheets[onSheet.Key]);
            var drawings = part.AddNewPart<DrawingsPart>(DrawingId);
            drawings.WorksheetDrawing = new Xdr.WorksheetDrawing();
            var number = 0;
            foreach (var place in onSheet)
            {
                number++;
                var id = string.Create(CultureInfo.InvariantCulture, $"rIdChart{number}");
                AddChart(drawings, id, place);
                drawings.WorksheetDrawing.Append(Anchor(place, (uint)number + 1, id));
            }

            // In the place that the format wants it, not last.
            part.Worksheet.AddChild(new Drawing { Id = DrawingId }, throwOnError: true);
        }
    }

    // Written at once: all charts of a large plan would else stand in memory together.
    private static void AddChart(DrawingsPart drawings, string id, ChartPlace place)
    {
        var part = drawings.AddNewPart<ChartPart>(id);
        part.ChartSpace = ChartXml.Of(place);
        part.ChartSpace.Save();
        part.UnloadRootElement();
    }

    private static Xdr.TwoCellAnchor Anchor(ChartPlace place, uint id, string relationship) => new(
        new Xdr.FromMarker(Text<Xdr.ColumnId>(place.Column), Text<Xdr.ColumnOffset>(Air), Text<Xdr.RowId>(place.Row), Text<Xdr.RowOffset>(Air)),
        new Xdr.ToMarker(Text<Xdr.ColumnId>(place.Column + 1), Text<Xdr.ColumnOffset>(0), Text<Xdr.RowId>(place.Row + 1), Text<Xdr.RowOffset>(0)),
        new Xdr.GraphicFrame(
            new Xdr.NonVisualGraphicFrameProperties(
                new Xdr.NonVisualDrawingProperties
                {
                    Id = id,
                    Name = string.Create(CultureInfo.InvariantCulture, $"Diagram {id - 1}"),
                    Description = place.Chart.AltText,
                },
                new Xdr.NonVisualGraphicFrameDrawingProperties()),
            new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = relationship }) { Uri = ChartNamespace }))
        {
            Macro = "",
        },
        new Xdr.ClientData());

    private static T Text<T>(long number)
        where T : OpenXmlLeafTextElement, new() => new() { Text = number.ToString(CultureInfo.InvariantCulture) };
}
