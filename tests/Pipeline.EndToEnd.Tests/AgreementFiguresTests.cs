using System.Text.Json;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The figures of Holbæk's agreement and of the register, as they are printed there, all the way out.</summary>
[Collection(TwoRunsCollection.Name)]
public sealed class AgreementFiguresTests(TwoRuns runs)
{
    [Theory]
    [InlineData("tandpleje-udeblivelser ladegaardsparken 2023H1 11.8")]
    [InlineData("tandpleje-udeblivelser groenneparken 2023H1 15.3")]
    [InlineData("tandpleje-udeblivelser bjergmarken 2023H1 12.4")]
    [InlineData("tandpleje-udeblivelser holbaek-kommune 2023H1 7.7")]
    [InlineData("tandpleje-udeblivelser bjergmarken-vab 2023H1 Diskret")]
    [InlineData("lbf-dagtilbud holbaek-by 2022 74.4")]
    [InlineData("lbf-dagtilbud holbaek-kommune 2022 76.3")]
    [InlineData("lbf-karakter holbaek-by 2022 4.6")]
    [InlineData("lbf-karakter holbaek-kommune 2022 7.1")]
    [InlineData("lbf-grundskole-18-29 holbaek-by 2023 29.8")]
    [InlineData("lbf-grundskole-18-29 holbaek-kommune 2023 18.7")]
    [InlineData("lbf-restgruppe-15-29 holbaek-by 2022 16.3")]
    [InlineData("lbf-restgruppe-15-29 holbaek-kommune 2022 12.1")]
    [InlineData("lbf-uden-tilknytning-18-64 holbaek-by 2022 32.2")]
    [InlineData("lbf-uden-tilknytning-18-64 holbaek-kommune 2022 14.6")]
    [InlineData("lbf-sigtede-15-29 holbaek-by 2023 4")]
    [InlineData("lbf-sigtede-15-29 holbaek-kommune 2023 2")]
    [InlineData("kriterie-beboere ladegaardsparken 2023 1586")]
    [InlineData("kriterie-doemte groenneparken 2023 2.04")]
    [InlineData("kriterie-doemte bjergmarken-bosj 2023 Diskret")]
    [InlineData("straf11-straffelov holbaek-kommune 2025K1 816")]
    [InlineData("straf11-vold holbaek-kommune 2025K1 91")]
    [InlineData("straf11-haervaerk holbaek-kommune 2025K1 48")]
    [InlineData("straf11-straffelov region-sjaelland 2025K1 8205")]
    [InlineData("straf11-straffelov hele-landet 2025K1 75797")]
    public void A_printed_figure_is_published_as_it_is_printed(string line) => Assert.Contains(line, runs.PublishedValues);

    [Theory]
    [InlineData("tandpleje-udeblivelser", "ladegaardsparken", "11.8", "4.1")]
    [InlineData("tandpleje-udeblivelser", "groenneparken", "15.3", "7.6")]
    [InlineData("tandpleje-udeblivelser", "bjergmarken", "12.4", "4.7")]
    [InlineData("lbf-karakter", "holbaek-by", "4.6", "-2.5")]
    [InlineData("lbf-dagtilbud", "holbaek-by", "74.4", "-1.9")]
    [InlineData("lbf-grundskole-18-29", "holbaek-by", "29.8", "11.1")]
    public void The_API_tells_the_baseline_and_its_gap_to_the_municipality(string indicator, string area, string baseline, string gap)
    {
        var told = runs.Indicators.GetProperty("indikatorer").EnumerateArray().Single(
            candidate => candidate.GetProperty("id").GetString() == indicator && candidate.GetProperty("omraade").GetString() == area);
        var comparison = told.GetProperty("sammenligning");

        Assert.Equal("holbaek-kommune", comparison.GetProperty("omraade").GetString());
        Assert.Equal(baseline, NumberOf(told.GetProperty("basis")));
        Assert.Equal(gap, NumberOf(comparison.GetProperty("gabVedBasis")));
    }

    [Fact]
    public void A_delivered_total_is_never_summed_again() =>
        Assert.Contains("kriterie-beboere holbaek-by 2025 3410", runs.PublishedValues);

    private static string NumberOf(JsonElement value) => value.GetProperty("tal").GetRawText();
}
