using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class LbfFasteIndikatorerTests
{
    // A sign is no word: else ‰, and nothing at all, would be what % is.
    [Theory]
    [InlineData("‰")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("Karakter")]
    public void A_unit_that_is_not_the_indicators_is_told_with_those_that_are(string unit)
    {
        var text = Deliveries.TextOf("lbf-faste-indikatorer.csv").Replace("dagtilbud;Pct.;", $"dagtilbud;{unit};", StringComparison.Ordinal);

        var error = Deliveries.Deliver(text, Formats.Read("lbf-faste-indikatorer")).OnlyError();

        Assert.Equal((ErrorCodes.WrongUnit, 2, "Enhed"), (error.Code, error.Row, error.Column));
        Assert.Contains("opgøres i: »Pct.« eller »Procent« eller »%« – ret enheden", error.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_is_a_unit_where_the_format_names_it() => Assert.Equal(
        74.4m,
        Deliveries.Deliver(
            Deliveries.TextOf("lbf-faste-indikatorer.csv").Replace("dagtilbud;Pct.;", "dagtilbud; % ;", StringComparison.Ordinal), Formats.Read("lbf-faste-indikatorer"))
            .NumberOf("lbf-dagtilbud", "holbaek-by", "2022"));

    private static readonly DeliveryReading Reading = Deliveries.DeliverFile("lbf-faste-indikatorer.csv", "lbf-faste-indikatorer");

    [Theory]
    [InlineData("lbf-dagtilbud", "2022", 74.4, 76.3)]
    [InlineData("lbf-karakter", "2022", 4.6, 7.1)]
    [InlineData("lbf-grundskole-18-29", "2023", 29.8, 18.7)]
    [InlineData("lbf-restgruppe-15-29", "2022", 16.3, 12.1)]
    [InlineData("lbf-uden-tilknytning-18-64", "2022", 32.2, 14.6)]
    [InlineData("lbf-sigtede-15-29", "2023", 4, 2)]
    public void Each_row_of_the_agreement_gives_the_area_and_the_municipality(
        string indicator, string year, double area, double municipality)
    {
        Assert.Equal((decimal)area, Reading.NumberOf(indicator, "holbaek-by", year));
        Assert.Equal((decimal)municipality, Reading.NumberOf(indicator, "holbaek-kommune", year));
    }

    [Fact]
    public void Twelve_observations_come_of_six_rows()
    {
        var accepted = Reading.Accepted();

        Assert.Equal((12, 6, 0), (accepted.Observations.Count, accepted.Rows.Read, accepted.Rows.Skipped));
    }

    [Fact]
    public void An_observation_tells_the_row_and_column_that_it_stood_in() =>
        Assert.Equal(new SourceCell("", 3, "Værdi kommune"), Reading.One("lbf-karakter", "holbaek-kommune", "2022").Cell);

    [Fact]
    public void The_same_comparison_beside_every_department_is_one_observation()
    {
        var reading = Deliveries.DeliverFile("lbf-beboerdata.csv", "lbf-faste-indikatorer");

        Assert.Equal(21, reading.NumberOf("beboerdata-udenfor-arbejdsmarked", "holbaek-kommune", "2020"));
        Assert.Equal(34, reading.NumberOf("beboerdata-udenfor-arbejdsmarked", "bjergmarken-bosj", "2020"));
        Assert.Equal(9, reading.Accepted().Observations.Count);
    }

    [Fact]
    public void A_dash_is_hidden_not_zero() =>
        Assert.Equal(
            ValueState.Suppressed,
            Deliveries.DeliverFile("lbf-beboerdata.csv", "lbf-faste-indikatorer").One(
                "beboerdata-doemte", "bjergmarken-vab", "2021").Value.State);

    [Fact]
    public void A_comparison_that_changes_from_row_to_row_is_refused()
    {
        var text = Deliveries.TextOf("lbf-beboerdata.csv").Replace("2020;44;21", "2020;44;22", StringComparison.Ordinal);

        var error = Deliveries.Deliver(text, Formats.Read("lbf-faste-indikatorer")).OnlyError();

        Assert.Equal((ErrorCodes.ContradictoryComparison, 3, "Værdi kommune"), (error.Code, error.Row, error.Column));
    }

    [Fact]
    public void The_total_of_another_plan_is_not_taken_for_this_one()
    {
        var text = Deliveries.TextOf("lbf-faste-indikatorer.csv").Replace(
            "Holbæk by;I alt;Andel 1-5", "Slagelse;I alt;Andel 1-5", StringComparison.Ordinal);

        var error = Deliveries.Deliver(text, Formats.Read("lbf-faste-indikatorer")).OnlyError();

        Assert.Equal((ErrorCodes.UnknownArea, 2, "Helhedsplan"), (error.Code, error.Row, error.Column));
    }

    [Fact]
    public void An_indicator_with_an_empty_name_is_an_error()
    {
        var text = Deliveries.TextOf("lbf-faste-indikatorer.csv").Replace("Andel 1-5-årige i dagtilbud", "", StringComparison.Ordinal);

        Assert.Equal(ErrorCodes.UnknownIndicator, Deliveries.Deliver(text, Formats.Read("lbf-faste-indikatorer")).OnlyError().Code);
    }

    [Fact]
    public void A_unit_that_is_not_the_indicators_is_an_error()
    {
        var text = Deliveries.TextOf("lbf-faste-indikatorer.csv").Replace("dagtilbud;Pct.", "dagtilbud;Karakter", StringComparison.Ordinal);

        var error = Deliveries.Deliver(text, Formats.Read("lbf-faste-indikatorer")).OnlyError();

        Assert.Equal((ErrorCodes.WrongUnit, 2, "Enhed"), (error.Code, error.Row, error.Column));
    }

    [Fact]
    public void The_same_table_is_read_from_a_workbook()
    {
        var lines = Deliveries.TextOf("lbf-faste-indikatorer.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = lines.Select(line => line.Split(';').Select(cell => (object?)cell).ToArray()).ToArray();

        var reading = Deliveries.Deliver(WorkbookBuilder.Of(rows), Formats.Read("lbf-faste-indikatorer"), "lbf.xlsx");

        Assert.Equal(29.8m, reading.NumberOf("lbf-grundskole-18-29", "holbaek-by", "2023"));
        Assert.Equal("Ark1", reading.One("lbf-karakter", "holbaek-by", "2022").Cell.Sheet);
    }
}
