using System.IO.Compression;
using System.Text;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class FileKindTests
{
    private const string Text = "Område;År;Værdi\nLadegårdsparken;2022;1\n";
    private static readonly Format Format = Formats.Small();
    private static readonly byte[] Workbook = WorkbookBuilder.Of(["Område", "År", "Værdi"], ["Ladegårdsparken", 2022, 1]);
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, string, byte[], string> Wrong => new()
    {
        { "empty", "fil.csv", [], ErrorCodes.EmptyFile },
        { "blank", "fil.csv", "\r\n \t\r\n"u8.ToArray(), ErrorCodes.EmptyFile },
        { "only a mark", "fil.csv", [0xEF, 0xBB, 0xBF], ErrorCodes.EmptyFile },
        { "old Excel", "fil.xls", Compound, ErrorCodes.OldExcel },
        { "text named old Excel", "fil.xls", Encoding.UTF8.GetBytes(Text), ErrorCodes.OldExcel },
        { "under password", "fil.xlsx", [.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")], ErrorCodes.Encrypted },
        { "old Excel by another name", "fil.xlsx", [.. Compound, .. Encoding.Unicode.GetBytes("Workbook")], ErrorCodes.OldExcel },
        { "compound named xlsx", "fil.xlsx", Compound, ErrorCodes.Damaged },
        { "text named xlsx", "fil.xlsx", Encoding.UTF8.GetBytes(Text), ErrorCodes.WrongFileType },
        { "workbook named csv", "fil.csv", Workbook, ErrorCodes.WrongFileType },
        { "macro name", "fil.xlsm", Workbook, ErrorCodes.WrongFileType },
        { "no extension", "fil", Encoding.UTF8.GetBytes(Text), ErrorCodes.WrongFileType },
        { "cut off", "fil.xlsx", Workbook[..(Workbook.Length / 2)], ErrorCodes.Damaged },
        { "html", "fil.csv", "<html><table></table></html>"u8.ToArray(), ErrorCodes.WrongFileType },
        { "json", "fil.json", "{}"u8.ToArray(), ErrorCodes.WrongFileType },
        { "binary", "fil.csv", [0x25, 0x50, 0x44, 0x46, 0x00, 0x01, 0x02, 0x03], ErrorCodes.WrongFileType },
        { "zip that is no workbook", "fil.xlsx", Zip("a.xml", "<a/>"), ErrorCodes.WrongFileType },
        { "workbook without content", "fil.xlsx", Zip("xl/workbook.xml", "<workbook/>"), ErrorCodes.Damaged },
        { "workbook that is no xml", "fil.xlsx", Zip("xl/workbook.xml", "ikke xml"), ErrorCodes.Damaged },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_file_of_the_wrong_kind_is_refused_and_never_an_exception(string what, string name, byte[] bytes, string code)
    {
        Assert.NotEmpty(what);
        Assert.Equal(code, Deliveries.Deliver(bytes, Format, name).OnlyError().Code);
    }

    public static TheoryData<string, string, byte[], bool> Refused => new()
    {
        { "text with an unknown area", "fil.csv", Encoding.UTF8.GetBytes(Text.Replace("Ladegårdsparken", "Atlantis", StringComparison.Ordinal)), true },
        { "workbook with an unknown area", "fil.xlsx", WorkbookBuilder.Of(["Område", "År", "Værdi"], ["Atlantis", 2022, 1]), true },
        { "html", "fil.csv", "<html><table></table></html>"u8.ToArray(), true },
        { "saved answer", "fil.json", "{\"errorTypeCode\":\"EXTRACT-NOTFOUND\"}"u8.ToArray(), true },
        { "workbook named csv", "fil.csv", Workbook, true },
        { "odd name", "fil\u202Excsv.csv", Encoding.UTF8.GetBytes(Text), true },
        { "old Excel", "fil.xls", Compound, false },
        { "under password", "fil.xlsx", [.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")], false },
        { "without a list of parts", "fil.xlsx", Workbook[..(Workbook.Length / 2)], false },
        { "pdf", "fil.csv", [0x25, 0x50, 0x44, 0x46, 0x00, 0x01, 0x02, 0x03], false },
        { "zip that is no workbook", "fil.xlsx", Zip("a.xml", "<a/>"), false },
        { "damaged part", "fil.xlsx", new WorkbookBuilder().Sheet("Ark1", ["Område"]).Part("xl/x.xml", "ikke xml").Build(), false },
        { "embedded file", "fil.xlsx", new WorkbookBuilder().Sheet("Ark1", ["Område"]).Part("xl/embeddings/x.xlsx", Workbook).Build(), false },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_refused_file_tells_whether_the_guard_saw_all_of_it(string what, string name, byte[] bytes, bool isSeenThrough)
    {
        Assert.NotEmpty(what);
        Assert.Equal(isSeenThrough, Deliveries.Deliver(bytes, Format, name).Refused().IsSeenThrough);
    }

    [Fact]
    public void A_number_packed_in_a_zip_without_a_list_of_parts_is_not_seen_and_that_is_told()
    {
        // The list of parts stands last in a zip: what is cut off before it can be unpacked by a person, but not by a reader.
        var packed = WorkbookBuilder.Of(["Område", "År", "Værdi"], ["070761-4285", 2022, 1]);
        Assert.IsType<DeliveryReading.Quarantined>(Deliveries.Deliver(packed, Format, "fil.xlsx"));

        var cut = packed[..packed.AsSpan().LastIndexOf("PK\u0001\u0002"u8)];
        Assert.False(Deliveries.Deliver(cut, Format, "fil.xlsx").Refused().IsSeenThrough);
    }

    [Fact]
    public void Text_with_tabs_is_read_by_the_name_tsv_too() => Assert.Equal(
        16, Deliveries.Deliver("Område\tÅr\tVærdi\nLadegårdsparken\t2022\t16\n", Format, "fil.tsv").NumberOf("boernesager", "ladegaardsparken", "2022"));

    [Fact]
    public void The_sender_of_old_Excel_is_told_what_to_do() =>
        Assert.Contains("gem som .xlsx", Deliveries.Deliver(Compound, Format, "fil.xls").OnlyError().Describe(), StringComparison.Ordinal);

    [Theory]
    [InlineData("_xD800_")]
    [InlineData("_xDC00_x")]
    public void Half_a_letter_in_a_cell_is_an_unknown_area_and_no_exception(string area)
    {
        var workbook = WorkbookBuilder.Of(["Område", "År", "Værdi"], [area, 2022, 1]);

        Assert.Equal(ErrorCodes.UnknownArea, Deliveries.Deliver(workbook, Format, "fil.xlsx").OnlyError().Code);
    }

    [Theory]
    [InlineData("sep=é\n")]
    [InlineData("sep=\"\n")]
    [InlineData("sep=\n")]
    [InlineData("sep=")]
    public void An_odd_separator_line_is_a_title_and_no_exception(string line) =>
        Assert.NotNull(Deliveries.Deliver(line + Text, Format));

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(20261122);
        for (var turn = 0; turn < 400; turn++)
        {
            var bytes = new byte[random.Next(1, 300)];
            random.NextBytes(bytes);
            byte[] prefix = (turn % 4) switch { 0 => [0x50, 0x4B, 0x03, 0x04], 1 => [.. "{\"moeder\":"u8], 2 => [.. Encoding.UTF8.GetBytes(Text)], _ => [] };

            Assert.NotNull(Deliveries.Deliver([.. prefix, .. bytes], Format, turn % 2 == 0 ? "fil.csv" : "fil.xlsx"));
        }
    }

    [Fact]
    public void Damaged_bytes_anywhere_in_a_workbook_never_throw()
    {
        for (var at = 0; at < Workbook.Length; at += 7)
        {
            var damaged = (byte[])Workbook.Clone();
            damaged[at] ^= 0x5A;

            Assert.NotNull(Deliveries.Deliver(damaged, Format, "fil.xlsx"));
        }
    }

    [Fact]
    public void A_file_cut_off_anywhere_never_throws()
    {
        var bytes = Encoding.UTF8.GetBytes(Deliveries.TextOf("tandpleje.csv"));
        for (var length = 0; length < bytes.Length; length += 3)
        {
            Assert.NotNull(Deliveries.Deliver(bytes[..length], Formats.Read("tandpleje-udeblivelser")));
        }
    }

    private static byte[] Zip(string path, string content)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry(path).Open());
            writer.Write(content);
        }

        return stream.ToArray();
    }
}
