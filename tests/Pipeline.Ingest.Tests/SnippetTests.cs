using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

/// <summary>The eleven layouts that are known of the sources, each a file. What they say is tested with their formats; here, that none is missing.</summary>
public class SnippetTests
{
    // Rows counted by hand in the files; those of STRAF11 are the register's own extract, of which the snippet is a part.
    [Theory]
    [InlineData("lbf-parallelsamfund.tsv", "lbf-parallelsamfund", "holbaek", 4)]
    [InlineData("lbf-faste-indikatorer.csv", "lbf-faste-indikatorer", "holbaek", 6)]
    [InlineData("elevfravaer-api.json", "elevfravaer-api", "holbaek", 2)]
    [InlineData("elevfravaer.csv", "elevfravaer", "holbaek", 4)]
    [InlineData("straf11-2025K1.csv", "dst-straf11", "silkeborg", 39)]
    [InlineData("straf11-web.csv", "dst-straf11-web", "holbaek", 4)]
    [InlineData("politi-slagelse.csv", "politi-kriminalitet", "slagelse", 5)]
    [InlineData("tandpleje.csv", "tandpleje-udeblivelser", "holbaek", 5)]
    [InlineData("tryghedsundersoegelse.csv", "tryghedsundersoegelse", "holbaek", 5)]
    [InlineData("fraflytning-haervaerk-brande-slagelse.csv", "fraflytning", "slagelse", 5)]
    [InlineData("fraflytning-haervaerk-brande-slagelse.csv", "haervaerk-og-brande", "slagelse", 5)]
    [InlineData("officiel-status.csv", "officiel-status", "silkeborg", 6)]
    public void Every_known_layout_is_a_file_that_a_plan_that_ships_takes(string file, string format, string plan, int rows) =>
        Assert.Equal(rows, Deliveries.DeliverFile(file, format, ShippedPlans.ById[plan]).Accepted().Rows.Read);

    [Theory]
    [InlineData("straf11-2025K1.csv", "dst-straf11", "straf11-straffelov", "silkeborg-kommune", "2025K1", 768)]
    [InlineData("officiel-status.csv", "officiel-status", "officiel-kriterie-ikke-vestlig", "arendalsvej", "2023-12-01", 55.4)]
    public void A_national_file_gives_each_plan_its_own_figures(string file, string format, string indicator, string area, string period, double expected) =>
        Assert.Equal((decimal)expected, Deliveries.DeliverFile(file, format, ShippedPlans.ById["silkeborg"]).NumberOf(indicator, area, period));
}
