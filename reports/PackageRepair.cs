using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pipeline.Reports;

/// <summary>Mends what ClosedXML leaves wrong or cannot say. ClosedXML must not save the workbook afterwards: it would undo this.</summary>
internal static partial class PackageRepair
{
    /// <summary>Mends the workbook in place.</summary>
    public static void Apply(Stream file)
    {
        file.Position = 0;
        using var document = SpreadsheetDocument.Open(file, isEditable: true);
        Apply(document);
    }

    /// <summary>Mends an open workbook.</summary>
    public static void Apply(SpreadsheetDocument document)
    {
        document.PackageProperties.Language = "da-DK";
        var workbook = document.WorkbookPart!;
        MakePrintTitlesAbsolute(workbook.Workbook);
        foreach (var part in workbook.WorksheetParts)
        {
            OrderColumns(part.Worksheet);

            // Written back at once: a large workbook would else stand in memory a second time.
            part.Worksheet.Save();
            part.UnloadRootElement();
        }
    }

    // Written as rows 6:6 of the sheet: relative, and so not repeated.
    private static void MakePrintTitlesAbsolute(Workbook workbook)
    {
        foreach (var name in workbook.DefinedNames?.Elements<DefinedName>().Where(name => name.Name == "_xlnm.Print_Titles") ?? [])
        {
            name.Text = RelativeRows().Replace(name.Text, "!$$$1:$$$2");
        }
    }

    // The columns after the last used one are written first; the format wants them in order.
    private static void OrderColumns(Worksheet sheet)
    {
        if (sheet.GetFirstChild<Columns>() is { } columns)
        {
            var ordered = columns.Elements<Column>().OrderBy(column => column.Min!.Value).ToList();
            columns.RemoveAllChildren();
            columns.Append(ordered);
        }
    }

    [GeneratedRegex(@"!(\d+):(\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeRows();
}
