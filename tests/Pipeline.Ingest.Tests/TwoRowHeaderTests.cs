using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

/// <summary>Headers of two rows, the upper one's cells merged over a group of columns.</summary>
public class TwoRowHeaderTests
{
    private const string Groups = """
        {
          "id": "proeve", "navn": "Prøve", "kilde": "Kilden", "filtyper": ["csv", "xlsx"], "overskrift": { "raekker": 2 },
          "kolonner": [
            { "navn": "Område", "type": "omraade" },
            { "navn": "Mænd", "type": "tal" }, { "navn": "Kvinder", "aliasser": ["Damer"], "type": "tal", "kraevet": false }
          ],
          "mangler": { "tegn": { "-": "diskret" }, "tomCelle": "ingen-maaling" },
          "raekker": {
            "omraade": "Område", "periode": { "overskrifterIGrupper": ["Mænd", "Kvinder"], "slags": ["aar"] },
            "maalinger": [{ "indikator": "boernesager", "vaerdi": "Mænd" }, { "indikator": "elevfravaer", "vaerdi": "Kvinder" }]
          }
        }
        """;

    private const string Plain = """
        {
          "id": "proeve", "navn": "Prøve", "kilde": "Kilden", "filtyper": ["csv"], "overskrift": { "raekker": 2 },
          "kolonner": [{ "navn": "Område", "type": "omraade" }, { "navn": "År", "type": "periode" }, { "navn": "Elever med sag", "type": "tal" }],
          "raekker": {
            "omraade": "Område", "periode": { "kolonne": "År", "slags": ["aar"] },
            "maalinger": [{ "indikator": "boernesager", "vaerdi": "Elever med sag" }]
          }
        }
        """;

    [Theory]
    [InlineData("Område;Mænd;;Kvinder;\n;2022;2023;2022;2023\nLadegårdsparken;1;2;3;4\n")]
    [InlineData(";Mænd;;Kvinder;\nOmråde;2022;2023;2022;2023\nLadegårdsparken;1;2;3;4\n")]
    [InlineData("Titel;;;;\nOmråde;Mænd;Mænd;Damer;Damer\n;2022;2023;2022;2023\nLadegårdsparken;1;2;3;4\n")]
    [InlineData("Område;2022;;2023;\n;Mænd;Kvinder;Mænd;Kvinder\nLadegårdsparken;1;3;2;4\n")]
    public void Each_group_has_a_column_for_each_period_whichever_stands_above(string text)
    {
        var reading = Deliver(text);

        Assert.Equal((1, 2), (Number(reading, "boernesager", "2022"), Number(reading, "boernesager", "2023")));
        Assert.Equal((3, 4), (Number(reading, "elevfravaer", "2022"), Number(reading, "elevfravaer", "2023")));
    }

    [Fact]
    public void A_figure_is_traced_to_both_headings_together() => Assert.Equal(
        new SourceCell("", 4, "Kvinder 2023"),
        Deliver("Titel;;;\nOmråde;Mænd;Kvinder;\n;2022;2022;2023\nLadegårdsparken;1;3;4\n")
            .One("elevfravaer", "ladegaardsparken", "2023").Cell);

    [Fact]
    public void A_period_that_one_group_lacks_gives_that_group_nothing()
    {
        var accepted = Deliver("Område;Mænd;;Kvinder\n;2022;2023;2022\nLadegårdsparken;1;2;3\n").Accepted();

        Assert.Equal(3, accepted.Observations.Count);
        Assert.DoesNotContain(accepted.Observations, observation => observation.Key is { Indicator.Value: "elevfravaer", Period.Code: "2023" });
    }

    [Fact]
    public void A_group_ends_where_a_heading_of_its_own_stands_and_one_that_the_format_lacks_is_not_read()
    {
        var accepted = Deliver("Område;Mænd;Note;Børn;\n;2022;;2022;2023\nLadegårdsparken;1;ja;8;9\n").Accepted();

        Assert.Equal(1, Assert.Single(accepted.Observations).Value.Number);
    }

    [Fact]
    public void The_same_group_and_year_twice_is_a_figure_that_stands_twice() => Assert.Equal(
        ErrorCodes.DuplicateKey, Deliver("Område;Mænd;\n;2022;2022\nLadegårdsparken;1;2\n").OnlyError().Code);

    [Fact]
    public void A_group_that_is_missing_is_told_by_its_name()
    {
        var error = Deliver("Område;Kvinder;\n;2022;2023\nLadegårdsparken;1;2\n").OnlyError();

        Assert.Equal((ErrorCodes.MissingColumn, "Mænd"), (error.Code, error.Column));
    }

    [Fact]
    public void A_header_of_one_row_where_two_are_declared_is_told() =>
        Assert.Equal(ErrorCodes.MissingHeader, Deliver("Område;2022\nLadegårdsparken;1\n").OnlyError().Code);

    [Fact]
    public void A_wrong_figure_is_told_with_both_headings()
    {
        var error = Deliver("Område;Mænd;\n;2022;2023\nLadegårdsparken;1;to\n").OnlyError();

        Assert.Equal((ErrorCodes.NotANumber, 3, "Mænd 2023"), (error.Code, error.Row, error.Column));
    }

    [Fact]
    public void Two_texts_over_a_column_are_its_name_together() => Assert.Equal(
        5, Number(Deliveries.Deliver("Område;År;Elever;\n;;uden sag;med sag\nLadegårdsparken;2022;7;5\n", Formats.Of(Plain)), "boernesager", "2022"));

    [Fact]
    public void Names_under_a_group_are_found_by_the_guard() => Assert.Equal(
        GuardRules.PersonalHeader,
        Assert.Single(Deliver("Område;Mænd;;Elev\n;2022;2023;Efternavn\nLadegårdsparken;1;2;x\n").Quarantined().Findings).Rule);

    [Theory]
    [InlineData("\"raekker\": 2", "\"raekker\": 3", "overskrift.raekker")]
    [InlineData("\"raekker\": 2", "\"raekker\": 1", "raekker.periode.overskrifterIGrupper")]
    [InlineData("[\"Mænd\", \"Kvinder\"]", "[\"Mænd\", \"Damer\"]", "raekker.periode.overskrifterIGrupper[1]")]
    [InlineData("[\"Mænd\", \"Kvinder\"]", "[\"Mænd\"], \"overskrifterOver\": \"Kvinder\"", "raekker.periode")]
    [InlineData("[\"Mænd\", \"Kvinder\"]", "[null]", "raekker.periode.overskrifterIGrupper")]
    public void A_mistake_in_the_format_is_told_with_its_place(string old, string replacement, string place) => Assert.Contains(
        Assert.Throws<ConfigurationException>(() => Formats.Of(Groups.Replace(old, replacement, StringComparison.Ordinal))).Mistakes,
        mistake => mistake.Place == place);

    private static decimal? Number(DeliveryReading reading, string indicator, string period) => reading.NumberOf(indicator, "ladegaardsparken", period);

    private static DeliveryReading Deliver(string text) => Deliveries.Deliver(text, Formats.Of(Groups));
}
