using System.Text;
using System.Text.Json.Serialization;

namespace Pipeline.Domain.Tests;

public class ConfigurationJsonTests
{
    [Theory]
    [InlineData("""{ "ord": "lokl" }""", "ord", "fandt \"lokl\"; et af disse ord ventes: fast, lokal.")]
    [InlineData("""{ "ord": 1 }""", "ord", "fandt ikke en tekst; et af disse ord ventes: fast, lokal.")]
    [InlineData("""{ "ord": "fast", "antal": "to" }""", "antal", "værdien har en anden form end ventet: et helt tal ventes.")]
    [InlineData("""{ "ord": "fast", "tal": "11,8" }""", "tal", "værdien har en anden form end ventet: et tal med punktum som decimaltegn ventes.")]
    [InlineData("""{ "ord": "fast", "dato": "i går" }""", "dato", "værdien har en anden form end ventet: en dato såsom \"2024-01-31\" ventes.")]
    [InlineData("""{ "ord": "fast", "navne": "et" }""", "navne", "værdien har en anden form end ventet: en liste i [ ] ventes.")]
    [InlineData("""{ "ord": "fast", "navne": [1] }""", "navne[0]", "værdien har en anden form end ventet: en tekst i anførselstegn ventes.")]
    [InlineData("""{ "ord": "fast", "ja": "nej" }""", "ja", "værdien har en anden form end ventet: true eller false ventes.")]
    public void A_wrong_value_is_told_with_its_place_and_what_is_expected(string json, string place, string message)
    {
        var mistake = Assert.Single(MistakesOf(json));

        Assert.Equal(("fil.json", $"linje 1, {place}", message), (mistake.File, mistake.Place, mistake.Message));
    }

    [Fact]
    public void An_unknown_name_and_a_missing_one_are_mistakes()
    {
        Assert.Contains("navnet kendes ikke her", Assert.Single(MistakesOf("""{ "ord": "fast", "andet": 1 }""")).Message, StringComparison.Ordinal);
        Assert.Contains("ord", Assert.Single(MistakesOf("{ }")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_comments_and_trailing_commas_are_no_mistakes() =>
        Assert.Equal(Word.Local, Read("\uFEFF{ // en bemærkning\n \"ord\": \"lokal\", }").Word);

    [Fact]
    public void A_mistake_is_told_with_its_own_line() => Assert.Equal(
        "linje 3, antal", Assert.Single(MistakesOf("{\n \"ord\": \"fast\",\n \"antal\": \"to\"\n}")).Place);

    [Theory]
    [InlineData("null", "linje 1", "filen er tom (null); et JSON-objekt ventes.")]
    [InlineData("{\n \"ord\": ", "linje 2, ord", "filen er ikke gyldig JSON her. (")]
    [InlineData("[]", "linje 1", "værdien har en anden form end ventet: et objekt i { } ventes.")]
    [InlineData("{ }", "linje 1", "der mangler noget, som skal stå her: 'ord'.")]
    public void A_file_that_is_no_document_is_told_as_such(string json, string place, string message)
    {
        var mistake = Assert.Single(MistakesOf(json));

        Assert.Equal(place, mistake.Place);
        Assert.StartsWith(message, mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "ord": "fast", "ord": "lokal" }""")]
    [InlineData("""{ "ord": "fast", "navne": null }""")]
    public void A_name_that_is_written_twice_and_a_null_are_mistakes(string json) => Assert.Single(MistakesOf(json));

    private static IReadOnlyList<ConfigurationMistake> MistakesOf(string json) => Assert.Throws<ConfigurationException>(() => Read(json)).Mistakes;

    private static Document Read(string json) => ConfigurationJson.Read<Document>("fil.json", Encoding.UTF8.GetBytes(json));

    private enum Word
    {
        [JsonStringEnumMemberName("fast")]
        Fixed,

        [JsonStringEnumMemberName("lokal")]
        Local,
    }

    private sealed record Document
    {
        [JsonPropertyName("ord")]
        public required Word Word { get; init; }

        [JsonPropertyName("antal")]
        public int Count { get; init; }

        [JsonPropertyName("tal")]
        public decimal Number { get; init; }

        [JsonPropertyName("dato")]
        public DateOnly Date { get; init; }

        [JsonPropertyName("navne")]
        public IReadOnlyList<string> Names { get; init; } = [];

        [JsonPropertyName("ja")]
        public bool Yes { get; init; }
    }
}
