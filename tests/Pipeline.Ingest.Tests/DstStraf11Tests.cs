using System.Text;
using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class DstStraf11Tests
{
    private static readonly DeliveryReading Reading = Deliveries.DeliverFile("straf11-2025K1.csv", "dst-straf11");

    [Theory]
    [InlineData("straf11-straffelov", "holbaek-kommune", 816)]
    [InlineData("straf11-vold", "holbaek-kommune", 91)]
    [InlineData("straf11-haervaerk", "holbaek-kommune", 48)]
    [InlineData("straf11-straffelov", "region-sjaelland", 8205)]
    [InlineData("straf11-haervaerk", "region-sjaelland", 662)]
    [InlineData("straf11-straffelov", "hele-landet", 75797)]
    public void The_registers_own_figures_are_read(string indicator, string area, int expected) =>
        Assert.Equal(expected, Reading.NumberOf(indicator, area, "2025K1"));

    [Fact]
    public void Other_offences_and_other_municipalities_are_skipped_and_counted()
    {
        // 39 rows; three offences in each of Hele landet, Region Sjælland and Holbæk are read.
        var accepted = Reading.Accepted();

        Assert.Equal((39, 30, 9), (accepted.Rows.Read, accepted.Rows.Skipped, accepted.Observations.Count));
    }

    [Fact]
    public void The_same_file_serves_another_plan() =>
        Assert.Equal(
            921,
            Deliveries.DeliverFile("straf11-2025K1.csv", "dst-straf11", Plans.Slagelse).NumberOf("straf11-straffelov", "slagelse-kommune", "2025K1"));

    [Theory]
    [InlineData("-", ValueState.Value)]
    [InlineData("..", ValueState.Suppressed)]
    [InlineData("...", ValueState.NotAvailable)]
    [InlineData(".", ValueState.NotApplicable)]
    public void The_registers_signs_have_the_registers_meaning(string sign, ValueState expected) =>
        Assert.Equal(
            expected, Deliver($"Holbæk;Hærværk;2025K1;{sign}\n").One("straf11-haervaerk", "holbaek-kommune", "2025K1").Value.State);

    [Fact]
    public void A_dash_is_zero() =>
        Assert.Equal(0, Deliver("Holbæk;Hærværk;2025K1;-\n").NumberOf("straf11-haervaerk", "holbaek-kommune", "2025K1"));

    [Fact]
    public void A_star_is_provisional_and_an_r_revised()
    {
        var reading = Deliver("Holbæk;Hærværk;2025K1;48*\nHele landet;Hærværk;2025K1;5.791 r\n");

        Assert.True(reading.One("straf11-haervaerk", "holbaek-kommune", "2025K1").IsProvisional);
        Assert.True(reading.One("straf11-haervaerk", "hele-landet", "2025K1").IsRevised);
        Assert.Equal(5791, reading.NumberOf("straf11-haervaerk", "hele-landet", "2025K1"));
    }

    [Fact]
    public void An_offence_that_no_row_has_is_told_of() =>
        Assert.Equal(
            2, Deliver("Holbæk;Hærværk;2025K1;48\n").Accepted().Warnings.Count(warning => warning.Code == ErrorCodes.FilterWithoutMatch));

    [Fact]
    public void A_row_that_the_register_left_out_is_zero_where_another_place_has_the_offence()
    {
        // As "Opløb" in the first quarter of 2025: 40 in the country, and no row for a region without any.
        var reading = Deliver("Hele landet;Straffelov i alt;2025K1;75797\nHele landet;Hærværk;2025K1;5791\nHolbæk;Straffelov i alt;2025K1;816\n");
        var zero = reading.One("straf11-haervaerk", "holbaek-kommune", "2025K1");

        Assert.Equal(0, zero.Value.Number);
        Assert.Equal(new SourceCell("", 1, "INDHOLD (ingen række)"), zero.Cell);
        Assert.Equal((3, 0, 4), (reading.Accepted().Rows.Read, reading.Accepted().Rows.Skipped, reading.Accepted().Observations.Count));
    }

    // BULK leaves every zero out, and CSV none: where one stands, a row that is not there was not asked for.
    [Theory]
    [InlineData("-")]
    [InlineData("0")]
    public void A_file_with_a_zero_in_it_leaves_none_out(string zero) => Assert.Equal(
        ["hele-landet", "holbaek-kommune", "holbaek-kommune"],
        Deliver($"Hele landet;Straffelov i alt;2025K1;75797\nHolbæk;Straffelov i alt;2025K1;816\nHolbæk;Hærværk;2025K1;{zero}\n")
            .Accepted().Observations.Select(observation => observation.Key.Area.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void An_offence_or_a_quarter_or_a_place_that_the_file_does_not_tell_of_gets_no_zero()
    {
        var observations = Deliver("Hele landet;Hærværk;2025K1;5791\nSlagelse;Straffelov i alt;2025K2;921\n").Accepted().Observations;

        Assert.Equal("hele-landet", Assert.Single(observations).Key.Area.Value);
    }

    [Fact]
    public void A_format_whose_absent_rows_are_unknown_gets_no_zeros() => Assert.Equal(
        2,
        Deliveries.Deliver("Område;År;Værdi\nLadegårdsparken;2022;1\nGrønneparken;2023;1\n", Formats.Small("antal")).Accepted().Observations.Count);

    [Fact]
    public void An_error_message_of_the_register_is_not_data() =>
        Assert.Equal(ErrorCodes.SavedErrorMessage, Deliveries.DeliverFile("dst-fejlsvar.csv", "dst-straf11").OnlyError().Code);

    [Theory]
    [InlineData("""{"errorTypeCode":"EXTRACT-NOTALLOWED","message":"Der skal vælges værdier for variabel: OMRÅDE"}""")]
    [InlineData("""{"message":"Authorization has been denied for this request."}""")]
    [InlineData("""{"type":"about:blank","title":"Too Many Requests","status":429,"detail":"Prøv igen"}""")]
    [InlineData("""{"error":{"code":"InternalServerError"}}""")]
    public void What_a_web_service_says_instead_of_data_is_no_data_whatever_it_is_called(string text)
    {
        Assert.Equal(ErrorCodes.SavedErrorMessage, Deliveries.Deliver(text, Formats.Read("dst-straf11"), "straf11.csv").OnlyError().Code);
        Assert.Equal(ErrorCodes.SavedErrorMessage, Deliveries.Deliver(text, Formats.Read("elevfravaer-api"), "svar.json").OnlyError().Code);
    }

    [Fact]
    public void A_quarter_that_has_not_begun_is_refused() =>
        Assert.Equal(ErrorCodes.FuturePeriod, Deliver("Holbæk;Hærværk;2026K2;48\n").OnlyError().Code);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_header()
    {
        var text = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Deliveries.TextOf("straf11-2025K1.csv"))).ToArray();

        Assert.Equal(
            816, Deliveries.Deliver(text, Formats.Read("dst-straf11")).NumberOf("straf11-straffelov", "holbaek-kommune", "2025K1"));
    }

    private static DeliveryReading Deliver(string rows) =>
        Deliveries.Deliver($"OMRÅDE;OVERTRÆD;TID;INDHOLD\n{rows}", Formats.Read("dst-straf11"));
}
