using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Tests;

/// <summary>Denmark is one hour ahead of UTC, and two from the last Sunday of March to that of October (directive 2000/84/EC), both at 01:00 UTC.</summary>
public class PlanClockTests
{
    [Theory]
    [InlineData("2026-01-31T22:59Z", "2026-01-31")]
    [InlineData("2026-01-31T23:00Z", "2026-02-01")]
    [InlineData("2026-07-31T21:59Z", "2026-07-31")]
    [InlineData("2026-07-31T22:00Z", "2026-08-01")]
    [InlineData("2026-03-28T22:59Z", "2026-03-28")] // the clocks go on in the night to the 29th
    [InlineData("2026-03-28T23:00Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00Z", "2026-03-30")]
    [InlineData("2026-10-24T22:00Z", "2026-10-25")] // and back in the night to the 25th
    [InlineData("2026-10-25T22:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00Z", "2026-10-26")]
    [InlineData("2028-02-28T23:00Z", "2028-02-29")] // a leap day
    [InlineData("2028-02-29T23:00Z", "2028-03-01")]
    public void The_day_in_Denmark_begins_at_its_own_midnight(string moment, string day) => Assert.Equal(
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        PlanClock.DateInDenmark(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_demonstration_stands_still_for_its_own_plan_alone()
    {
        var (now, shown) = (new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero), new DateTimeOffset(2021, 9, 6, 6, 0, 0, TimeSpan.Zero));
        var clock = new PlanClock(
            new Pipeline.Testing.AdjustableTime(now), new Dictionary<PlanId, DateTimeOffset> { [new PlanId("slagelse")] = shown });

        Assert.Equal((shown, now), (clock.Now(new PlanId("slagelse")), clock.Now(new PlanId("holbaek"))));
    }
}
