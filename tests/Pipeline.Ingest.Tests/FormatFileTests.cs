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
    public void A_mistake_is_told_with_file_and_place(string old, string replacement, string place)
    {
        var wrong = Assert.Throws<ConfigurationException>(() => Formats.Of(Good.Replace(old, replacement, StringComparison.Ordinal)));

        Assert.Contains(wrong.Mistakes, mistake => (mistake.File, mistake.Place) == ("proeve.json", place));
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

    [Fact]
    public void A_meeting_plan_has_no_columns() =>
        Assert.Throws<ConfigurationException>(() => FormatFile.Read(
            "proeve.json",
            Encoding.UTF8.GetBytes(
                Good.Replace("\"navn\": \"Prøve\"", "\"navn\": \"Prøve\", \"slags\": \"moedeplan\"", StringComparison.Ordinal)),
            Formats.KnownIndicators));
}
