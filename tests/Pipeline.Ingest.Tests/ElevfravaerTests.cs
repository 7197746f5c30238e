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

    private static DeliveryReading Deliver(string rows) => Deliveries.Deliver(Header + rows, Formats.Read("elevfravaer"));
}
