#:property PublishAot=false

// Writes the workbooks of the sample data: run `dotnet run sample-data/tools/write-workbooks.cs` in the repository's folder.
// The same program writes the same bytes: nothing is compressed, and every part has the same date.
// The cells are as the sources write them: some shares are numbers shown as per cent, others text such as "31,9%".
using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;

var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "holbaek"));
const string hidden = "-";

// The figures of the agreement, section 1.
WriteOne(
    "lbf-parallelsamfund/parallelsamfund-2023.xlsx",
    "Parallelsamfundskriterier",
    [
        ["Parallelsamfundskriterier"],
        ["Kilde: Landsbyggefondens beboerdata, 2023"],
        Criteria("Dømte >2,35%"),
        ["Ladegårdsparken", 1586m, "31,9%", "40,4%", TwoDecimals(0.0168m), OneDecimal(0.563m), 68.3m],
        ["Grønneparken", 1343m, "36,5%", "53,8%", TwoDecimals(0.0204m), OneDecimal(0.614m), 64.2m],
        ["Bjergmarken (VAB)", 248m, "28,5%", "31,9%", hidden, OneDecimal(0.517m), 67.6m],
        ["Bjergmarken (BoSj)", 282m, "26,8%", "53,2%", hidden, OneDecimal(0.553m), 67.2m],
        ["\"-\" : vises ikke af diskretionshensyn"],
    ]);

WriteOne(
    "lbf-parallelsamfund/parallelsamfund-2024-konstrueret.xlsx",
    "Parallelsamfundskriterier",
    [
        ["Parallelsamfundskriterier (konstruerede tal)"],
        ["Kilde: Landsbyggefondens beboerdata, 2024"],
        [],
        Criteria("Dømte"),
        ["Ladegårdsparken", 1571m, OneDecimal(0.307m), OneDecimal(0.398m), TwoDecimals(0.0159m), OneDecimal(0.558m), 68.9m],
        ["Grønneparken", 1301m, OneDecimal(0.352m), OneDecimal(0.526m), TwoDecimals(0.0188m), OneDecimal(0.607m), 64.8m],
        ["Bjergmarken (VAB)", 311m, OneDecimal(0.279m), OneDecimal(0.324m), hidden, OneDecimal(0.512m), 68.0m],
        ["Bjergmarken (BoSj)", 279m, OneDecimal(0.274m), OneDecimal(0.528m), hidden, OneDecimal(0.559m), 66.7m],
        ["I alt", 3462m],
        ["\"-\" : vises ikke af diskretionshensyn"],
    ]);

// The total is not the sum of its parts (3.402): eight residents live in dwellings that belong to no department yet.
WriteOne(
    "lbf-parallelsamfund/parallelsamfund-2025-konstrueret.xlsx",
    "Parallelsamfundskriterier",
    [
        ["Parallelsamfundskriterier (konstruerede tal)"],
        ["Kilde: Landsbyggefondens beboerdata, 2025"],
        Criteria("Dømte"),
        ["Ladegårdsparken", "1.560", "29,4%", "39,1%", "1,51%", "55,1%", "69,4"],
        ["Grønneparken", "1.248", "34,8%", "50,9%", "1,92%", "59,8%", "65,6"],
        ["Bjergmarken (VAB)", "318", "27,1%", "31,7%", hidden, hidden, "68,3"],
        ["Bjergmarken (Boligselskabet Sjælland)", "276", "28,0%", "53,5%", hidden, "55,0%", "66,1"],
        ["I alt", "3.410"],
        ["\"-\" : vises ikke af diskretionshensyn"],
    ]);

