using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

/// <summary>One file of three matters, read by two formats: each takes its own rows.</summary>
public class FraflytningHaervaerkBrandeTests
{
    private const string File = "fraflytning-haervaerk-brande-slagelse.csv";
    private const string Header = "Område;År;Indikator;Antal;Grundlag;Procent\n";

    [Fact]
    public void Move_outs_are_read_with_the_counts_behind_them()
    {
        var reading = Deliveries.DeliverFile(File, "fraflytning", Plans.Slagelse);

        Assert.Equal((5, 3), (reading.Accepted().Rows.Read, reading.Accepted().Rows.Skipped));
        Assert.Equal(22.0m, reading.NumberOf("fraflytning", "i-alt", "2017"));
        Assert.Equal(20.0m, reading.NumberOf("fraflytning", "motalavej", "2018"));
        Assert.Equal(new Counts(104, 520), reading.One("fraflytning", "motalavej", "2018").Counts);
        Assert.Null(reading.One("fraflytning", "i-alt", "2017").Counts);
    }

    [Fact]
    public void A_share_of_move_outs_that_its_counts_contradict_is_refused() => Assert.Equal(
        ErrorCodes.ShareDisagreesWithCounts,
        Deliveries.Deliver(Header + "Motalavej;2018;Fraflytning;104;520;21,0\n", Formats.Read("fraflytning"), plan: Plans.Slagelse).OnlyError().Code);

    [Theory]
    [InlineData("haervaerk-anmeldelser", "2015", 123)]
    [InlineData("paasatte-brande", "2016", 28)]
    [InlineData("paasatte-brande", "2017", 25)]
    public void Vandalism_and_fires_are_read(string indicator, string period, int expected) =>
        Assert.Equal(expected, Deliveries.DeliverFile(File, "haervaerk-og-brande", Plans.Slagelse).NumberOf(indicator, "i-alt", period));

    [Theory]
    [InlineData("fraflytning", "Fraflyttning")]
    [InlineData("haervaerk-og-brande", "Påsatte brnde")]
    [InlineData("haervaerk-og-brande", "Hærværksanmeldelse")]
    public void A_misspelt_indicator_is_an_error_though_others_are_skipped(string format, string text)
    {
        var error = Deliveries.Deliver(
            Header + $"Motalavej;2018;{text};104;520;20,0\n", Formats.Read(format), plan: Plans.Slagelse).OnlyError();

        Assert.Equal((ErrorCodes.UnknownIndicator, 2, "Indikator"), (error.Code, error.Row, error.Column));
        Assert.Contains("mon »", error.Describe(), StringComparison.Ordinal);
    }
}
