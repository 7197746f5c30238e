using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class ElevfravaerTests
{
    private const string Header = "Skoleår;Beliggenhedskommune;Institutionsnummer;Institution;Fraværstype;Fraværsprocent\n";

    [Theory]
    [InlineData("elevfravaer-sygdom", 4.6)]
    [InlineData("elevfravaer-ulovligt", 2.0)]
    [InlineData("elevfravaer-ekstraordinaert", 1.1)]
    [InlineData("elevfravaer", 7.7)]
    public void Each_kind_of_absence_is_its_own_indicator(string indicator, double expected) =>
        Assert.Equal(
            (decimal)expected, Deliveries.DeliverFile("elevfravaer.csv", "elevfravaer").NumberOf(indicator, "skole-absalon", "2022/2023"));

    [Fact]
    public void Two_title_rows_and_a_footnote_leave_four_rows() =>
        Assert.Equal(4, Deliveries.DeliverFile("elevfravaer.csv", "elevfravaer").Accepted().Rows.Read);

    [Fact]
    public void Other_schools_and_municipalities_are_skipped_and_counted()
    {
        var accepted = Deliver(
            "2022/2023;Holbæk;000001;Absalonskolen;Samlet fravær;7,7\n"
            + "2022/2023;Holbæk;101172;Orø Skole;Samlet fravær;5,0\n"
            + "2022/2023;Roskilde;101173;Absalonskolen;Samlet fravær;6,0\n"
            + "2022/2023;Hele landet;;Hele landet;Samlet fravær;5,1\n").Accepted();

        Assert.Equal((4, 2, 2), (accepted.Rows.Read, accepted.Rows.Skipped, accepted.Observations.Count));
    }

    [Fact]
    public void An_empty_cell_is_a_hidden_value() =>
        Assert.Equal(
            ValueState.Suppressed,
            Deliver(
                "2022/2023;Holbæk;000001;Absalonskolen;Ulovligt fravær;\n").One("elevfravaer-ulovligt", "skole-absalon", "2022/2023").Value.State);

    [Fact]
    public void A_misspelt_school_is_not_skipped_as_another_school()
    {
        var error = Deliver("2022/2023;Holbæk;000001;Holbæk By Skole, Absalom;Samlet fravær;7,7\n").OnlyError();

        Assert.Equal((ErrorCodes.UnknownArea, 2), (error.Code, error.Row));
        Assert.Contains("»Holbæk By Skole, Absalon«", error.Expected, StringComparison.Ordinal);
    }

    // The name's school, the number's, and what comes of it; in the plan Absalon is 000001 and Bjergmark 000002.
    [Theory]
    [InlineData("Holbæk By Skole, Absalon", "000001")]
    [InlineData("Holbæk By Skole, Absalon", "1")]
    [InlineData("Holbæk By Skole, Absalon", "")]
    [InlineData("Absalon Skole og Fritid", "000001")]
    [InlineData("Absalon Skole og Fritid", "1")]
    public void A_school_is_known_by_its_name_or_its_number_though_excel_lost_its_zeros(string name, string number) =>
        Assert.Equal(7.7m, Numbered($"2022/2023;Holbæk;{number};\"{name}\";Samlet fravær;7,7\n").NumberOf("elevfravaer", "skole-absalon", "2022/2023"));

    [Theory]
    [InlineData("000002", "»Holbæk By Skole, Bjergmark«")]
    [InlineData("101172", "et andet")]
    [InlineData("uoplyst", "et andet")]
    public void A_name_and_a_number_that_disagree_are_an_error_that_tells_both(string number, string told)
    {
        var error = Numbered($"2022/2023;Holbæk;{number};Holbæk By Skole, Absalon;Samlet fravær;7,7\n").OnlyError();

        Assert.Equal((ErrorCodes.ContradictoryArea, 2, "Institutionsnummer"), (error.Code, error.Row, error.Column));
        Assert.Contains("»Holbæk By Skole, Absalon«, som har institutionsnummeret 000001", error.Describe(), StringComparison.Ordinal);
        Assert.Contains(told, error.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_and_a_name_that_are_both_unknown_are_another_school() => Assert.Equal(
        1, Numbered("2022/2023;Holbæk;101172;Orø Skole;Samlet fravær;5,0\n2022/2023;Holbæk;1;Absalonskolen;Samlet fravær;7,7\n").Accepted().Rows.Skipped);

    [Fact]
    public void The_api_s_answers_are_known_by_number_too()
    {
        var text = Deliveries.TextOf("elevfravaer-api.json").Replace("Holbæk By Skole, Bjergmark", "Bjergmark Skole og Fritid", StringComparison.Ordinal);

        Assert.Equal(7.7m, Deliveries.Deliver(text, Formats.Read("elevfravaer-api"), "svar.json", WithNumbers).NumberOf("elevfravaer", "skole-bjergmarken", "2020/2021"));
    }

    private static Plan WithNumbers { get; } = Plans.Holbaek with
    {
        Areas =
        [
            .. Plans.Holbaek.Areas.Select(area => area.Id.Value switch
            {
                "skole-absalon" => area with { Institution = Number("000001") },
                "skole-bjergmarken" => area with { Institution = Number("000002") },
                _ => area,
            }),
        ],
    };

    private static InstitutionNumber? Number(string text) => InstitutionNumber.TryParse(text, out var number) ? number : null;

    private static DeliveryReading Numbered(string rows) => Deliveries.Deliver(Header + rows, Formats.Read("elevfravaer"), plan: WithNumbers);

    private static DeliveryReading Deliver(string rows) => Deliveries.Deliver(Header + rows, Formats.Read("elevfravaer"));
}