WriteOne(
    "lbf-faste-indikatorer/lbf-faste-indikatorer-2025-konstrueret.xlsx",
    "Indikatorer",
    [
        ["Boligsociale data - faste indikatorer (konstruerede tal)"],
        ["Udtrukket 15-04-2025"],
        ["Helhedsplan", "Område", "Indikator", "Enhed", "År", "Værdi boligområde", "Værdi kommune"],
        .. Fixed("Andel 1-5-årige i dagtilbud", "Pct.", 76.9m, 77.0m),
        .. Fixed("Karaktergennemsnit i dansk og matematik for 9.-klasseselever", "Karakter", 4.4m, 7.1m),
        .. Fixed(
            "Andel 18-29-årige, der har grundskole som højst fuldførte uddannelse, og som ikke er i gang med en uddannelse",
            "Pct.", 28.9m, 18.4m),
        .. Fixed(
            "Andel 15-29-årige, der hverken er i gang med en uddannelse eller er i beskæftigelse (restgruppen)", "Pct.", 15.8m, 11.8m),
        .. Fixed("Andel 18-64-årige, der er uden tilknytning til arbejdsmarked og uddannelse", "Pct.", 30.8m, 14.5m),
        .. Fixed("Andel 15-29-årige, som er sigtet mindst én gang", "Pct.", 4m, 2m),
        .. Departments("Andel 18-64-årige, som står udenfor arbejdsmarkedet", [37m, 40m, 31m, 34m], 19m),
        .. Departments("Andel ledige", [2.38m, 2.02m, hidden, hidden], 1.61m),
        .. Departments(
            "Andel dømt for overtrædelse af straffeloven, våbenloven eller lov om euforiserende stoffer",
            [1.74m, 2.10m, hidden, hidden], 0.61m),
        ["\"-\" : vises ikke af diskretionshensyn"],
    ]);

// Beboerdata: a table on each sheet, its titles and the headings of its groups over merged cells, the years below each group.
// The agreement's figures where it has them; only the first group is read.
Write(
    "lbf-beboerdata/beboerdata-2025-konstrueret.xlsx",
    [
        Beboerdata(
            "Beboere", "Beboere pr. 1. januar", [2023m, 2024m, 2025m],
            new Group("I alt", [[1586m, 1571m, 1560m], [1343m, 1301m, 1248m], [248m, 311m, 318m], [282m, 279m, 276m]]),
            new Group("Mænd", [[779m, 771m, 768m], [668m, 645m, 617m], [119m, 150m, 153m], [137m, 136m, 134m]]),
            new Group("Kvinder", [[807m, 800m, 792m], [675m, 656m, 631m], [129m, 161m, 165m], [145m, 143m, 142m]])),
        Beboerdata(
            "Husstande", "Husstande pr. 1. januar", [2023m, 2024m, 2025m],
            new Group("Husstande", [[731m, 726m, 722m], [604m, 590m, 571m], [129m, 160m, 163m], [137m, 136m, 135m]]),
            new Group("Heraf med børn", [[212m, 208m, 205m], [189m, 181m, 172m], [31m, 40m, 41m], [36m, 35m, 35m]])),
        Beboerdata(
            "Udenfor arbejdsmarkedet", "Andel 18-64-årige udenfor arbejdsmarkedet, procent", [2020m, 2022m, 2023m, 2024m],
            new Group("I alt", [[40m, 38m, 37m, 36m], [44m, 41m, 40m, 38m], [34m, 31m, 31m, 30m], [34m, 33m, 34m, 35m], [21m, 20m, 19m, 19m]]),
            new Group("Mænd", [[38m, 36m, 35m, 34m], [41m, 38m, 37m, 35m], [33m, 30m, 30m, 29m], [32m, 31m, 32m, 33m], [19m, 18m, 17m, 17m]]),
            new Group("Kvinder", [[42m, 40m, 39m, 38m], [47m, 44m, 43m, 41m], [35m, 32m, 32m, 31m], [36m, 35m, 36m, 37m], [23m, 22m, 21m, 21m]])),
        Beboerdata(
            "Ledige", "Ledige, procent og antal", [2021m, 2022m, 2023m, 2024m],
            new Group("Procent", [[2.65m, 2.41m, 2.38m, 2.20m], [1.79m, 1.95m, 2.02m, 2.11m], Hidden(4), Hidden(4), [1.48m, 1.52m, 1.61m, 1.66m]]),
            new Group("Antal", [[25m, 23m, 22m, 21m], [14m, 15m, 16m, 16m], Hidden(4), Hidden(4), [631m, 650m, 690m, 713m]])),
        Beboerdata(
            "Dømte", "Dømte, procent og antal", [2021m, 2022m, 2023m, 2024m],
            new Group("Procent", [[2.18m, 2.02m, 1.74m, 1.69m], [1.92m, 1.97m, 2.10m, 2.06m], Hidden(4), Hidden(4), [0.58m, 0.60m, 0.61m, 0.62m]]),
            new Group("Antal", [[26m, 24m, 21m, 20m], [19m, 19m, 20m, 19m], Hidden(4), Hidden(4), [327m, 339m, 345m, 351m]])),
    ]);

