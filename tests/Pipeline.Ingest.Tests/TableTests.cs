using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class TableTests
{
    private const string Header = "Område;År;Værdi\n";
    private static readonly Format Format = Formats.Small();

    [Fact]
    public void Titles_blank_lines_and_footnotes_stand_around_the_table()
    {
        var reading = Deliver("En titel\n;;\n\nOmråde;År;Værdi\nLadegårdsparken;2022;1\n;;\n\nKilde: Kommunen; egne tal\nNote 1;;\n");

        Assert.Equal((1, 5), (reading.Accepted().Rows.Read, reading.One("boernesager", "ladegaardsparken", "2022").Cell.Row));
    }

    [Fact]
    public void Columns_may_come_in_any_order_and_others_beside_them() =>
        Assert.Equal(
            1, Deliver("Bemærkning;Værdi;År;Område\nx;1;2022;Ladegårdsparken\n").NumberOf("boernesager", "ladegaardsparken", "2022"));

    [Fact]
    public void A_quote_that_is_not_closed_is_an_error_in_its_own_row()
    {
        var reading = Deliver(Header + "Ladegårdsparken;2022;1\n\"Grønneparken;2022;2\nBjergmarken;2022;3\n").Refused();

        Assert.Equal([(ErrorCodes.Quoting, (int?)3)], reading.Errors.Select(error => (error.Code, error.Row)));
        Assert.Equal(3, reading.Rows.Read);
    }

    // Else whoever mends the place meets the next mistake when the file is sent again.
    [Theory]
    [InlineData("Ukendtby;20x5;abc", new[] { ErrorCodes.UnknownArea, ErrorCodes.NotAPeriod, ErrorCodes.NotANumber })]
    [InlineData("Ukendtby;2022;abc", new[] { ErrorCodes.UnknownArea, ErrorCodes.NotANumber })]
    [InlineData("Ladegårdsparken;20x5;abc", new[] { ErrorCodes.NotAPeriod, ErrorCodes.NotANumber })]
    [InlineData("Ukendtby;20x5;1", new[] { ErrorCodes.UnknownArea, ErrorCodes.NotAPeriod })]
    public void All_that_is_wrong_with_a_row_is_told_at_once(string row, string[] codes)
    {
        var reading = Deliver($"{Header}{row}\nLadegårdsparken;2021;1\n").Refused();

        Assert.Equal(codes.Order(), reading.Errors.Select(error => error.Code).Order());
        Assert.Equal((2, 1, 1), (reading.Rows.Read, reading.Rows.Usable, reading.Rows.Wrong));
    }

    [Fact]
    public void Text_after_a_closing_quote_is_an_error() =>
        Assert.Equal((ErrorCodes.Quoting, 2), Position(Deliver(Header + "\"Ladegårds\"parken;2022;1\n").OnlyError()));

    [Fact]
    public void Quoted_cells_are_read_without_their_quotes() =>
        Assert.Equal(
            1,
            Deliver("\"Område\";\"År\";\"Værdi\"\n\"Ladegårdsparken\";\"2022\";\"1\"\n").NumberOf("boernesager", "ladegaardsparken", "2022"));

    [Theory]
    [InlineData("Ladegårdsparken;2022\n")]
    [InlineData("Ladegårdsparken;2022;1;2\n")]
    public void A_row_of_another_length_than_the_header_is_an_error(string row) =>
        Assert.Equal((ErrorCodes.RaggedRow, 2), Position(Deliver(Header + row).OnlyError()));

    [Fact]
    public void A_missing_column_is_named()
    {
        var error = Deliver("Område;År\nLadegårdsparken;2022\n").OnlyError();

        Assert.Equal((ErrorCodes.MissingColumn, "Værdi"), (error.Code, error.Column));
    }

    [Theory]
    [InlineData("Område;År;Værdi;Værdi")]
    [InlineData("Område;År;Værdi;VÆRDI ")]
    [InlineData("Område;År;Værdi;Note;Note")]
    public void A_header_that_stands_twice_is_an_error(string header) =>
        Assert.Equal(ErrorCodes.DuplicateColumn, Deliver(header + "\nLadegårdsparken;2022;1;1\n").OnlyError().Code);

    [Fact]
    public void A_file_without_the_header_is_refused() =>
        Assert.Equal(ErrorCodes.MissingHeader, Deliver("a;b;c\n1;2;3\n").OnlyError().Code);

    [Fact]
    public void A_header_without_rows_is_refused() => Assert.Equal(ErrorCodes.NoRows, Deliver(Header).OnlyError().Code);

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1", "2")]
    public void The_same_area_and_period_twice_is_an_error_alike_or_not(string one, string other)
    {
        var error = Deliver($"{Header}Ladegårdsparken;2022;{one}\nLadegaardsparken;2022;{other}\n").OnlyError();

        Assert.Equal((ErrorCodes.DuplicateKey, 3), Position(error));
        Assert.Contains("række 2", error.Describe(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023K1", ErrorCodes.NotAPeriod)]
    [InlineData("i fjor", ErrorCodes.NotAPeriod)]
    [InlineData("", ErrorCodes.EmptyCell)]
    [InlineData("2027", ErrorCodes.FuturePeriod)]
    public void A_period_that_is_wrong_is_an_error(string period, string code)
    {
        var error = Deliver($"{Header}Ladegårdsparken;{period};1\n").OnlyError();

        Assert.Equal((code, "År"), (error.Code, error.Column));
    }

    [Fact]
    public void Every_error_is_counted_and_the_first_hundred_are_told()
    {
        var refused = Deliver(Header + string.Concat(Enumerable.Repeat("Ladegårdsparken;2022;x\n", 250))).Refused();

        Assert.Equal((100, 250, 250), (refused.Errors.Count, refused.ErrorCount, refused.Rows.Read));
        Assert.Equal(101, refused.Errors[^1].Row);
    }

    [Fact]
    public void One_error_refuses_the_whole() =>
        Assert.Equal(2, Deliver(Header + "Ladegårdsparken;2022;1\nGrønneparken;2022;x\n").Refused().Rows.Read);

    [Fact]
    public void An_error_tells_its_place_and_keeps_the_text_found_apart()
    {
        var error = Deliver(Header + "Ladegårdsparken;2022;hemmeligt\n").OnlyError();

        Assert.Equal("hemmeligt", error.Found);
        Assert.DoesNotContain("hemmeligt", error.Describe() + error, StringComparison.Ordinal);
        Assert.StartsWith("Række 2, kolonnen »Værdi«: der skal stå et tal", error.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_writes_points_for_decimals_is_read_as_it_writes()
    {
        var reading = Deliver(Header + "Ladegårdsparken;2022;2.351\nGrønneparken;2022;2.35\n");

        Assert.Equal(2.351m, reading.NumberOf("boernesager", "ladegaardsparken", "2022"));
    }

    [Fact]
    public void A_column_that_writes_commas_for_decimals_has_points_for_thousands()
    {
        var reading = Deliver(Header + "Ladegårdsparken;2022;2.351\nGrønneparken;2022;2,35\n");

        Assert.Equal(2351, reading.NumberOf("boernesager", "ladegaardsparken", "2022"));
    }

    [Fact]
    public void A_point_that_nothing_decides_is_asked_about() =>
        Assert.Equal(
            (ErrorCodes.AmbiguousPoint, 2), Position(Deliver(Header + "Ladegårdsparken;2022;2.351\nGrønneparken;2022;7\n").OnlyError()));

    // Who gets the error must know what to write, without asking anybody.
    [Theory]
    [InlineData("antal", "x", "der skal stå et tal, fx 128, en grænse, fx <5, eller et af kildens tegn for, at tallet mangler: »Diskr.«, »..« – ret cellen")]
    [InlineData("procent", "x", "der skal stå et tal, fx 31,9, en grænse, fx <5, eller et af kildens tegn for, at tallet mangler: »Diskr.«, »..« – ret cellen")]
    [InlineData("antal", "–", "en streg kan betyde både nul og et tal, der er skjult eller mangler – skriv 0, hvis tallet er nul, og ellers et af kildens tegn: »Diskr.«, »..«.")]
    public void What_is_no_number_is_told_with_what_its_source_may_write(string type, string text, string expected) => Assert.Contains(
        expected,
        Deliveries.Deliver(
            $"{Header}Ladegårdsparken;2022;{text}\n",
            Formats.Small(type, """{ "tegn": { "Diskr.": "diskret", "Diskr": "diskret", "..": "diskret" }, "oevreGraenser": true }""")).OnlyError().Describe(),
        StringComparison.Ordinal);

    [Fact]
    public void A_column_that_writes_both_ways_is_refused() =>
        Assert.Equal(
            (ErrorCodes.MixedNotation, 3), Position(Deliver(Header + "Ladegårdsparken;2022;2,35\nGrønneparken;2022;2.35\n").OnlyError()));

    [Theory]
    [InlineData("procent", "100,1", ErrorCodes.OutOfRange)]
    [InlineData("procent", "-0,1", ErrorCodes.OutOfRange)]
    [InlineData("antal", "-1", ErrorCodes.NotACount)]
    [InlineData("antal", "1,5", ErrorCodes.NotACount)]
    [InlineData("promille", "-1", ErrorCodes.OutOfRange)]
    [InlineData("karakter", "12,1", ErrorCodes.OutOfRange)]
    [InlineData("antal", "5 %", ErrorCodes.WrongUnit)]
    [InlineData("tal", "#I/T", ErrorCodes.FormulaError)]
    [InlineData("tal", "<5", ErrorCodes.NotANumber)]
    [InlineData("tal", "", ErrorCodes.EmptyCell)]
    public void A_value_outside_what_its_column_can_hold_is_an_error(string type, string value, string code) =>
        Assert.Equal(code, Deliveries.Deliver($"{Header}Ladegårdsparken;2022;{value}\n", Formats.Small(type)).OnlyError().Code);

    [Theory]
    [InlineData("0", ValueState.Value)]
    [InlineData("nul", ValueState.Value)]
    [InlineData("Diskr.", ValueState.Suppressed)]
    [InlineData("DISKR.", ValueState.Suppressed)]
    [InlineData("0,0", ValueState.BelowHalf)]
    [InlineData("", ValueState.NotAvailable)]
    [InlineData("< 5", ValueState.UpperBound)]
    public void What_stands_for_a_missing_number_is_told_by_the_format(string text, ValueState expected)
    {
        var format = Formats.Small(missing: """
            { "tegn": { "nul": "nul", "Diskr.": "diskret", "0,0": "under-halv" }, "tomCelle": "ikke-tilgaengelig", "oevreGraenser": true }
            """);

        Assert.Equal(
            expected,
            Deliveries.Deliver($"{Header}Ladegårdsparken;2022;{text}\n", format).One("boernesager", "ladegaardsparken", "2022").Value.State);
    }

    // Word and Excel make a long dash of a short one, and one character of three points.
    [Theory]
    [InlineData("-", ValueState.Suppressed)]
    [InlineData("–", ValueState.Suppressed)]
    [InlineData("—", ValueState.Suppressed)]
    [InlineData("\u2212", ValueState.Suppressed)]
    [InlineData("\u00A0-\u00A0", ValueState.Suppressed)]
    [InlineData("...", ValueState.NotAvailable)]
    [InlineData("…", ValueState.NotAvailable)]
    public void A_sign_is_known_however_a_program_draws_it(string text, ValueState expected)
    {
        var format = Formats.Small(missing: """{ "tegn": { "-": "diskret", "...": "ikke-tilgaengelig" } }""");

        Assert.Equal(
            expected, Deliveries.Deliver($"{Header}Ladegårdsparken;2022;{text}\n", format).One("boernesager", "ladegaardsparken", "2022").Value.State);
    }

    [Fact]
    public void A_row_without_a_measurement_is_skipped_where_the_format_says_so()
    {
        var accepted = Deliveries.Deliver(
            Header + "Ladegårdsparken;2022;\nGrønneparken;2022;1\n", Formats.Small(missing: """{ "tomCelle": "ingen-maaling" }""")).Accepted();

        Assert.Equal((2, 1, 1), (accepted.Rows.Read, accepted.Rows.Skipped, accepted.Observations.Count));
    }

    private static (string Code, int? Row) Position(IngestError error) => (error.Code, error.Row);

    private static DeliveryReading Deliver(string text) => Deliveries.Deliver(text, Format);
}
