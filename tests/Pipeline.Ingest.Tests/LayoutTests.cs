using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class LayoutTests
{
    private const string Years = """
        {
          "id": "proeve", "navn": "Prøve", "kilde": "Kilden", "filtyper": ["csv"],
          "kolonner": [{ "navn": "Område", "type": "omraade" }, { "navn": "Andel", "type": "tal" }],
          "raekker": {
            "omraade": "Område", "periode": { "overskrifterOver": "Andel", "slags": ["aar"] },
            "maalinger": [{ "indikator": "boernesager", "vaerdi": "Andel" }]
          }
        }
        """;

    private const string Tables = """
        {
          "id": "proeve", "navn": "Prøve", "kilde": "Kilden", "filtyper": ["xlsx"],
          "tabeller": [
            {
              "ark": "Et", "kolonner": [{ "navn": "Område", "type": "omraade" }, { "navn": "Andel", "type": "tal" }],
              "raekker": {
                "omraade": "Område", "periode": { "overskrifterOver": "Andel", "slags": ["aar"] },
                "maalinger": [{ "indikator": "boernesager", "vaerdi": "Andel" }]
              }
            }
          ]
        }
        """;

    [Fact]
    public void The_columns_of_all_periods_decide_together_how_decimals_are_written()
    {
        // 2.351 alone could be two thousand; 2,35 in another year says that it is.
        var reading = Deliveries.Deliver("Område;2022;2023\nLadegårdsparken;2.351;2,35\n", Formats.Of(Years));

        Assert.Equal(2351, reading.NumberOf("boernesager", "ladegaardsparken", "2022"));
        Assert.Equal(2.35m, reading.NumberOf("boernesager", "ladegaardsparken", "2023"));
        Assert.Equal(
            ErrorCodes.AmbiguousPoint, Deliveries.Deliver("Område;2022;2023\nLadegårdsparken;2.351;5\n", Formats.Of(Years)).OnlyError().Code);
    }

    [Fact]
    public void The_same_year_over_two_columns_is_a_figure_that_stands_twice() => Assert.Equal(
        ErrorCodes.DuplicateKey, Deliveries.Deliver("Område;2022;2022\nLadegårdsparken;1;2\n", Formats.Of(Years)).OnlyError().Code);

    [Fact]
    public void A_table_without_any_period_lacks_the_column() => Assert.Equal(
        ErrorCodes.MissingHeader, Deliveries.Deliver("Område;Note\nLadegårdsparken;1\n", Formats.Of(Years)).OnlyError().Code);

    [Theory]
    [InlineData("[\"xlsx\"]", "[\"xlsx\", \"csv\"]", "filtyper")]
    [InlineData("\"ark\": \"Et\"", "\"ark\": \"\"", "tabeller[0].ark")]
    [InlineData("boernesager", "ukendt", "tabeller[0].raekker.maalinger[0].indikator")]
    [InlineData("\"tabeller\": [", "\"ark\": \"Et\", \"tabeller\": [", "tabeller")]
    [InlineData("\"tabeller\": [", "\"tabeller\": [null, ", "tabeller")]
    [InlineData("{ \"navn\": \"Område\", \"type\": \"omraade\" }", "null", "tabeller[0].kolonner")]
    public void A_mistake_in_a_table_is_told_with_the_table(string old, string replacement, string place) => Assert.Contains(
        Assert.Throws<ConfigurationException>(() => Formats.Of(Tables.Replace(old, replacement, StringComparison.Ordinal))).Mistakes,
        mistake => mistake.Place == place);

    private const string Fixed = """
        {
          "id": "proeve", "navn": "Prøve", "kilde": "Kilden", "filtyper": ["csv"], "omraaderUdenforPlanen": "spring over",
          "kolonner": [
            { "navn": "År", "type": "periode" }, { "navn": "Emne", "type": "tekst" }, { "navn": "Værdi", "type": "tal" },
            { "navn": "Landet", "type": "tal", "kraevet": false }
          ],
          "raekker": {
            "omraadeslags": "kommune", "periode": { "kolonne": "År", "slags": ["aar"] },
            "indikator": "Emne", "ukendteIndikatorer": "spring over", "vaerdi": "Værdi",
            "sammenligning": { "kolonne": "Landet", "slags": "land" },
            "maalinger": [{ "indikator": "boernesager", "tekster": ["Børnesager"] }]
          }
        }
        """;

    [Fact]
    public void Every_row_can_be_about_one_fixed_place()
    {
        var reading = Deliveries.Deliver("År;Emne;Værdi;Landet\n2022;Børnesager;5;4\n2022;Andet;7;7\n", Formats.Of(Fixed));

        Assert.Equal(5, reading.NumberOf("boernesager", "holbaek-kommune", "2022"));
        Assert.Equal(4, reading.NumberOf("boernesager", "hele-landet", "2022"));
        Assert.Equal(1, reading.Accepted().Rows.Skipped);
    }

    [Fact]
    public void A_comparison_with_a_place_that_the_plan_lacks_is_left_out_and_told_of()
    {
        var accepted = Deliveries.Deliver(
            "År;Emne;Værdi;Landet\n2022;Børnesager;5;4\n", Formats.Of(Fixed), plan: Plans.Slagelse).Accepted();

        Assert.Single(accepted.Observations);
        Assert.Equal(ErrorCodes.ComparisonWithoutArea, Assert.Single(accepted.Warnings).Code);
    }

    [Fact]
    public void An_empty_comparison_says_nothing() =>
        Assert.Single(Deliveries.Deliver("År;Emne;Værdi;Landet\n2022;Børnesager;5;\n", Formats.Of(Fixed)).Accepted().Observations);

    [Fact]
    public void A_named_sheet_is_found_and_missed()
    {
        var format = Formats.Of(
            Fixed.Replace("\"filtyper\": [\"csv\"]", "\"filtyper\": [\"xlsx\"], \"ark\": \"Data\"", StringComparison.Ordinal));
        object?[][] rows = [["År", "Emne", "Værdi"], [2022, "Børnesager", 5]];

        Deliveries.Deliver(new WorkbookBuilder().Sheet("Forside", ["Hej"]).Sheet("DATA", rows).Build(), format, "fil.xlsx").Accepted();
        Assert.Equal(ErrorCodes.MissingSheet, Deliveries.Deliver(WorkbookBuilder.Of(rows), format, "fil.xlsx").OnlyError().Code);
    }
}
