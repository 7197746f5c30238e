using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class ElevfravaerApiTests
{
    private static readonly DeliveryReading Reading = Deliveries.DeliverFile("elevfravaer-api.json", "elevfravaer-api");

    [Theory]
    [InlineData("elevfravaer", "skole-absalon", 7.3)]
    [InlineData("elevfravaer-sygdom", "skole-absalon", 3.8)]
    [InlineData("elevfravaer-ulovligt", "skole-absalon", 1.9)]
    [InlineData("elevfravaer", "skole-bjergmarken", 7.7)]
    [InlineData("elevfravaer-sygdom", "skole-bjergmarken", 4.0)]
    public void Danish_numbers_in_texts_are_read(string indicator, string school, double expected) =>
        Assert.Equal((decimal)expected, Reading.NumberOf(indicator, school, "2020/2021"));

    [Fact]
    public void A_key_that_one_school_lacks_is_hidden() =>
        Assert.Equal(ValueState.Suppressed, Reading.One("elevfravaer-ulovligt", "skole-bjergmarken", "2020/2021").Value.State);

    [Fact]
    public void A_key_that_no_school_has_was_not_asked_for() =>
        Assert.DoesNotContain(Reading.Accepted().Observations, observation => observation.Key.Indicator.Value == "elevfravaer-ekstraordinaert");

    [Fact]
    public void A_figure_is_traced_to_its_entry_and_name() => Assert.Equal(
        new SourceCell("", 2, "Gennemsnitligt fravær per skoleår"), Reading.One("elevfravaer", "skole-bjergmarken", "2020/2021").Cell);

    [Fact]
    public void Schools_of_other_municipalities_are_skipped_and_counted()
    {
        var text = Deliveries.TextOf("elevfravaer-api.json");
        var accepted = Deliver(text.Replace("]\n", "," + Other + "]\n", StringComparison.Ordinal)).Accepted();

        Assert.Equal((3, 1), (accepted.Rows.Read, accepted.Rows.Skipped));
    }

    [Theory]
    [InlineData("{ \"fejl\": 1 }", ErrorCodes.NotATable)]
    [InlineData("[{ \"a\": { \"b\": 1 } }]", ErrorCodes.NotATable)]
    [InlineData("[{ \"a\": 1, \"a\": 2 }]", ErrorCodes.NotATable)]
    [InlineData("[{ \"a\": 1 }, 2]", ErrorCodes.NotATable)]
    [InlineData("[{ \"a\": 1 }, {", ErrorCodes.NotATable)]
    [InlineData("[]", ErrorCodes.MissingHeader)]
    [InlineData("[{ \"a\": 1 }]", ErrorCodes.MissingHeader)]
    [InlineData("{ \"errorTypeCode\": \"EXTRACT-NOTFOUND\", \"message\": \"\" }", ErrorCodes.SavedErrorMessage)]
    public void What_is_not_a_list_of_schools_is_refused(string text, string code) => Assert.Equal(code, Deliver(text).OnlyError().Code);

    [Fact]
    public void What_is_wrong_with_a_name_is_about_no_post()
    {
        var text = Deliveries.TextOf("elevfravaer-api.json").Replace("Sygefravær per", "Sygefravar per", StringComparison.Ordinal);

        var error = Deliver(text).OnlyError();

        Assert.Equal((ErrorCodes.MissingColumn, null, "Sygefravær per skoleår"), (error.Code, error.Row, error.Column));
    }

    [Fact]
    public void A_number_in_json_is_a_number()
    {
        var text = Deliveries.TextOf("elevfravaer-api.json").Replace("\"7,3\"", "7.3", StringComparison.Ordinal);

        Assert.Equal(7.3m, Deliver(text).NumberOf("elevfravaer", "skole-absalon", "2020/2021"));
    }

    [Fact]
    public void A_name_that_tells_of_persons_is_quarantined() =>
        Deliver(Deliveries.TextOf("elevfravaer-api.json").Replace("Over 10 procent", "Elevnavn", StringComparison.Ordinal)).Quarantined();

    private const string Other = """
        {"[Institution].[Institution].[Institution]":"Skolen ved Åen","[Institution].[Institutionsnummer].[Institutionsnummer]":"000003",
         "[Institution].[Beliggenhedskommune].[Beliggenhedskommune]":"Slagelse","[Tid].[Skoleår].[Skoleår]":"2020/2021","Gennemsnitligt fravær per skoleår":"6,0"}
        """;

    private static DeliveryReading Deliver(string text) => Deliveries.Deliver(text, Formats.Read("elevfravaer-api"), "svar.json");
}