static object[] Hidden(int years) => [.. Enumerable.Repeat<object>(hidden, years)];

static Sheet Beboerdata(string name, string title, object[] years, params Group[] groups)
{
    string[] places = ["Ladegårdsparken", "Grønneparken", "Bjergmarken (VAB)", "Bjergmarken (BoSj)", "Holbæk Kommune"];
    var last = ColumnLetter(years.Length * groups.Length);
    return new Sheet(
        name,
        [
            [$"{title} (konstruerede tal)"],
            ["Kilde: Landsbyggefondens beboerdata"],
            ["Afdeling", .. groups.SelectMany(group => new object[] { group.Heading }.Concat(Enumerable.Repeat<object>("", years.Length - 1)))],
            ["", .. groups.SelectMany(_ => years)],
            .. places.Take(groups[0].Rows.Length).Select((place, row) => new object[] { place }.Concat(groups.SelectMany(group => group.Rows[row])).ToArray()),
            ["\"-\" : vises ikke af diskretionshensyn"],
        ],
        [
            $"A1:{last}1", $"A2:{last}2", "A3:A4",
            .. groups.Select((_, index) => $"{ColumnLetter((index * years.Length) + 1)}3:{ColumnLetter((index + 1) * years.Length)}3"),
        ]);
}

static char ColumnLetter(int fromZero) => (char)('A' + fromZero);

static string Here([CallerFilePath] string path = "") => path;

static object[] Criteria(string convicted) =>
    ["Afdeling", "Beboere", "Udenfor arbejdsmarkedet >40%", "Ikke vestlig >50%", convicted, "Kun grundskole >60%", "Gns. indkomst <55%"];

static Share OneDecimal(decimal value) => new(value, Style: 1);

static Share TwoDecimals(decimal value) => new(value, Style: 2);

static object[][] Fixed(string indicator, string unit, decimal area, decimal municipality) =>
    [["Holbæk by", "I alt", indicator, unit, 2024m, area, municipality]];

static object[][] Departments(string indicator, object[] values, decimal municipality)
{
    string[] departments = ["Ladegårdsparken", "Grønneparken", "Bjergmarken (VAB)", "Bjergmarken (BoSj)"];
    return
    [
        .. departments.Zip(values, (department, value) => new[] { "Holbæk by", department, indicator, "Pct.", 2023m, value, municipality }),
    ];
}

void WriteOne(string file, string sheet, object[][] rows) => Write(file, [new Sheet(sheet, rows, [])]);

