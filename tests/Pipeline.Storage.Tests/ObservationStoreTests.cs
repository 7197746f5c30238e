using System.Globalization;
using Azure.Data.Tables;
using FsCheck.Fluent;
using Pipeline.Domain;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class ObservationStoreTests(AzuriteFixture azurite)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Take FirstTake = new(DeliveryId.Of("sti", "0x1"), "r1");

    [Fact]
    public async Task Everything_that_is_known_of_an_observation_is_read_back()
    {
        var store = await NewStoreAsync();
        var observation = Samples.Observation(2023, 52.50m) with
        {
            Counts = new Counts(105, 200.0m),
            IsProvisional = true,
            IsRevised = true,
            Cell = new SourceCell("Ark 'æøå'", 12, "Andel; i %/år"),
        };

        await store.WriteAsync(Samples.Holbaek, FirstTake, [observation], None);

        Assert.Equal([new TakenObservation(FirstTake.Key, observation)], await store.ReadAsync(Samples.Holbaek, None));
    }

    [Fact]
    public async Task How_many_answered_is_read_back_and_is_no_count()
    {
        var store = await NewStoreAsync();
        var observation = Samples.Observation(2021, 56) with { Answers = 109 };

        await store.WriteAsync(Samples.Holbaek, FirstTake, [observation], None);

        Assert.Equal([new TakenObservation(FirstTake.Key, observation)], await store.ReadAsync(Samples.Holbaek, None));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("-3")]
    [InlineData("52.50")]
    [InlineData("0.1")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("1.5630000000000000000000000001")]
    public async Task Decimals_come_back_exact_to_the_last_zero(string text)
    {
        var store = await NewStoreAsync();

        await store.WriteAsync(Samples.Holbaek, FirstTake, [Samples.Observation(2023, decimal.Parse(text, CultureInfo.InvariantCulture))], None);

        var read = Assert.Single(await store.ReadAsync(Samples.Holbaek, None));
        Assert.Equal(text, read.Observation.Value.Number!.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Every_state_comes_back_and_none_becomes_0()
    {
        var store = await NewStoreAsync();
        var values = new[]
        {
            ObservedValue.Of(0), ObservedValue.Below(5.0m), ObservedValue.Missing(ValueState.BelowHalf), ObservedValue.Missing(ValueState.Suppressed),
            ObservedValue.Missing(ValueState.NotAvailable), ObservedValue.Missing(ValueState.NotApplicable),
        };
        var observations = values.Select((value, index) =>
            Samples.Observation(Samples.Employment, Samples.North, Period.Year(2001 + index), value)).ToList();

        await store.WriteAsync(Samples.Holbaek, FirstTake, observations, None);

        var read = await store.ReadAsync(Samples.Holbaek, None);
        Assert.Equal(values, read.Select(taken => taken.Observation.Value));
    }

    [Fact]
    public async Task Every_kind_of_period_comes_back()
    {
        var store = await NewStoreAsync();
        Period[] periods =
        [
            Period.Year(1999), Period.HalfYear(2023, 2), Period.Quarter(2023, 3), Period.Month(2023, 2), Period.SchoolYear(1999),
            Period.Date(new DateOnly(2024, 2, 29)),
        ];

        await store.WriteAsync(
            Samples.Holbaek,
            FirstTake,
            [.. periods.Select(period => Samples.Observation(Samples.Employment, Samples.North, period, ObservedValue.Of(1)))],
            None);

        Assert.Equal(periods.Order(), (await store.ReadAsync(Samples.Holbaek, None)).Select(taken => taken.Observation.Key.Period).Order());
    }

    [Fact]
    public async Task Many_observations_of_many_indicators_are_written_in_as_few_transactions_as_the_service_allows()
    {
        var transport = new FaultInjectingTransport();
        var store = new ObservationStore((await Accounts.CreateAsync(azurite)).Connect(transport));
        var observations = Many(indicators: 3, each: 150).ToList();

        await store.WriteAsync(Samples.Holbaek, FirstTake, observations, None);

        Assert.Equal(6, transport.CallCount);
        var read = await store.ReadAsync(Samples.Holbaek, None);
        Assert.Equal(observations.ToHashSet(), read.Select(taken => taken.Observation).ToHashSet());
    }

    [Fact]
    public async Task A_take_that_was_stopped_on_the_way_is_resumed_without_trace()
    {
        var accounts = await Accounts.CreateAsync(azurite);
        var observations = Many(indicators: 3, each: 150).ToList();
        var dying = new FaultInjectingTransport();
        var stopped = new ObservationStore(accounts.Connect(dying));
        dying.StopAt(3, StopMoment.AfterApplying);
        await Assert.ThrowsAnyAsync<Exception>(() => stopped.WriteAsync(Samples.Holbaek, FirstTake, observations, None));
        Assert.True(dying.IsStopped);

        var store = new ObservationStore(accounts.Connect());
        Assert.InRange((await store.ReadAsync(Samples.Holbaek, None)).Count, 100, 449);
        await store.WriteAsync(Samples.Holbaek, FirstTake, observations, None);

        Assert.Equal(observations.ToHashSet(), (await store.ReadAsync(Samples.Holbaek, None)).Select(taken => taken.Observation).ToHashSet());
        Assert.Equal(450, (await store.ReadAsync(Samples.Holbaek, None)).Count);
    }

    [Fact]
    public async Task Takes_of_the_same_key_stand_beside_each_other_and_one_can_be_deleted()
    {
        var store = await NewStoreAsync();
        var secondTake = FirstTake with { RulesHash = "r2" };
        await store.WriteAsync(Samples.Holbaek, FirstTake, [.. Many(indicators: 2, each: 120)], None);
        await store.WriteAsync(Samples.Holbaek, secondTake, [Samples.Observation(2023, 2)], None);

        await store.DeleteTakeAsync(Samples.Holbaek, FirstTake.Key, None);
        await store.DeleteTakeAsync(Samples.Holbaek, FirstTake.Key, None);

        Assert.Equal(secondTake.Key, Assert.Single(await store.ReadAsync(Samples.Holbaek, None)).TakeKey);
    }

    [Fact]
    public async Task Two_who_delete_the_same_take_both_succeed()
    {
        var accounts = await Accounts.CreateAsync(azurite);
        var store = new ObservationStore(accounts.Connect());
        await store.WriteAsync(Samples.Holbaek, FirstTake, [.. Many(indicators: 3, each: 150)], None);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            new ObservationStore(accounts.Connect()).DeleteTakeAsync(Samples.Holbaek, FirstTake.Key, None)));

        Assert.Empty(await store.ReadAsync(Samples.Holbaek, None));
    }

    [Fact]
    public async Task A_plan_does_not_see_plans_whose_names_begin_alike()
    {
        var store = await NewStoreAsync();
        foreach (var plan in new[] { "holbaek", "holbaek-2", "holbaek2", "holba" })
        {
            await store.WriteAsync(new PlanId(plan), FirstTake, [Samples.Observation(2023, 1)], None);
        }

        Assert.Single(await store.ReadAsync(Samples.Holbaek, None));
    }

    [Fact]
    public async Task Two_values_of_one_key_in_a_take_are_refused()
    {
        var store = await NewStoreAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => store.WriteAsync(
            Samples.Holbaek, FirstTake, [Samples.Observation(2023, 1), Samples.Observation(2023, 2)], None));
    }

    [Fact]
    public async Task A_row_has_a_double_for_tools_beside_the_exact_text_and_no_number_when_there_is_none()
    {
        var storage = (await Accounts.CreateAsync(azurite)).Connect();
        var hidden = Samples.Observation(Samples.Employment, Samples.North, Period.Year(2022), ObservedValue.Missing(ValueState.Suppressed));
        await new ObservationStore(storage).WriteAsync(Samples.Holbaek, FirstTake, [Samples.Observation(2023, 52.50m), hidden], None);

        var table = storage.Tables.GetTableClient(StorageNames.Observations);
        TableEntity known = await table.GetEntityAsync<TableEntity>("holbaek;beskaeftigelse", $"nordbyen;20231231-aar;{FirstTake.Key}");
        TableEntity unknown = await table.GetEntityAsync<TableEntity>("holbaek;beskaeftigelse", $"nordbyen;20221231-aar;{FirstTake.Key}");

        Assert.Equal((52.5, "52.50", "Vaerdi"), (known.GetDouble("Vaerdi"), known.GetString("VaerdiTekst"), known.GetString("Tilstand")));
        Assert.Equal((false, false, "Diskret"), (unknown.ContainsKey("Vaerdi"), unknown.ContainsKey("VaerdiTekst"), unknown.GetString("Tilstand")));
    }

    [Fact]
    public async Task Any_decimals_survive_the_table()
    {
        var store = await NewStoreAsync();
        var numbers = ArbMap.Default.GeneratorFor<decimal>().Sample(150, 50).ToList();
        var observations = numbers.Select((number, index) =>
            Samples.Observation(Samples.Employment, new AreaId($"omraade-{index}"), Period.Year(2023), ObservedValue.Of(number))).ToList();

        await store.WriteAsync(Samples.Holbaek, FirstTake, observations, None);

        Assert.Equal(observations.ToHashSet(), (await store.ReadAsync(Samples.Holbaek, None)).Select(taken => taken.Observation).ToHashSet());
    }

    private static IEnumerable<Observation> Many(int indicators, int each) =>
        from indicator in Enumerable.Range(1, indicators)
        from area in Enumerable.Range(1, each)
        select Samples.Observation(
            new IndicatorId($"indikator-{indicator}"),
            new AreaId($"omraade-{area}"),
            Period.Year(2023),
            ObservedValue.Of(indicator + (area / 1000m)));

    private async Task<ObservationStore> NewStoreAsync() => new((await Accounts.CreateAsync(azurite)).Connect());
}
