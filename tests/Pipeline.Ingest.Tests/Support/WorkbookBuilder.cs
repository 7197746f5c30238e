using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Pipeline.Ingest.Tests.Support;

/// <summary>A number shown as a percentage.</summary>
internal sealed record Percent(double Share, int Style = 1);

/// <summary>A cell with a failed formula.</summary>
internal sealed record FailedFormula(string Text);

/// <summary>Writes the smallest workbook that holds what a test needs.</summary>
internal sealed class WorkbookBuilder
{
    private readonly List<(string Name, string State, string Xml)> sheets = [];
    private readonly Dictionary<string, byte[]> parts = [];
    private string lastFormat = "0.0&quot; %&quot;";

    public static byte[] Of(params object?[][] rows) => new WorkbookBuilder().Sheet("Ark1", rows).Build();

    public WorkbookBuilder Sheet(string name, params object?[][] rows) => Add(name, "visible", rows);

    public WorkbookBuilder HiddenSheet(string name, string state, params object?[][] rows) => Add(name, state, rows);

    public WorkbookBuilder Part(string path, string content) => Part(path, Encoding.UTF8.GetBytes(content));

    public WorkbookBuilder Part(string path, byte[] content)
    {
        parts[path] = content;
        return this;
    }

    public WorkbookBuilder RawSheet(string name, string sheetData)
    {
        sheets.Add((name, "visible", SheetXml(sheetData)));
        return this;
    }

    /// <summary>How the numbers of style 3 are shown, as it stands in XML.</summary>
    public WorkbookBuilder NumberFormat(string code)
    {
        lastFormat = code;
        return this;
    }

    /// <summary>The sheet added last, with a column that Excel does not show.</summary>
    public WorkbookBuilder HidingColumn(int number)
    {
        var (name, state, xml) = sheets[^1];
        sheets[^1] = (name, state, xml.Replace("<sheetData>", $"<cols><col min=\"{number}\" max=\"{number}\" hidden=\"1\" width=\"0\"/></cols><sheetData>", StringComparison.Ordinal));
        return this;
    }

    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", ContentTypes());
            Write(archive, "_rels/.rels", Relationships(("rId1", "officeDocument", "xl/workbook.xml")));
            Write(archive, "xl/workbook.xml", Workbook());
            Write(archive, "xl/_rels/workbook.xml.rels", Relationships(
                [.. sheets.Select((_, index) => ($"rId{index + 1}", "worksheet", $"worksheets/sheet{index + 1}.xml")), ("rIdS", "styles", "styles.xml")]));
            Write(archive, "xl/styles.xml", Styles());
            foreach (var (sheet, index) in sheets.Select((sheet, index) => (sheet, index)))
            {
                Write(archive, $"xl/worksheets/sheet{index + 1}.xml", sheet.Xml);
            }

            foreach (var (path, content) in parts)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private WorkbookBuilder Add(string name, string state, object?[][] rows)
    {
        var data = string.Concat(rows.Select((row, index) =>
            $"<row r=\"{index + 1}\">{string.Concat(row.Select((cell, column) => CellXml(cell, $"{ColumnLetters.Of(column)}{index + 1}")))}</row>"));
        sheets.Add((name, state, SheetXml(data)));
        return this;
    }

    private static string SheetXml(string data) =>
        $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{data}</sheetData></worksheet>";

    private static string CellXml(object? cell, string at) => cell switch
    {
        null => "",
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        Percent percent => $"<c r=\"{at}\" s=\"{percent.Style}\"><v>{percent.Share.ToString("R", CultureInfo.InvariantCulture)}</v></c>",
        DateOnly date => $"<c r=\"{at}\" s=\"2\"><v>{date.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>",
        FailedFormula failed => $"<c r=\"{at}\" t=\"e\"><f>1/0</f><v>{failed.Text}</v></c>",
        _ => $"<c r=\"{at}\"><v>{Convert.ToString(cell, CultureInfo.InvariantCulture)}</v></c>",
    };

    private string Workbook() =>
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
        + string.Concat(sheets.Select((sheet, index) =>
            $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{index + 1}\" state=\"{sheet.State}\" r:id=\"rId{index + 1}\"/>"))
        + "</sheets></workbook>";

    private static string Relationships(params (string Id, string Type, string Target)[] targets) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(targets.Select(target =>
            $"<Relationship Id=\"{target.Id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{target.Type}\" Target=\"{target.Target}\"/>"))
        + "</Relationships>";

    private static string ContentTypes() =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/></Types>";

    private string Styles() =>
        $"<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"1\"><numFmt numFmtId=\"200\" formatCode=\"{lastFormat}\"/></numFmts>"
        + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/><xf numFmtId=\"200\"/></cellXfs></styleSheet>";

    private static void Write(ZipArchive archive, string path, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(path).Open(), new UTF8Encoding(false));
        writer.Write(content);
    }
}
