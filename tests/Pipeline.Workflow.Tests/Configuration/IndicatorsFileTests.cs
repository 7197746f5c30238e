using System.Text;
using Pipeline.Domain;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Tests.Configuration;

public sealed class IndicatorsFileTests
{
    [Fact]
    public void An_indicator_is_read_with_everything_it_says()
    {
        var indicator = Assert.Single(Read(One("tryghed", 2)));

        Assert.Equal(
            new Indicator
            {
                Id = new IndicatorId("tryghed"),
                Name = "Tryghed",
                Unit = Unit.PerThousand,
                Polarity = Polarity.LowerIsBetter,
                Timing = Timing.Flow,
                Decimals = 2,
                Source = "Politiet",
                Definition = "Det hele.",
                Certainty = CertaintyKind.Rate,
            },
            indicator);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void Decimals_outside_0_to_4_are_a_mistake(int decimals)
    {
        var mistake = Assert.Single(MistakesIn(One("tryghed", decimals)));

        Assert.Equal(("indicators.json", "indikatorer[0].decimaler"), (mistake.File, mistake.Place));
        Assert.Contains("fra 0 til 4", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_id_twice_is_a_mistake()
    {
        var mistake = Assert.Single(MistakesIn($"{One("tryghed", 0)},{One("tryghed", 1)}"));

        Assert.Equal("indikatorer[1].id", mistake.Place);
        Assert.Contains("indikatorer[0]", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_could_not_stand_in_a_key_is_a_mistake() =>
        Assert.Equal("indikatorer[0].id", Assert.Single(MistakesIn(One("Tryghed!", 0))).Place);

    [Fact]
    public void An_English_word_for_a_unit_is_a_mistake() =>
        Assert.Contains(
            "indikatorer[0].enhed",
            Assert.Single(MistakesIn(One("tryghed", 0).Replace("pr-1000", "Percent", StringComparison.Ordinal))).Place,
            StringComparison.Ordinal);

    [Fact]
    public void Which_areas_are_small_is_read()
    {
        var rule = ReadAll("""{ "beboere": ["beboere"], "faerreEnd": 800 }""").SmallAreas;

        Assert.Equal(("beboere", 800m), (Assert.Single(rule.Residents).Value, rule.FewerThan));
    }

    [Theory]
    [InlineData("""{ "beboere": ["ukendt"], "faerreEnd": 800 }""", "smaaOmraader.beboere[0]")]
    [InlineData("""{ "beboere": ["tryghed"], "faerreEnd": 800 }""", "smaaOmraader.beboere[0]")]
    [InlineData("""{ "beboere": ["beboere"], "faerreEnd": 0 }""", "smaaOmraader.faerreEnd")]
    public void Small_areas_are_those_with_fewer_than_some_number_of_counted_residents(string rule, string place) =>
        Assert.Equal([place], Assert.Throws<ConfigurationException>(() => ReadAll(rule)).Mistakes.Select(mistake => mistake.Place));

    [Fact]
    public void Where_nothing_is_said_no_area_is_small()
    {
        var file = Encoding.UTF8.GetBytes($$"""{ "indikatorer": [{{One("tryghed", 0)}}] }""");

        Assert.Same(SmallAreas.None, IndicatorsFile.Read("indicators.json", file).SmallAreas);
    }

    private static IndicatorsAndRules ReadAll(string smallAreas)
    {
        var residents = One("beboere", 0).Replace("pr-1000", "antal", StringComparison.Ordinal);
        var file = $$"""{ "smaaOmraader": {{smallAreas}}, "indikatorer": [{{One("tryghed", 0)}}, {{residents}}] }""";
        return IndicatorsFile.Read("indicators.json", Encoding.UTF8.GetBytes(file));
    }

    private static string One(string id, int decimals) =>
        $$"""
        {
          "id": "{{id}}", "navn": "Tryghed", "enhed": "pr-1000", "bedst": "lavere", "maaling": "stroem",
          "decimaler": {{decimals}}, "kilde": "Politiet", "definition": "Det hele."
        }
        """;

    private static IReadOnlyList<Indicator> Read(string indicators) =>
        IndicatorsFile.Read("indicators.json", Encoding.UTF8.GetBytes($$"""{ "indikatorer": [{{indicators}}] }""")).Indicators;

    private static IReadOnlyList<ConfigurationMistake> MistakesIn(string indicators) =>
        Assert.Throws<ConfigurationException>(() => Read(indicators)).Mistakes;
}
