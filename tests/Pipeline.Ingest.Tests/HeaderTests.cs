using System.Text;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

/// <summary>Headers and notes as hurried people leave them: taken where they mean one thing only, and else told of; never passed over in silence.</summary>
public class HeaderTests
{
    private const string Header = "Område;År;Indikator;Antal;Grundlag;Procent";
    private const string Row = "Ladegårdsparken;2023;Fraflytning;104;520;20";

    // Programs that end each line with a separator do not always do so in every line.
    [Fact]
    public void A_separator_after_the_last_header_alone_makes_no_row_too_short() =>
        Assert.Equal(20, NumberOf(Deliver($"{Header};;\n{Row}\n")));

    [Fact]
    public void A_row_that_lacks_a_cell_under_a_header_is_too_short_whatever_follows_the_header() =>
        Assert.Equal(ErrorCodes.RaggedRow, Deliver($"{Header};;\n{Row}\nGrønneparken;2023;Fraflytning;104;520\n").OnlyError().Code);

    // A report printed by pages repeats its header on each.
    [Fact]
    public void A_header_that_is_repeated_between_the_rows_is_no_data()
    {
        var skipped = new List<SkippedRow>();
        var reading = Deliveries.Deliver(
            Encoding.UTF8.GetBytes($"{Header}\n{Row}\n{Header}\n{Row.Replace("2023", "2022", StringComparison.Ordinal)}\n"),
            Formats.Read("fraflytning"),
            onSkipped: skipped.Add);

        Assert.Equal(new RowTally(2, 2, 0, 0), reading.Accepted().Rows);
        Assert.Equal([(1, SkipReason.Header), (3, SkipReason.Header)], skipped.Select(row => (row.Row, row.Reason)).Distinct());
        Assert.Equal(new RowTally(2, 2, 0, 0), Deliver($"{Header}\n{Row}\n{Header}\n{Row.Replace("2023", "2022", StringComparison.Ordinal)}\n").Accepted().Rows);
    }

    [Theory]
    [InlineData("Områder;År;Indikator;Antal;Grundlag;Procent", "Område", "kolonne A")]
    [InlineData("Område;År;Indikator;Antal;Grundlg;Procent", "Grundlag", "kolonne E")]
    public void A_misspelt_header_is_told_with_the_column_that_has_it(string header, string column, string place)
    {
        var error = Deliver($"{header}\n{Row}\n").OnlyError();

        Assert.Equal((ErrorCodes.MissingColumn, 1, column), (error.Code, error.Row, error.Column));
        Assert.Contains($"men {place} hedder næsten det samme – ret overskriften", error.Describe(), StringComparison.Ordinal);
    }

    // As DOS wrote it, and as a program that knows no Danish letters does. "†" is what DOS's "å" is to Windows.
    [Theory]
    [InlineData("Omr†de")]
    [InlineData("Omr?de")]
    [InlineData("Omrde")]
    public void A_header_that_lost_its_Danish_letters_is_told_as_such(string header)
    {
        var error = Deliver($"{header};År;Indikator;Antal;Grundlag;Procent\n{Row}\n").OnlyError();

        Assert.Equal((ErrorCodes.SpoiledLetters, 1, "Område"), (error.Code, error.Row, error.Column));
    }

    // Left to itself the file would say nothing of the kommune, and nobody would know why.
    [Fact]
    public void A_misspelt_header_of_a_column_that_need_not_be_there_is_an_error_too()
    {
        const string row = "Holbæk by;I alt;Andel 1-5-årige i dagtilbud;Pct.;2022;74,4;76,3\n";
        const string header = "Helhedsplan;Område;Indikator;Enhed;År;Værdi boligområde;";

        Assert.Equal("Værdi kommune", Deliver($"{header}Værdi komune\n{row}", "lbf-faste-indikatorer").OnlyError().Column);
        Assert.Single(Deliver($"{header}Værdi region\n{row}", "lbf-faste-indikatorer").Accepted().Observations);
    }

