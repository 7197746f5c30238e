using Azure.Data.Tables;
using Pipeline.Domain;
using Pipeline.Domain.Suppression;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class DisclosureStoreTests(AzuriteFixture azurite)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_plan_of_which_nothing_was_published_has_an_empty_ledger()
    {
        var ledger = await new DisclosureStore(await NewStorageAsync()).ReadAsync(Samples.Holbaek, None);

        Assert.Equal((0L, 0), (ledger.DecidedThrough, ledger.Lines.Count));
    }

    [Fact]
    public async Task Every_line_comes_back_as_it_was()
    {
        var store = new DisclosureStore(await NewStorageAsync());
        PublishedFigure[] lines =
        [
            Line(1, 2021, 7, null), Line(1, 2022, 3, HiddenBecause.Few), Line(2, 2022, 20.50m, HiddenBecause.ProtectsAnother), Bound(3),
            new PublishedFigure { Number = 4, Key = KeyOf(2021) },
        ];

        await store.WriteAsync(Samples.Holbaek, new DisclosureLedger(5, lines), None);

        var read = await store.ReadAsync(Samples.Holbaek, None);
        Assert.Equal(5, read.DecidedThrough);
        Assert.Equal(lines.ToHashSet(), read.Lines.ToHashSet());
    }

    [Fact]
    public async Task Plans_whose_names_begin_alike_have_ledgers_of_their_own()
    {
        var store = new DisclosureStore(await NewStorageAsync());
        await store.WriteAsync(Samples.Holbaek, new DisclosureLedger(1, [Line(1, 2021, 7, null)]), None);

        Assert.Equal(0, (await store.ReadAsync(new PlanId("holbaek-2"), None)).DecidedThrough);
    }

    [Fact]
    public async Task What_was_decided_is_never_decided_otherwise()
    {
        var store = new DisclosureStore(await NewStorageAsync());
        await store.WriteAsync(Samples.Holbaek, new DisclosureLedger(2, [Line(1, 2021, 3, HiddenBecause.Few), Line(2, 2022, 7, null)]), None);

        await store.WriteAsync(Samples.Holbaek, new DisclosureLedger(1, [Line(1, 2021, 3, null)]), None);
        await store.WriteAsync(Samples.Holbaek, new DisclosureLedger(3, [Line(1, 2021, 3, null), Line(3, 2023, 9, null)]), None);

        var lines = (await store.ReadAsync(Samples.Holbaek, None)).Lines;
        Assert.Equal([Line(1, 2021, 3, HiddenBecause.Few), Line(2, 2022, 7, null), Line(3, 2023, 9, null)], lines);
    }

    [Fact]
    public async Task A_ledger_stopped_at_any_call_is_either_not_decided_or_whole_and_the_next_completes_it()
    {
        var accounts = await Accounts.CreateAsync(azurite);
        var store = new DisclosureStore(accounts.Connect());
        List<PublishedFigure> lines = [];
        for (var call = 1; ; call++)
        {
            foreach (var moment in Enum.GetValues<StopMoment>())
            {
                var decided = (await store.ReadAsync(Samples.Holbaek, None)).DecidedThrough;

                // Other rules would have decided otherwise: of that nothing may be left. A hundred rows are more than one transaction holds.
                var other = new DisclosureLedger(decided + 1, [.. lines, .. Lines(decided + 1, 120, HiddenBecause.Few)]);
                List<PublishedFigure> wanted = [.. lines, .. Lines(decided + 1, 101, null)];
                var dying = new FaultInjectingTransport();
                dying.StopAt(call, moment);

                await Record.ExceptionAsync(() => new DisclosureStore(accounts.Connect(dying)).WriteAsync(Samples.Holbaek, other, None));
                var left = await store.ReadAsync(Samples.Holbaek, None);
                if (left.DecidedThrough == decided)
                {
                    Assert.Equal(lines.ToHashSet(), left.Lines.ToHashSet());
                    await store.WriteAsync(Samples.Holbaek, new DisclosureLedger(decided + 1, wanted), None);
                    lines = wanted;
                }
                else
                {
                    lines = [.. other.Lines];
                }

                Assert.Equal(lines.ToHashSet(), (await store.ReadAsync(Samples.Holbaek, None)).Lines.ToHashSet());
                if (!dying.IsStopped)
                {
                    Assert.True(call > 4, "A ledger is read, written in two transactions and marked.");
                    return;
                }
            }
        }
    }

    [Fact]
    public async Task Two_who_decide_the_same_at_once_end_with_one_ledger()
    {
        var accounts = await Accounts.CreateAsync(azurite);
        var ahead = new DisclosureStore(accounts.Connect());
        var transport = new FaultInjectingTransport();
        var late = new DisclosureStore(accounts.Connect(transport));
        PublishedFigure[] lines = [Line(1, 2021, 3, HiddenBecause.Few), Line(2, 2022, 7, null)];
        var isFirst = true;
        transport.BeforeCall = async line =>
        {
            if (isFirst && line.StartsWith("POST", StringComparison.Ordinal))
            {
                isFirst = false;
                await ahead.WriteAsync(Samples.Holbaek, new DisclosureLedger(2, lines), None);
            }
        };

        await late.WriteAsync(Samples.Holbaek, new DisclosureLedger(1, lines), None);

        Assert.False(isFirst);
        var read = await ahead.ReadAsync(Samples.Holbaek, None);
        Assert.Equal((2L, 2), (read.DecidedThrough, read.Lines.Count));
    }

    [Fact]
    public async Task The_ledger_lies_in_the_private_account()
    {
        var storage = await NewStorageAsync();
        await new DisclosureStore(storage).WriteAsync(Samples.Holbaek, new DisclosureLedger(1, [Line(1, 2021, 3, HiddenBecause.Few)]), None);

        var rows = new List<TableEntity>();
        await foreach (var row in storage.Tables.GetTableClient("offentliggjort").QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        Assert.Equal(
            [("holbaek", "afgjort"), ("holbaek;beskaeftigelse", "nordbyen;20211231-aar;0000000001")], rows.Select(row => (row.PartitionKey, row.RowKey)));
        Assert.Equal(("Primaer", "3", "1..4"), (rows[1].GetString("Skjult"), rows[1].GetString("Antal"), rows[1].GetString("ReglenLader")));
    }

    private static IEnumerable<PublishedFigure> Lines(long number, int years, HiddenBecause? hidden) =>
        Enumerable.Range(1900, years).Select(year => Line(number, year, 3, hidden));

    private static ObservationKey KeyOf(int year) => new(Samples.Employment, Samples.North, Period.Year(year));

    private static PublishedFigure Line(long number, int year, decimal count, HiddenBecause? hidden) => new()
    {
        Number = number,
        Key = KeyOf(year),
        Hidden = hidden,
        Cell = new DisclosureCell
        {
            Key = KeyOf(year),
            Value = ObservedValue.Of(count),
            Count = count,
            IsEstimated = year == 2022,
            OutOf = year == 2022 ? 200m : null,
            WhenShown = new CountRange(count, count + 0.5m),
            RuleLeaves = count < 5 ? new CountRange(1, 4) : null,
            WhenSpared = new CountRange(0, null),
            WhenFew = new CountRange(1, 4),
            IsPublic = year == 2021,
        },
    };

    private static PublishedFigure Bound(long number) => new()
    {
        Number = number,
        Key = KeyOf(2020),
        Hidden = HiddenBecause.HiddenBySource,
        Cell = new DisclosureCell
        {
            Key = KeyOf(2020),
            Value = ObservedValue.Below(5),
            WhenShown = new CountRange(0, 4),
            SourceLeaves = new CountRange(0, 4),
            WhenSpared = CountRange.Unknown,
            WhenFew = new CountRange(1, 4),
        },
    };

    private async Task<PipelineStorage> NewStorageAsync() => (await Accounts.CreateAsync(azurite)).Connect();
}