void Write(string file, Sheet[] sheets)
{
    XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    XNamespace office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    XNamespace relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
    const string contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    var path = Path.Combine(folder, file);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    using var package = new ZipArchive(File.Create(path), ZipArchiveMode.Create);

    Part("[Content_Types].xml", new XElement(
        types + "Types",
        new XElement(
            types + "Default",
            Attribute("Extension", "rels"),
            Attribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        Override("/xl/workbook.xml", "sheet.main+xml"),
        sheets.Select((_, index) => Override($"/xl/worksheets/sheet{Number(index + 1)}.xml", "worksheet+xml")),
        Override("/xl/styles.xml", "styles+xml")));
    Part("_rels/.rels", new XElement(relations + "Relationships", Relationship("rId1", "officeDocument", "xl/workbook.xml")));
    Part("xl/workbook.xml", new XElement(
        main + "workbook",
        new XAttribute(XNamespace.Xmlns + "r", office),
        new XElement(main + "sheets", sheets.Select((sheet, index) => new XElement(
            main + "sheet", Attribute("name", sheet.Name), Attribute("sheetId", Number(index + 1)),
            new XAttribute(office + "id", $"rId{Number(index + 1)}"))))));
    Part("xl/_rels/workbook.xml.rels", new XElement(
        relations + "Relationships",
        sheets.Select((_, index) => Relationship($"rId{Number(index + 1)}", "worksheet", $"worksheets/sheet{Number(index + 1)}.xml")),
        Relationship($"rId{Number(sheets.Length + 1)}", "styles", "styles.xml")));
    Part("xl/styles.xml", new XElement(
        main + "styleSheet",
        new XElement(
            main + "numFmts", Attribute("count", "1"),
            new XElement(main + "numFmt", Attribute("numFmtId", "164"), Attribute("formatCode", "0.0%"))),
        Single("fonts", new XElement(
            main + "font",
            new XElement(main + "sz", Attribute("val", "11")),
            new XElement(main + "name", Attribute("val", "Calibri")))),
        new XElement(main + "fills", Attribute("count", "2"), Fill("none"), Fill("gray125")),
        Single("borders", new XElement(main + "border")),
        Single("cellStyleXfs", Format(0)),
        new XElement(main + "cellXfs", Attribute("count", "3"), Format(0), Format(164), Format(10))));
    foreach (var (sheet, number) in sheets.Select((sheet, index) => (sheet, index + 1)))
    {
        Part($"xl/worksheets/sheet{Number(number)}.xml", new XElement(
            main + "worksheet",
            new XElement(main + "sheetData", sheet.Rows.Select((row, index) => new XElement(
                main + "row", Attribute("r", Number(index + 1)),
                row.Select((value, column) => Cell(value, $"{(char)('A' + column)}{Number(index + 1)}"))))),
            sheet.Merged.Length == 0
                ? null
                : new XElement(
                    main + "mergeCells", Attribute("count", Number(sheet.Merged.Length)),
                    sheet.Merged.Select(range => new XElement(main + "mergeCell", Attribute("ref", range))))));
    }

    XElement Cell(object value, string reference) => value switch
    {
        string text => new XElement(
            main + "c", Attribute("r", reference), Attribute("t", "inlineStr"),
            new XElement(main + "is", new XElement(main + "t", text))),
        Share share => new XElement(
            main + "c", Attribute("r", reference), Attribute("s", Number(share.Style)), new XElement(main + "v", Number(share.Value))),
        _ => new XElement(main + "c", Attribute("r", reference), new XElement(main + "v", Number((decimal)value))),
    };

    XElement Override(string part, string type) =>
        new(types + "Override", Attribute("PartName", part), Attribute("ContentType", contentType + type));

    XElement Relationship(string id, string type, string target) =>
        new(relations + "Relationship", Attribute("Id", id), Attribute("Type", $"{office}/{type}"), Attribute("Target", target));

    XElement Single(string name, XElement element) => new(main + name, Attribute("count", "1"), element);

    XElement Fill(string pattern) => new(main + "fill", new XElement(main + "patternFill", Attribute("patternType", pattern)));

    XElement Format(int number) => new(
        main + "xf", Attribute("numFmtId", Number(number)), Attribute("fontId", "0"), Attribute("fillId", "0"), Attribute("borderId", "0"),
        Attribute("applyNumberFormat", "1"));

    void Part(string name, XElement root)
    {
        var entry = package.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"));
        stream.Write(Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting)));
    }
}

static XAttribute Attribute(string name, string value) => new(name, value);

static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

/// <summary>A share that Excel shows as per cent: 0.319 as 31,9 %.</summary>
internal sealed record Share(decimal Value, int Style);

/// <summary>A sheet, and the ranges of its cells that are merged.</summary>
internal sealed record Sheet(string Name, object[][] Rows, string[] Merged);

/// <summary>A group of columns, one for each year, under a merged heading.</summary>
internal sealed record Group(string Heading, object[][] Rows);
