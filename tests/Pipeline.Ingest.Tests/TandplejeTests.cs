using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class TandplejeTests
{
    private static readonly DeliveryReading Reading = Deliveries.DeliverFile("tandpleje.csv", "tandpleje-udeblivelser");

    [Theory]
    [InlineData("holbaek-kommune", 7.7, 1100, 14286)]
    [InlineData("ladegaardsparken", 11.8, 48, 407)]
    [InlineData("groenneparken", 15.3, 56, 365)]
    [InlineData("bjergmarken", 12.4, 14, 113)]
    public void The_agreements_percentages_come_with_their_counts(string area, double percent, int numerator, int denominator)
    {
        var observation = Reading.One("tandpleje-udeblivelser", area, "2023H1");

        Assert.Equal((decimal)percent, observation.Value.Number);
        Assert.Equal(new Counts(numerator, denominator), observation.Counts);
    }

    [Fact]
    public void Hidden_is_hidden_and_bounds_are_no_counts()
    {
        var observation = Reading.One("tandpleje-udeblivelser", "bjergmarken-vab", "2023H1");

        Assert.Equal(ValueState.Suppressed, observation.Value.State);
        Assert.Null(observation.Counts);
    }

    [Fact]
    public void A_percentage_that_its_counts_do_not_give_is_an_error()
    {
        // 48 / 407 = 11,79 %, which is 11,8 and neither 11,7 nor 11,9.
        var error = Replace(";11,8;", ";11,9;").OnlyError();

        Assert.Equal((ErrorCodes.ShareDisagreesWithCounts, 3, "Udeblivelsesprocent"), (error.Code, error.Row, error.Column));
    }

    [Fact]
    public void More_no_shows_than_appointments_is_an_error() =>
        Assert.Equal(ErrorCodes.NumeratorAboveDenominator, Replace("407;48", "47;48").OnlyError().Code);

    [Fact]
    public void A_count_with_decimals_is_an_error() => Assert.Equal(ErrorCodes.NotACount, Replace("407;48", "407,5;48").OnlyError().Code);

    [Fact]
    public void A_dash_is_asked_about_for_it_can_mean_two_things() =>
        Assert.Equal(ErrorCodes.NotANumber, Replace("Diskr.", "-").OnlyError().Code);

    [Fact]
    public void Another_definition_is_an_error_that_tells_which_it_should_be()
    {
        var error = Replace("7,7;Udeblevet uden afbud", "7,7;Udeblivelser og sene afbud").OnlyError();

        Assert.Equal((ErrorCodes.UnknownText, 2), (error.Code, error.Row));
        Assert.Contains("formatet kender: »Udeblevet uden afbud, aftaler« – ", error.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_export_with_names_is_quarantined()
    {
        var text = Deliveries.TextOf("tandpleje.csv").Replace("Definition", "Definition;Barnets navn", StringComparison.Ordinal);

        var finding = Assert.Single(Deliveries.Deliver(text, Formats.Read("tandpleje-udeblivelser")).Quarantined().Findings);

        Assert.Equal(new GuardFinding(GuardRules.PersonalHeader, "", 1, "G"), finding);
    }

    private static DeliveryReading Replace(string old, string replacement) =>
        Deliveries.Deliver(
            Deliveries.TextOf("tandpleje.csv").Replace(old, replacement, StringComparison.Ordinal), Formats.Read("tandpleje-udeblivelser"));
}
