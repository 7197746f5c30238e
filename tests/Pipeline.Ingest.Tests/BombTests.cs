using System.Diagnostics;
using System.Text;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class BombTests
{
    private static readonly Format Format = Formats.Small();
    private static readonly object?[] Header = ["Område", "År", "Værdi"];

    // Nothing is parsed before it is known to be small; half a minute is for a machine that does other work.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public void One_huge_shared_text_is_refused_before_it_is_held()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = Refuse(Clean().Part("xl/sharedStrings.xml", $"<sst><si><t>{Noise(4_000_000)}</t></si></sst>").Build());

        Assert.Equal(ErrorCodes.TooLarge, error.Code);
        Assert.Contains("32.767", error.Describe(), StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200_000_000);
    }

    [Fact]
    public void A_shared_text_in_thousands_of_runs_is_one_text() =>
        Assert.Equal(
            ErrorCodes.TooLarge,
            Refuse(Clean().Part("xl/sharedStrings.xml", $"<sst><si>{Repeat("<r><t>0123456789</t></r>", 4_000)}</si></sst>").Build()).Code);

    [Fact]
    public void A_cells_own_text_in_thousands_of_runs_is_one_text() =>
        Assert.Equal(
            ErrorCodes.TooLarge,
            Refuse(new WorkbookBuilder().RawSheet(
                "Ark1", $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>{Repeat("<r><t>0123456789</t></r>", 4_000)}</is></c></row>").Build()).Code);

    [Fact]
    public void A_text_of_the_longest_legal_length_is_read_and_one_letter_more_is_not()
    {
        var longest = new string('x', 32_767);

        Deliveries.Deliver(WorkbookBuilder.Of([.. Header, "Note"], ["Ladegårdsparken", 2022, 1, longest]), Format, "fil.xlsx").Accepted();
        Assert.Equal(ErrorCodes.TooLarge, Refuse(WorkbookBuilder.Of([.. Header, "Note"], ["Ladegårdsparken", 2022, 1, longest + "x"])).Code);
        Assert.Equal(
            ErrorCodes.TooLarge,
            Deliveries.Deliver($"Område;År;Værdi;Note\nLadegårdsparken;2022;1;{longest}x\n", Format).OnlyError().Code);
    }

    [Fact]
    public void More_shared_texts_than_there_can_be_cells_are_refused() =>
        Assert.Equal(
            ErrorCodes.TooLarge,
            Refuse(
                Clean().Part("xl/sharedStrings.xml", $"<sst>{Repeat("<si><t/></si>", 101)}</sst>").Build(),
                new IngestLimits { Texts = 100 }).Code);

    [Fact]
    public void The_texts_of_all_sheets_are_counted_together()
    {
        var limits = new IngestLimits { Characters = 100 };
        object?[] row = ["Ladegårdsparken", 2022, 1];
        var two = new WorkbookBuilder().Sheet("Ark1", Header, row).Sheet("Ark2", [new string('x', 80)]).Build();

        Deliveries.Deliver(WorkbookBuilder.Of(Header, row), Format, "fil.xlsx", limits: limits).Accepted();
        Assert.Equal(ErrorCodes.TooLarge, Refuse(two, limits).Code);
        Assert.Equal(ErrorCodes.TooLarge, Refuse(two, new IngestLimits { Texts = 4 }).Code);
    }

    [Fact]
    public void Numbers_are_not_counted_as_text()
    {
        object?[][] rows = [Header, .. Enumerable.Range(1990, 30).Select(year => new object?[] { "Ladegårdsparken", year, 123_456 })];

        // 13 letters of the header and 30 times 15 of the areas, beside 300 digits.
        Deliveries.Deliver(WorkbookBuilder.Of(rows), Format, "fil.xlsx", limits: new IngestLimits { Characters = 463 }).Accepted();
    }

    [Fact]
    public void Elements_within_elements_without_end_are_refused() =>
        Assert.Equal(ErrorCodes.Damaged, Refuse(Clean().Part("xl/x.xml", Repeat("<a>", 300_000)).Build()).Code);

    [Fact]
    public void An_attribute_without_end_is_refused() =>
        Assert.Equal(ErrorCodes.TooLarge, Refuse(Clean().Part("xl/x.xml", $"<a b=\"{Noise(1_000_000)}\"/>").Build()).Code);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]><x>&c;</x>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x>&a;</x>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><x/>")]
    public void Declarations_of_entities_are_refused_wherever_they_are(string content)
    {
        Assert.Equal(ErrorCodes.Damaged, Refuse(Clean().Part("docProps/core.xml", content).Build()).Code);
        Assert.Equal(ErrorCodes.Damaged, Refuse(Clean().Part("xl/sharedStrings.xml", content).Build()).Code);
    }

    [Fact]
    public void A_package_that_lies_about_the_size_of_a_part_is_refused()
    {
        var bytes = Clean().Part("xl/x.xml", "<x>" + new string(' ', 5_000_000) + "</x>").Build();
        var name = "xl/x.xml"u8;
        var central = bytes.AsSpan().LastIndexOf(name) - 46;
        BitConverter.TryWriteBytes(bytes.AsSpan(central + 24), 1000);

        Assert.Contains(Refuse(bytes).Code, new[] { ErrorCodes.Damaged, ErrorCodes.TooLarge });
    }

    [Fact]
    public void Many_parts_are_refused_by_their_number() =>
        Assert.Equal(
            ErrorCodes.TooLarge,
            Refuse(Enumerable.Range(0, 2_001).Aggregate(Clean(), (workbook, at) => workbook.Part($"xl/x{at}.xml", "<x/>")).Build()).Code);

    [Fact]
    public void Parts_that_together_unpack_to_too_much_are_refused_by_what_they_declare()
    {
        var clock = Stopwatch.StartNew();
        var parts = Enumerable.Range(0, 6).Aggregate(Clean(), (workbook, at) => workbook.Part($"xl/x{at}.xml", "<x>" + new string(' ', 1_000_000) + "</x>"));

        var error = Refuse(parts.Build(), new IngestLimits { UnpackedBytes = 5 * 1024 * 1024, UnpackedRatio = int.MaxValue });

        Assert.Equal(ErrorCodes.TooLarge, error.Code);
        Assert.Contains("5 MB", error.Describe(), StringComparison.Ordinal);
        Assert.True(clock.Elapsed < Soon);
    }

    [Theory]
    [InlineData("XFD1048576", 1048576)]
    [InlineData("XFD1", 1)]
    [InlineData("A1048576", 1048576)]
    [InlineData("ALL500000", 500000)] // legal in rows and in columns, and 500 million cells
    public void One_far_cell_is_refused_at_once(string cell, int row)
    {
        var clock = Stopwatch.StartNew();

        var error = Refuse(new WorkbookBuilder().RawSheet("Ark1", $"<row r=\"{row}\"><c r=\"{cell}\"><v>1</v></c></row>").Build());

        Assert.Equal(ErrorCodes.TooLarge, error.Code);
        Assert.True(clock.Elapsed < Soon);
    }

    [Fact]
    public void A_text_file_at_the_limit_of_columns_is_read_and_one_beyond_is_refused()
    {
        var limits = new IngestLimits { Columns = 4 };

        Deliveries.Deliver("Område;År;Værdi;a\nLadegårdsparken;2022;1;\n", Format, limits: limits).Accepted();
        Assert.Equal(
            ErrorCodes.TooLarge, Deliveries.Deliver("Område;År;Værdi;a;b\nLadegårdsparken;2022;1;;\n", Format, limits: limits).OnlyError().Code);
    }

    [Fact]
    public void A_workbook_with_too_many_cells_is_refused_and_a_text_file_is_not_for_its_cells_are_not_held()
    {
        var limits = new IngestLimits { Cells = 5 };

        Assert.Equal(ErrorCodes.TooLarge, Refuse(Clean().Build(), limits).Code);
        Deliveries.Deliver("Område;År;Værdi\nLadegårdsparken;2022;1\n", Format, limits: limits).Accepted();
    }

    // 5 MB in a row, where a row of a thousand cells may have 4.
    [Theory]
    [InlineData("abcdefgh")]
    [InlineData(";")]
    [InlineData("\"")]
    public void A_text_file_without_line_breaks_is_refused_before_its_only_row_is_held(string repeated)
    {
        var refused = Deliveries.Deliver(Repeat(repeated, 5 * 1024 * 1024 / repeated.Length), Format).Refused();

        Assert.Equal((ErrorCodes.TooLarge, false), (Assert.Single(refused.Errors).Code, refused.IsSeenThrough));
        Assert.Contains("måske mangler linjeskiftene", refused.Errors[0].Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_may_be_as_long_as_its_longest_cell_whatever_the_limits_are_set_to()
    {
        var text = $"Område;År;Værdi;Note\nLadegårdsparken;2022;1;{new string('x', 1_000_000)}\n";

        Deliveries.Deliver(text, Format, limits: new IngestLimits { Columns = 4, CellCharacters = 1_000_000 }).Accepted();
        Deliveries.Deliver(text, Format, limits: new IngestLimits { Columns = 2_000_000, CellCharacters = 1_000_000 }).Accepted();
    }

    [Fact]
    public void A_large_object_that_is_no_table_is_refused_without_being_held()
    {
        var bytes = Encoding.UTF8.GetBytes($"{{\"x\":[{Repeat("{\"a\":1},", 500_000)}1]}}");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.False(SavedErrors.IsOne(bytes));

        // It is 4 MB; what each name and number in it is would take 24 MB more.
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
        Assert.Equal(ErrorCodes.NotATable, Deliveries.Deliver(bytes, Formats.Read("elevfravaer-api"), "fil.json").OnlyError().Code);
    }

    private static IngestError Refuse(byte[] workbook, IngestLimits? limits = null) =>
        Deliveries.Deliver(workbook, Format, "fil.xlsx", limits: limits).OnlyError();

    private static WorkbookBuilder Clean() => new WorkbookBuilder().Sheet("Ark1", Header, ["Ladegårdsparken", 2022, 1]);

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    // Letters in no order, that do not pack far below their size.
    private static string Noise(int length)
    {
        var random = new Random(20261122);
        return string.Create(length, random, (letters, source) =>
        {
            for (var at = 0; at < letters.Length; at++)
            {
                letters[at] = (char)('a' + source.Next(26));
            }
        });
    }
}