    [Fact]
    public void A_column_that_is_not_read_may_be_called_almost_as_one_that_is_not_there() =>
        Assert.Equal(20, NumberOf(Deliver($"{Header};Bemærkninger\n{Row};x\n")));

    [Theory]
    [InlineData("2025K1*")]
    [InlineData("2025K1 (foreløbig)")]
    public void A_period_with_a_mark_over_a_column_is_an_error_and_not_a_column_that_is_not_read(string period)
    {
        var error = Deliver(Quarters(period), "dst-straf11-web").OnlyError();

        Assert.Equal((ErrorCodes.NotAPeriod, 1, period), (error.Code, error.Row, error.Column));
    }

    [Theory]
    [InlineData("2024")]
    [InlineData("Ændring 2024K3-2024K4")]
    [InlineData("2024K4, pct.")]
    public void A_column_that_is_no_period_of_the_kind_is_not_read(string other) =>
        Assert.Equal(3, Deliver(Quarters(other), "dst-straf11-web").Accepted().Observations.Count);

    [Theory]
    [InlineData(null, "Kilde: kommunen")]
    [InlineData("Kilde: kommunen", null)]
    public void A_note_stands_where_its_table_begins_or_before_it(string? first, string? second)
    {
        var workbook = WorkbookBuilder.Of([null, "Område", "År", "Værdi"], [null, "Ladegårdsparken", 2022, 5], [first, second]);

        Assert.Equal(new RowTally(1, 1, 0, 0), Deliveries.Deliver(workbook, Formats.Small(), "fil.xlsx").Accepted().Rows);
    }

    // "Kilde" begins a note, and the name of a place.
    [Fact]
    public void A_row_too_short_about_a_place_that_is_called_as_notes_begin_is_no_note() =>
        Assert.Equal(ErrorCodes.RaggedRow, Deliver($"{Header}\n{Row}\nKildeparken;2023;Fraflytning;104;520\n").OnlyError().Code);

    [Theory]
    [InlineData("Kilde: kommunen; egne tal")]
    [InlineData("Noter: a; b")]
    [InlineData("Note 1; a")]
    [InlineData("Anmærkning 1: a; b")]
    public void A_note_may_hold_the_separator(string note) => Assert.Equal(1, Deliver($"{Header}\n{Row}\n{note}\n").Accepted().Rows.Read);

    [Fact]
    public void Another_sheet_with_the_same_table_is_told_of()
    {
        object?[] header = ["Område", "År", "Værdi"];
        var workbook = new WorkbookBuilder()
            .Sheet("2022", header, ["Ladegårdsparken", 2022, 5]).Sheet("2023", header, ["Ladegårdsparken", 2023, 6])
            .Sheet("Noter", ["Område", "x"]).HiddenSheet("2021", "hidden", header, ["Ladegårdsparken", 2021, 7]).Build();

        var accepted = Deliveries.Deliver(workbook, Formats.Small(), "fil.xlsx").Accepted();

        Assert.Single(accepted.Observations);
        var warning = Assert.Single(accepted.Warnings);
        Assert.Equal(ErrorCodes.SheetNotRead, warning.Code);
        Assert.StartsWith("Arket »2023« ", warning.Message, StringComparison.Ordinal);
    }

    private static string Quarters(string period) =>
        $"\"\";\"\";\"2024K4\";\"{period}\"\n\"Holbæk\";\"Straffelov i alt\";\"790\";\"816\"\n\"\";\"Voldsforbrydelser i alt\";\"91\";\"90\"\n\"\";\"Hærværk\";\"51\";\"48\"\n";

    private static DeliveryReading Deliver(string text, string format = "fraflytning") => Deliveries.Deliver(text, Formats.Read(format));

    private static decimal? NumberOf(DeliveryReading reading) => reading.NumberOf("fraflytning", "ladegaardsparken", "2023");
}
