using Azure.Data.Tables;
using Pipeline.Domain;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>All serving tables at once: stopped at any call, and written by two at the same time, they end as the newest snapshot says.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ServingTablesTogetherTests(AzuriteFixture azurite)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] AllTables =
    [
        StorageNames.AreaDimension, StorageNames.IndicatorDimension, StorageNames.PeriodDimension, StorageNames.IndicatorSeries,
        StorageNames.IndicatorStatus, StorageNames.CriteriaStatus,
    ];

    [Fact]
    public async Task Between_the_two_snapshots_every_table_has_rows_that_come_that_change_and_that_vanish()
    {
        var (before, after) = (await RowsAfterAsync(Before, 1), await RowsAfterAsync(After, 2));

        foreach (var table in AllTables)
        {
            var (rowsBefore, rowsAfter) = (before.Where(row => row.Table == table).ToList(), after.Where(row => row.Table == table).ToList());
            Assert.NotEmpty(rowsAfter.ExceptBy(rowsBefore.Select(row => row.Key), row => row.Key));
            Assert.NotEmpty(rowsBefore.ExceptBy(rowsAfter.Select(row => row.Key), row => row.Key));

            // What a period is, its key tells: it comes and goes, and never changes.
            Assert.Equal(
                table != StorageNames.PeriodDimension,
                rowsAfter.Exists(row => rowsBefore.Exists(old => old.Key == row.Key && old.Text != row.Text)));
        }
    }

    [Fact]
    public async Task Stopped_at_any_call_and_run_again_every_table_says_what_the_snapshot_says()
    {
        var wanted = await RowsAfterAsync(After, 2);
        for (var call = 1; ; call++)
        {
            var isStopped = false;
            foreach (var moment in Enum.GetValues<StopMoment>())
            {
                var accounts = await Accounts.CreateAsync(azurite);
                var serving = new ServingTables(accounts.Connect());
                await ProjectAsync(serving, Before, 1);
                var dying = new FaultInjectingTransport();
                dying.StopAt(call, moment);

                await Record.ExceptionAsync(() => ProjectAsync(new ServingTables(accounts.Connect(dying)), After, 2));
                await ProjectAsync(serving, After, 2);

                Assert.Equal(wanted, await RowsAsync(accounts.Connect()));
                isStopped = dying.IsStopped;
            }

            if (!isStopped)
            {
                Assert.True(call > 2 * AllTables.Length, "A projection reads every table, and then writes every table.");
                return;
            }
        }
    }

    [Fact]
    public async Task Whenever_a_newer_evaluator_comes_between_every_table_ends_as_the_newer_says()
    {
        var wanted = await RowsAfterAsync(After, 3);
        for (var call = 1; ; call++)
        {
            var accounts = await Accounts.CreateAsync(azurite);
            var newer = new ServingTables(accounts.Connect());
            await ProjectAsync(newer, Before, 1);
            var transport = new FaultInjectingTransport();
            var calls = 0;
            transport.BeforeCall = async _ =>
            {
                if (++calls == call)
                {
                    await ProjectAsync(newer, After, 3);
                }
            };

            await ProjectAsync(new ServingTables(accounts.Connect(transport)), After with { Series = [], Evaluations = [], Criteria = [] }, 2);
            if (calls < call)
            {
                Assert.True(call > 2 * AllTables.Length, "A projection reads every table, and then writes every table.");
                return;
            }

            // What the older wrote first, the newer has replaced; the numbers are those of whoever wrote a row last.
            Assert.Equal(wanted, await RowsAsync(accounts.Connect()));
        }
    }

    private static Scene Before { get; } = new(
        Samples.Plan() with { Indicators = [Samples.Plan().Indicators[0], Other("ledige")] },
        [Samples.Point(Period.Year(2021), ObservedValue.Of(52.5m)), Samples.Point(Period.Year(2022), ObservedValue.Of(51))],
        [Samples.Evaluation(Samples.Point(Period.Year(2022), ObservedValue.Of(51))), Samples.Evaluation(null) with { Area = Samples.Municipality }],
        [CriteriaSamples.Area(), CriteriaSamples.Area() with { ListDate = new DateOnly(2021, 12, 1) }]);

    // A value has become hidden, one has come and one is gone, and so it is with areas, indicators, periods and criteria.
    private static Scene After { get; } = new(
        Renamed(Samples.Plan()),
        [Samples.Point(Period.Year(2021), ObservedValue.Missing(ValueState.Suppressed)), Samples.Point(Period.Year(2023), ObservedValue.Of(50))],
        [Samples.Evaluation(Samples.Point(Period.Year(2023), ObservedValue.Of(50))), Samples.Evaluation(null) with { Area = new AreaId("sydbyen") }],
        [
            CriteriaSamples.Area() with { PlanDuty = Ternary.No }, CriteriaSamples.Area() with { ListDate = new DateOnly(2024, 12, 1) },
        ]);

    private static Plan Renamed(Plan plan) => plan with
    {
        Areas = [plan.Areas[0] with { Name = "Nordbyen og Østbyen" }, plan.Areas[0] with { Id = new AreaId("sydbyen"), Name = "Sydbyen" }],
        Indicators = [plan.Indicators[0] with { Note = "Ny note." }, Other("fravaer")],
    };

    private static PlanIndicator Other(string id)
    {
        var used = Samples.Plan().Indicators[0];
        return used with { Indicator = used.Indicator with { Id = new IndicatorId(id) } };
    }

    private static Task<ProjectionResult> ProjectAsync(ServingTables serving, Scene scene, long number)
    {
        var snapshot = Samples.Snapshot(number) with { Series = scene.Series, Evaluations = scene.Evaluations, Criteria = scene.Criteria };
        return serving.ProjectAsync(scene.Plan, snapshot, None);
    }

    private async Task<List<Row>> RowsAfterAsync(Scene scene, long number)
    {
        var storage = (await Accounts.CreateAsync(azurite)).Connect();
        await ProjectAsync(new ServingTables(storage), scene, number);
        return await RowsAsync(storage);
    }

    // Every row but for its number: a row that another wrote alike keeps that one's.
    private static async Task<List<Row>> RowsAsync(PipelineStorage storage)
    {
        var rows = new List<Row>();
        foreach (var table in AllTables)
        {
            await foreach (var row in storage.Serving.GetTableClient(table).QueryAsync<TableEntity>())
            {
                var columns = row.Where(column => column.Key is not ("Nummer" or "Timestamp") && !column.Key.StartsWith("odata.", StringComparison.Ordinal));
                rows.Add(new Row(table, $"{row.PartitionKey} {row.RowKey}", string.Join(';', columns.OrderBy(column => column.Key, StringComparer.Ordinal))));
            }
        }

        return rows;
    }

    private sealed record Row(string Table, string Key, string Text);

    private sealed record Scene(Plan Plan, IReadOnlyList<SeriesPoint> Series, IReadOnlyList<Evaluation> Evaluations, IReadOnlyList<AreaCriteria> Criteria);
}
