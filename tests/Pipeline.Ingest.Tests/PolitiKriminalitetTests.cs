using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class PolitiKriminalitetTests
{
    private static readonly DeliveryReading Reading = Deliveries.DeliverFile("politi-slagelse.csv", "politi-kriminalitet", Plans.Slagelse);

    [Theory]
    [InlineData("motalavej", 34.1)]
    [InlineData("ringparken", 31.4)]
    [InlineData("slagelse-kommune", 11.4)]
    public void Decisions_are_told_per_thousand(string area, double expected) =>
        Assert.Equal((decimal)expected, Reading.NumberOf("politi-afgoerelser", area, "2016"));

    [Fact]
    public void The_delivered_total_is_not_summed_again()
    {
        // (41 + 52) / (1204 + 1655) = 32,53 pr. 1.000; the source says 30,65, for it counts more areas.
        Assert.Equal(30.65m, Reading.NumberOf("politi-afgoerelser", "i-alt", "2016"));
    }

    [Fact]
    public void Counts_come_along_where_the_list_has_them()
    {
        Assert.Equal(new Counts(41, 1204), Reading.One("politi-afgoerelser", "motalavej", "2016").Counts);
        Assert.Null(Reading.One("politi-afgoerelser", "i-alt", "2016").Counts);
    }

    [Fact]
    public void Fewer_than_five_is_a_bound()
    {
        Assert.True(Reading.One("politi-sigtelser-15-17", "skaelskoer", "2016").Value.TryGetBound(out var bound));
        Assert.Equal(5, bound);
    }
}
