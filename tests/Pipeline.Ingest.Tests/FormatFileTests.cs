using System.Text;
using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class FormatFileTests
{
    private const string Good = """
        {
          "id": "proeve", "navn": "Prøve", "kilde": "Kilden", "filtyper": ["csv"],
          "kolonner": [{ "navn": "Område", "type": "omraade" }, { "navn": "År", "type": "periode" }, { "navn": "Værdi", "type": "tal" }],
          "raekker": {
            "omraade": "Område", "periode": { "kolonne": "År", "slags": ["aar"] },
            "maalinger": [{ "indikator": "boernesager", "vaerdi": "Værdi" }]
          }
        }
        """;

    public static TheoryData<string> Shipped => [.. Formats.Names];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_format_that_ships_is_right(string name)
    {
        var format = Formats.Read(name);

        Assert.Equal(name, format.Id.Value);
        Assert.Equal(format.Kind != FormatKind.Observations, format.Indicators.Count == 0);
    }

    [Fact]
    public void A_good_format_is_read()
    {
        var format = Formats.Of(Good);

        Assert.Equal(("Prøve", "Kilden", false), (format.Name, format.Source, format.IsComplete));
        Assert.Equal([new IndicatorId("boernesager")], format.Indicators);
    }

    [Theory]
    [InlineData("\"id\": \"proeve\"", "\"id\": \"Prøve\"", "id")]
    [InlineData("\"id\": \"proeve\"", "\"id\": \"andet\"", "id")]
    [InlineData("\"navn\": \"Prøve\"", "\"navn\": \"\"", "navn")]
    [InlineData("[\"csv\"]", "[]", "filtyper")]
    [InlineData("\"kolonne\": \"År\"", "\"kolonne\": \"År\", \"overskrifterOver\": \"Værdi\"", "raekker.periode")]
    [InlineData("\"kolonne\": \"År\"", "\"overskrifterOver\": \"Område\"", "raekker.periode.overskrifterOver")]
    [InlineData("\"navn\": \"År\"", "\"plads\": 0, \"navn\": \"År\"", "kolonner[1].plads")]
    [InlineData("\"navn\": \"År\"", "\"navn\": \"OMRÅDE\"", "kolonner[1]")]
    [InlineData("\"omraade\": \"Område\"", "\"omraade\": \"Omraade\"", "raekker.omraade")]
    [InlineData("\"omraade\": \"Område\"", "\"omraade\": \"Værdi\"", "raekker.omraade")]
    [InlineData("\"omraade\": \"Område\",", "", "raekker")]
    [InlineData("\"kolonne\": \"År\"", "\"titel\": \"(\"", "raekker.periode.titel")]
    [InlineData("\"kolonne\": \"År\"", "\"titel\": \"[0-9]{4}\"", "raekker.periode.titel")]
    [InlineData("[\"aar\"]", "[]", "raekker.periode.slags")]
    [InlineData("boernesager", "ukendt", "raekker.maalinger[0].indikator")]
    [InlineData("\"vaerdi\": \"Værdi\"", "\"vaerdi\": \"År\"", "raekker.maalinger[0].vaerdi")]
    [InlineData(", \"vaerdi\": \"Værdi\"", "", "raekker.maalinger[0].vaerdi")]
    [InlineData("\"vaerdi\": \"Værdi\"", "\"vaerdi\": \"Værdi\", \"tekster\": [\"x\"]", "raekker.maalinger[0].tekster")]
    [InlineData("\"vaerdi\": \"Værdi\"", "\"vaerdi\": \"Værdi\", \"taeller\": \"Værdi\"", "raekker.maalinger[0]")]
    [InlineData(
        "\"vaerdi\": \"Værdi\"",
        "\"vaerdi\": \"Værdi\", \"taeller\": \"Værdi\", \"naevner\": \"Værdi\", \"antalSvar\": \"Værdi\"",
        "raekker.maalinger[0]")]
    [InlineData("\"vaerdi\": \"Værdi\"", "\"vaerdi\": \"Værdi\", \"antalSvar\": \"Ukendt\"", "raekker.maalinger[0].antalSvar")]
    [InlineData("\"vaerdi\": \"Værdi\"", "\"vaerdi\": \"Værdi\", \"antalSvar\": \"Værdi\", \"ord\": { \"ja\": 1 }", "raekker.maalinger[0]")]
    [InlineData("\"vaerdi\": \"Værdi\"", "\"vaerdi\": \"Værdi\", \"ord\": { \"ja\": 1 }", "raekker.maalinger[0].vaerdi")]
    [InlineData("\"type\": \"tal\"", "\"type\": \"tekst\"", "raekker.maalinger[0].vaerdi")]
    [InlineData("\"vaerdi\": \"Værdi\"", "\"vaerdi\": \"Værdi\", \"ord\": { \"ja\": 1, \"JA\": 0 }", "raekker.maalinger[0].ord")]
    [InlineData("\"vaerdi\": \"Værdi\"", "\"vaerdi\": \"Værdi\", \"ord\": { \"ja\": 1 }, \"ordUdenVaerdi\": [\"Ja\"]", "raekker.maalinger[0].ordUdenVaerdi")]
    [InlineData("\"vaerdi\": \"Værdi\"", "\"vaerdi\": \"Værdi\", \"ordUdenVaerdi\": [\"ja\"]", "raekker.maalinger[0].ordUdenVaerdi")]
    [InlineData("\"vaerdi\": \"Værdi\"", "\"vaerdi\": \"Værdi\", \"ord\": { \"ja\": 1 }, \"type\": \"antal\"", "raekker.maalinger[0]")]
    [InlineData("\"omraade\": \"Område\"", "\"omraade\": \"Område\", \"omraadealias\": \"Værdi\"", "raekker.omraadealias")]
    [InlineData("\"omraade\": \"Område\"", "\"omraadeslags\": \"kommune\", \"totaler\": { \"I alt\": \"helhedsplan\" }", "raekker.totaler")]
    [InlineData("\"omraade\": \"Område\"", "\"omraade\": \"Område\", \"totaler\": { \"I alt\": \"helhedsplan\", \"i alt:\": \"kommune\" }", "raekker.totaler")]
    [InlineData("\"raekker\"", "\"mangler\": { \"tegn\": { \"-\": \"nul\", \"–\": \"diskret\" } }, \"raekker\"", "mangler.tegn")]
    [InlineData("\"raekker\"", "\"mangler\": { \"tegn\": { \"\": \"nul\" } }, \"raekker\"", "mangler.tegn")]
    [InlineData("\"raekker\"", "\"overskrift\": { \"raekkerOverHoejst\": -1 }, \"raekker\"", "overskrift.raekkerOverHoejst")]
    [InlineData("\"raekker\"", "\"overskrift\": { \"raekkerOverHoejst\": 2147483647 }, \"raekker\"", "overskrift.raekkerOverHoejst")]
    [InlineData("\"raekker\"", "\"fodnoter\": [\"Kilde\", \" \"], \"raekker\"", "fodnoter")]
    [InlineData("\"navn\": \"Område\"", "\"navn\": \"Område\", \"kraevet\": false", "kolonner[0].kraevet")]
    [InlineData("\"navn\": \"År\"", "\"navn\": \"År\", \"kraevet\": false", "kolonner[1].kraevet")]
    [InlineData("\"type\": \"tal\"", "\"type\": \"tal\", \"gentages\": true", "kolonner[2].gentages")]
    [InlineData("\"type\": \"tal\"", "\"type\": \"tal\", \"tilladteTekster\": [\"x\"]", "kolonner[2].tilladteTekster")]
    [InlineData("\"vaerdi\": \"Værdi\" }", "\"vaerdi\": \"Værdi\" }, { \"indikator\": \"boernesager\", \"vaerdi\": \"Værdi\" }", "raekker.maalinger[1].indikator")]
    public void A_mistake_is_told_with_file_and_place(string old, string replacement, string place)
    {
        var wrong = Assert.Throws<ConfigurationException>(() => Formats.Of(Good.Replace(old, replacement, StringComparison.Ordinal)));

        Assert.Contains(wrong.Mistakes, mistake => (mistake.File, mistake.Place) == ("proeve.json", place));
    }

    // A share that is declared as a count would be stored as it stands, and shown as 104 pct.
    [Theory]
    [InlineData("procent", Unit.Percent, true)]
    [InlineData("tal", Unit.Percent, true)]
    [InlineData("antal", Unit.Kroner, true)]
    [InlineData("antal", Unit.Percent, false)]
    [InlineData("procent", Unit.Grade, false)]
    [InlineData("promille", Unit.Percent, false)]
    [InlineData("tal", Unit.YesNo, false)]
    public void What_is_measured_is_held_against_the_unit_of_its_indicator(string type, Unit unit, bool isRight)
    {
        var indicator = new Indicator
        {
            Id = new IndicatorId("boernesager"),
            Name = "Børnesager",
            Unit = unit,
            Polarity = Polarity.LowerIsBetter,
            Timing = Timing.Flow,
            Decimals = 1,
            Source = "Kilden",
            Definition = "Prøve",
        };
        var utf8 = Encoding.UTF8.GetBytes(Good.Replace("\"type\": \"tal\"", $"\"type\": \"{type}\"", StringComparison.Ordinal));

        var wrong = Record.Exception(() => FormatFile.Read("proeve.json", utf8, [indicator])) as ConfigurationException;

        Assert.Equal(isRight ? [] : ["raekker.maalinger[0]"], wrong?.Mistakes.Select(mistake => mistake.Place) ?? []);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var text = Good.Replace("boernesager", "ukendt", StringComparison.Ordinal).Replace("\"Kilden\"", "\"\"", StringComparison.Ordinal);

        Assert.Equal(
            ["kilde", "raekker.maalinger[0].indikator"],
            Assert.Throws<ConfigurationException>(() => Formats.Of(text)).Mistakes.Select(mistake => mistake.Place));
    }

    [Theory]
    [InlineData("\"type\": \"tal\"", "\"type\": \"nummer\"")]
    [InlineData("\"kilde\"", "\"kilder\"")]
    [InlineData("\"kilde\": \"Kilden\",", "")]
    [InlineData("\"type\": \"tal\" }]", "\"type\": \"tal\" }, null]")]
    [InlineData("\"vaerdi\": \"Værdi\" }]", "\"vaerdi\": \"Værdi\" }, null]")]
    [InlineData("\"filtyper\"", "\"fodnoter\": [null], \"filtyper\"")]
    [InlineData("\"filtyper\"", "\"fodnoter\": null, \"filtyper\"")]
    public void What_is_not_of_the_forms_json_is_told_too(string old, string replacement) =>
        Assert.Single(
            Assert.Throws<ConfigurationException>(() => Formats.Of(Good.Replace(old, replacement, StringComparison.Ordinal))).Mistakes);

    [Theory]
    [InlineData("\"navn\": \"Prøve\"", "\"navn\": \"Prøve\", \"navn\": \"Igen\"")]
    [InlineData("\"raekker\"", "\"mangler\": { \"tegn\": { \"-\": \"nul\", \"-\": \"diskret\" } }, \"raekker\"")]
    public void A_name_that_stands_twice_is_told_as_such(string old, string replacement) => Assert.Equal(
        "navnet står her to gange; slet det ene.",
        Assert.Single(Assert.Throws<ConfigurationException>(() => Formats.Of(Good.Replace(old, replacement, StringComparison.Ordinal))).Mistakes).Message);

    [Fact]
    public void A_meeting_plan_has_no_columns() =>
        Assert.Throws<ConfigurationException>(() => FormatFile.Read(
            "proeve.json",
            Encoding.UTF8.GetBytes(
                Good.Replace("\"navn\": \"Prøve\"", "\"navn\": \"Prøve\", \"slags\": \"moedeplan\"", StringComparison.Ordinal)),
            Formats.KnownIndicators));
}
