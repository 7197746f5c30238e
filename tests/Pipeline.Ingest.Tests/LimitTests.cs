using System.Diagnostics;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class LimitTests
{
    private const string Text = "Område;År;Værdi\nLadegårdsparken;2022;1\nGrønneparken;2022;1\n";
    private static readonly Format Format = Formats.Small();
    private static readonly byte[] Workbook = WorkbookBuilder.Of(
        ["Område", "År", "Værdi"], ["Ladegårdsparken", 2022, 1], ["Grønneparken", 2022, 1]);

    public static TheoryData<string, IngestLimits> Limits => new()
    {
        { "bytes", new IngestLimits { FileBytes = 20 } },
        { "rows", new IngestLimits { Rows = 1 } },
        { "columns", new IngestLimits { Columns = 2 } },
        { "characters", new IngestLimits { CellCharacters = 10 } },
    };

    public static TheoryData<string, IngestLimits> PackageLimits => new()
    {
        { "unpacked", new IngestLimits { UnpackedBytes = 500 } },
        { "parts", new IngestLimits { PackageParts = 3 } },
        { "ratio", new IngestLimits { UnpackedRatio = 1, RatioCountsFromBytes = 100 } },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_text_file_beyond_a_limit_is_refused(string what, IngestLimits limits)
    {
        Assert.NotEmpty(what);
        var refused = Deliveries.Deliver(Text, Format, limits: limits).Refused();
        Assert.Equal((ErrorCodes.TooLarge, false), (Assert.Single(refused.Errors).Code, refused.IsSeenThrough));
    }

    [Theory]
    [MemberData(nameof(Limits))]
    [MemberData(nameof(PackageLimits))]
    public void A_workbook_beyond_a_limit_is_refused(string what, IngestLimits limits)
    {
        Assert.NotEmpty(what);
        var refused = Deliveries.Deliver(Workbook, Format, "fil.xlsx", limits: limits).Refused();
        Assert.Equal((ErrorCodes.TooLarge, false), (Assert.Single(refused.Errors).Code, refused.IsSeenThrough));
    }

    [Fact]
    public void A_text_file_beyond_a_limit_is_guarded_all_the_same() =>
        Assert.IsType<DeliveryReading.Quarantined>(
            Deliveries.Deliver(Text + "070761-4285;;\n", Format, limits: new IngestLimits { Rows = 2 }));

    [Fact]
    public void One_cell_in_the_last_column_of_the_last_row_is_refused_at_once()
    {
        var workbook = new WorkbookBuilder().RawSheet("Ark1", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>").Build();
        var clock = Stopwatch.StartNew();

        var error = Deliveries.Deliver(workbook, Format, "fil.xlsx").OnlyError();

        Assert.Equal(ErrorCodes.TooLarge, error.Code);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_workbook_that_unpacks_to_far_more_than_it_weighs_is_refused()
    {
        var blanks = new byte[20_000_000];
        Array.Fill(blanks, (byte)' ');

        var workbook = new WorkbookBuilder().Sheet("Ark1", ["Område"]).Part("xl/sharedStrings.xml", blanks).Build();

        Assert.Equal(ErrorCodes.TooLarge, Deliveries.Deliver(workbook, Format, "fil.xlsx").OnlyError().Code);
    }
}
