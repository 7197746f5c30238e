using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class WorkbookTests
{
    private static readonly object?[] Header = ["Område", "År", "Værdi"];

    [Fact]
    public void A_percentage_is_read_as_Excel_shows_it()
    {
        // 0,319 shown by the format 0.00 % reads 31,9 %.
        Assert.Equal(31.9m, Deliver("procent", new Percent(0.319)).NumberOf("boernesager", "ladegaardsparken", "2022"));
        Assert.Equal(31.9m, Deliver("procent", 31.9).NumberOf("boernesager", "ladegaardsparken", "2022"));
    }

    // 31,9 % is stored as 0.319: a cell that lost its format beside others that kept it may be 0,365 % or 36,5 %.
    [Fact]
    public void A_part_of_one_beside_percentages_is_asked_about()
    {
        object?[][] rows = [["Ladegårdsparken", 2022, new Percent(0.319)], ["Grønneparken", 2022, 0.365]];

        var error = DeliverAll("procent", rows).OnlyError();

        Assert.Equal((ErrorCodes.AmbiguousShare, 3, "Værdi"), (error.Code, error.Row, error.Column));
        Assert.EndsWith("er 0,25 en kvart procent eller 25 %? – vis hele kolonnen som procent i Excel, eller skriv alle tallene som procent: 25 for 25 %.", error.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_one_with_three_decimals_or_more_alone_in_a_column_of_percentages_are_asked_about() =>
        Assert.All(
            DeliverAll("procent", [["Ladegårdsparken", 2022, 0.319], ["Grønneparken", 2022, 0.4]]).Refused().Errors,
            error => Assert.Equal(ErrorCodes.AmbiguousShare, error.Code));

    [Theory]
    [InlineData("procent", 0.4, 0.9)] // two small shares
    [InlineData("procent", 0.319, 31.9)] // one above 1 tells that they are percentages
    [InlineData("tal", 0.319, 0.365)]
    public void Small_numbers_that_mean_one_thing_are_read(string type, double one, double other)
    {
        var reading = DeliverAll(type, [["Ladegårdsparken", 2022, one], ["Grønneparken", 2022, other]]);

        Assert.Equal((decimal)one, reading.NumberOf("boernesager", "ladegaardsparken", "2022"));
        Assert.Equal((decimal)other, reading.NumberOf("boernesager", "groenneparken", "2022"));
    }

    [Fact]
    public void The_sender_of_a_workbook_with_a_front_page_is_told_to_move_the_sheet() => Assert.Contains(
        "flyt arket med tallene forrest",
        Deliveries.Deliver(new WorkbookBuilder().Sheet("Forside", ["Tal"]).Sheet("Data", Header, ["Ladegårdsparken", 2022, 1]).Build(), Formats.Small(), "fil.xlsx")
            .OnlyError().Describe(),
        StringComparison.Ordinal);

    [Fact]
    public void A_per_cent_sign_in_quotes_does_not_multiply() =>
        Assert.Equal(31.9m, Deliver("procent", new Percent(31.9, Style: 3)).NumberOf("boernesager", "ladegaardsparken", "2022"));

    [Theory]
    [InlineData("0.00%", true)]
    [InlineData("0.0\\ %", true)]
    [InlineData("0.0\" %\"", false)]
    [InlineData("0.0\\%", false)]
    [InlineData("General", false)]
    [InlineData(null, false)]
    public void Only_a_bare_per_cent_sign_makes_a_percentage(string? format, bool expected) =>
        Assert.Equal(expected, PercentFormat.IsPercent(format));

    [Fact]
    public void A_percentage_in_a_column_of_counts_is_an_error() =>
        Assert.Equal(ErrorCodes.WrongUnit, Deliver("antal", new Percent(0.05)).OnlyError().Code);

    [Fact]
    public void A_date_where_a_number_should_be_is_an_error() =>
        Assert.Equal(ErrorCodes.MadeADate, Deliver("tal", new DateOnly(2026, 7, 15)).OnlyError().Code);

    [Fact]
    public void A_failed_formula_is_an_error() =>
        Assert.Equal(ErrorCodes.FormulaError, Deliver("tal", new FailedFormula("#DIV/0!")).OnlyError().Code);

    [Fact]
    public void A_formula_that_was_never_calculated_is_no_empty_cell()
    {
        var workbook = new WorkbookBuilder().RawSheet(
            "Ark1",
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Område</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>År</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>Værdi</t></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Ladegårdsparken</t></is></c><c r=\"B2\"><v>2022</v></c><c r=\"C2\"><f>1+1</f></c></row>");

        var error = Deliveries.Deliver(workbook.Build(), Formats.Small(missing: """{ "tomCelle": "ikke-tilgaengelig" }"""), "fil.xlsx").OnlyError();

        Assert.Equal((ErrorCodes.FormulaError, 2, "Værdi"), (error.Code, error.Row, error.Column));
    }

    [Fact]
    public void The_first_visible_sheet_is_read()
    {
        var workbook = new WorkbookBuilder().HiddenSheet(
            "Gammel", "hidden", Header, ["Ladegårdsparken", 2022, 7]).Sheet("Ny", Header, ["Ladegårdsparken", 2022, 8]);

        var observation = Deliveries.Deliver(workbook.Build(), Formats.Small(), "fil.xlsx").One("boernesager", "ladegaardsparken", "2022");

        Assert.Equal((8m, "Ny"), (observation.Value.Number, observation.Cell.Sheet));
    }

    [Fact]
    public void Rows_are_numbered_as_Excel_shows_them_though_some_are_left_out()
    {
        const string rows =
            "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Område</t></is></c><c r=\"B3\" t=\"inlineStr\"><is><t>År</t></is></c><c r=\"C3\" t=\"inlineStr\"><is><t>Værdi</t></is></c></row>"
            + "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>Ladegårdsparken</t></is></c><c r=\"B9\"><v>2022</v></c><c r=\"C9\"><v>5</v></c></row>";

        var reading = Deliveries.Deliver(new WorkbookBuilder().RawSheet("Ark1", rows).Build(), Formats.Small(), "fil.xlsx");

        Assert.Equal(9, reading.One("boernesager", "ladegaardsparken", "2022").Cell.Row);
    }

    // A filter hides rows for whoever looks; it does not take them back.
    [Fact]
    public void Hidden_rows_are_read_as_others()
    {
        const string rows =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Område</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>År</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>Værdi</t></is></c></row>"
            + "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>Ladegårdsparken</t></is></c><c r=\"B2\"><v>2022</v></c><c r=\"C2\"><v>5</v></c></row>";

        Assert.Equal(5, Deliveries.Deliver(new WorkbookBuilder().RawSheet("Ark1", rows).Build(), Formats.Small(), "fil.xlsx").NumberOf("boernesager", "ladegaardsparken", "2022"));
    }

    [Fact]
    public void Numbers_keep_their_decimals_exactly() =>
        Assert.Equal(68.3m, Deliver("tal", 68.300000000000011).NumberOf("boernesager", "ladegaardsparken", "2022"));

    private static DeliveryReading Deliver(string type, object value) => DeliverAll(type, [["Ladegårdsparken", 2022, value]]);

    private static DeliveryReading DeliverAll(string type, object?[][] rows) =>
        Deliveries.Deliver(WorkbookBuilder.Of([Header, .. rows]), Formats.Small(type), "fil.xlsx");

    [Theory]
    [InlineData("-9", -9)]
    [InlineData("999", 999)]
    public void A_sign_that_is_a_number_is_a_sign_in_a_cell_that_holds_a_number_too(string sign, double cell)
    {
        var reading = Deliveries.Deliver(
            WorkbookBuilder.Of(["Område", "År", "Værdi"], ["Ladegårdsparken", 2021, cell], ["Grønneparken", 2021, 12]),
            Formats.Small(missing: $$"""{ "tegn": { "{{sign}}": "diskret" } }"""),
            "proeve.xlsx");

        Assert.Equal(
            [ValueState.Suppressed, ValueState.Value], reading.Accepted().Observations.Select(observation => observation.Value.State));
    }

    // 1003 / 2000 = 50,15 %: within half of 50, told without decimals; 50,6 would not be.
    [Theory]
    [InlineData(1003, true)]
    [InlineData(1012, false)]
    public void A_share_stored_as_a_half_is_told_without_decimals(double numerator, bool fits)
    {
        var reading = Deliveries.Deliver(
            WorkbookBuilder.Of(["Område", "År", "Andel", "Antal", "Af"], ["Ladegårdsparken", 2021, new Percent(0.5), numerator, 2000]),
            Formats.Of(
                """
                {
                  "id": "proeve", "navn": "Prøve", "kilde": "Prøvekilde", "filtyper": ["xlsx"],
                  "kolonner": [
                    { "navn": "Område", "type": "omraade" }, { "navn": "År", "type": "periode" }, { "navn": "Andel", "type": "procent" },
                    { "navn": "Antal", "type": "antal" }, { "navn": "Af", "type": "antal" }
                  ],
                  "raekker": {
                    "omraade": "Område", "periode": { "kolonne": "År", "slags": ["aar"] },
                    "maalinger": [{ "indikator": "boernesager", "vaerdi": "Andel", "taeller": "Antal", "naevner": "Af" }]
                  }
                }
                """),
            "proeve.xlsx");

        Assert.Equal(fits, reading is DeliveryReading.Accepted);
    }
}
