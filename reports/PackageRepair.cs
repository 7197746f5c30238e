using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pipeline.Reports;

/// <summary>Mends what ClosedXML leaves wrong or cannot say. The workbook must not be saved by ClosedXML afterwards: it would undo this.</summary>
internal static partial class PackageRepair
{
    /// <summary>Mends the workbook in place.</summary>
    public static void Apply(Stream file)
    {
        file.Position = 0;
        using var document = SpreadsheetDocument.Open(file, isEditable: true);
        document.PackageProperties.Language = "da-DK";
        foreach (var name in document.WorkbookPart?.Workbook.DefinedNames?.Elements<DefinedName>() ?? [])
        {
            if (name.Name == "_xlnm.Print_Titles")
            {
                // Written as rows 6:6 of the sheet: relative, and so not repeated.
                name.Text = RelativeRows().Replace(name.Text, "!$$$1:$$$2");
            }
        }
    }

    [GeneratedRegex(@"!(\d+):(\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeRows();
}
