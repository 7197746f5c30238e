namespace Pipeline.Domain.Tests;

public sealed class ActivityEvaluatorTests
{
    private static readonly IndicatorId Volunteers = new("aktive-frivillige");
    private static readonly IndicatorId Parents = new("aktive-foraeldre");

    // Seed 004, page 28: at least 50 active volunteers a year. 14 + 20 + 9 = 43 in three quarters of 2019.
    [Fact]
    public void The_quarters_of_a_year_are_added_and_counted()
    {
        var registration = Assert.Single(Registered(
            Quarter(2019, 1, 14), Quarter(2019, 2, 20), Quarter(2019, 3, 9)));

        Assert.Equal(2019, registration.Year);
        Assert.Equal(3, registration.Periods);
        Assert.Equal(43, registration.Registered.Number);
    }

    [Fact]
    public void Each_year_stands_for_itself()
    {
        Assert.Equal(
            [(2018, 30m), (2019, 14m)],
            Registered(Quarter(2018, 4, 30), Quarter(2019, 1, 14)).Select(year => (year.Year, year.Registered.Number!.Value)));
    }

    [Fact]
    public void A_quarter_without_a_number_leaves_the_year_unknown()
    {
        var hidden = Point(Volunteers, Holbaek.Total, Period.Quarter(2019, 2), ObservedValue.Missing(ValueState.Suppressed));

        Assert.Equal("En af årets registreringer er ikke et tal.", Assert.Single(Registered(Quarter(2019, 1, 14), hidden)).Registered.Reason);
    }

    [Fact]
    public void A_year_and_its_quarters_are_not_added()
    {
        var year = Point(Volunteers, Holbaek.Total, Period.Year(2019), ObservedValue.Of(50));

        Assert.Null(Assert.Single(Registered(Quarter(2019, 1, 14), year)).Registered.Number);
    }

    // Seed 004, page 33: at least 30 active parents; those of spring are still there in autumn.
    [Fact]
    public void A_state_is_the_latest_of_the_year_and_no_sum()
    {
        var registrations = Registered(
            Point(Parents, Holbaek.Total, Period.Quarter(2019, 1), ObservedValue.Of(28)),
            Point(Parents, Holbaek.Total, Period.Quarter(2019, 3), ObservedValue.Of(31)));

        Assert.Equal(31, Assert.Single(registrations).Registered.Number);
    }

    [Fact]
    public void An_activity_of_which_nothing_is_registered_is_there_all_the_same() => Assert.Empty(Registered());

    internal static SeriesPoint Point(IndicatorId indicator, AreaId area, Period period, ObservedValue value) => new()
    {
        Key = new ObservationKey(indicator, area, period),
        Value = value,
        Delivery = DeliveryId.Of("sti", "0x1"),
        Number = 1,
        FileName = "fil.json",
        Cell = new SourceCell("", 2, "Antal"),
    };

    private static SeriesPoint Quarter(int year, int quarter, decimal number) =>
        Point(Volunteers, Holbaek.Total, Period.Quarter(year, quarter), ObservedValue.Of(number));

    private static IReadOnlyList<ActivityRegistration> Registered(params SeriesPoint[] series)
    {
        var plan = Holbaek.Plan(Planned(Volunteers, Timing.Flow), Planned(Parents, Timing.Stock)) with
        {
            Activities =
            [
                new Activity
                {
                    Id = new ActivityId("aktivt-liv"),
                    FocusArea = new FocusAreaId("tryghed-og-trivsel"),
                    Name = "Aktivt liv",
                    Purpose = "",
                    Criteria =
                    [
                        new("Mindst 50 frivillige om året", Volunteers, "side 28"),
                        new("Mindst 30 aktive forældre", Parents, "side 33"),
                        new("Gode historier", null, "side 31"),
                    ],
                },
            ],
        };
        return Assert.Single(ActivityEvaluator.Evaluate(plan, series)).Registrations;
    }

    private static PlanIndicator Planned(IndicatorId id, Timing timing) =>
        Holbaek.Indicator(id, Unit.Count, Polarity.HigherIsBetter, timing, comparator: null);
}
