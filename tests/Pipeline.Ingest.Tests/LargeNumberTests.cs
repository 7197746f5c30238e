using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

/// <summary>Figures that nobody can mean are refused where they are read: what is computed from them later may be beyond reckoning.</summary>
public class LargeNumberTests
{
    private static readonly Format Rate = Formats.Of(
        """
        {
          "id": "proeve", "navn": "Prøve", "kilde": "Prøvekilde", "filtyper": ["csv", "json"],
          "kolonner": [
            { "navn": "Område", "type": "omraade" }, { "navn": "År", "type": "periode" }, { "navn": "Andel", "type": "promille" },
            { "navn": "Antal", "type": "antal" }, { "navn": "Af", "type": "antal" }
          ],
          "raekker": {
            "omraade": "Område", "periode": { "kolonne": "År", "slags": ["aar"] },
            "maalinger": [{ "indikator": "boernesager", "vaerdi": "Andel", "taeller": "Antal", "naevner": "Af" }]
          }
        }
        """);

    [Theory]
    [InlineData("tal")]
    [InlineData("antal")]
    [InlineData("promille")]
    public void A_number_of_twelve_digits_is_read_and_one_of_thirteen_is_not(string type)
    {
        Assert.Equal(999_999_999_999m, Deliver("999999999999", type).NumberOf("boernesager", "ladegaardsparken", "2021"));
        Assert.Equal(ErrorCodes.OutOfRange, Deliver("1000000000000", type).OnlyError().Code);
        Assert.Equal(ErrorCodes.OutOfRange, Deliver("79228162514264337593543950335", type).OnlyError().Code);
    }

    [Fact]
    public void A_number_far_below_zero_is_refused_too() => Assert.Equal(ErrorCodes.OutOfRange, Deliver("-1000000000000", "tal").OnlyError().Code);

    [Fact]
    public void It_is_the_same_after_rows_whose_texts_were_met() => Assert.Equal(
        4,
        Deliveries.Deliver(
            "Område;År;Værdi\nLadegårdsparken;2020;10\nGrønneparken;2021;12\nLadegårdsparken;2021;1000000000000\n", Formats.Small()).OnlyError().Row);

    [Fact]
    public void Counts_beyond_reckoning_are_refused() => Assert.Equal(
        [ErrorCodes.OutOfRange, ErrorCodes.OutOfRange],
        Deliveries.Deliver(
            "Område;År;Andel;Antal;Af\nLadegårdsparken;2021;5,0;79228162514264337593543950335;79228162514264337593543950335\n", Rate)
            .Refused().Errors.Select(error => error.Code));

    [Theory]
    [InlineData(1e12)]
    [InlineData(9e26)]
    [InlineData(-1e12)]
    public void A_workbooks_large_numbers_are_refused_too(double number)
    {
        Assert.Equal(ErrorCodes.OutOfRange, Deliveries.Deliver(Workbook(number), Formats.Small(), "proeve.xlsx").OnlyError().Code);
        Assert.Equal(ErrorCodes.OutOfRange, Deliveries.Deliver(Workbook(new Percent(number)), Formats.Small("procent"), "proeve.xlsx").OnlyError().Code);
    }

    [Theory]
    [InlineData("1000000000000", ErrorCodes.OutOfRange)]
    [InlineData("79228162514264337593543950335", ErrorCodes.OutOfRange)] // the largest decimal
    [InlineData("1e300", ErrorCodes.NotANumber)]
    public void So_are_those_of_JSON(string number, string code) => Assert.Equal(
        code,
        Deliveries.Deliver(
            $$"""[{"Område":"Ladegårdsparken","År":"2021","Andel":5,"Antal":5,"Af":1000},{"Område":"Grønneparken","År":"2021","Andel":{{number}},"Antal":5,"Af":1000}]""",
            Rate,
            "fil.json").OnlyError().Code);

    private static byte[] Workbook(object value) => WorkbookBuilder.Of(["Område", "År", "Værdi"], ["Ladegårdsparken", 2021, value]);

    private static DeliveryReading Deliver(string number, string type) =>
        Deliveries.Deliver($"Område;År;Værdi\nLadegårdsparken;2021;{number}\n", Formats.Small(type));
}
