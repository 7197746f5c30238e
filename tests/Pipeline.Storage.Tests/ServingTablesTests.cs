using Azure.Data.Tables;
using Pipeline.Domain;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class ServingTablesTests(AzuriteFixture azurite)
{
    // Two areas, one indicator and one evaluation; a period for the baseline.
    private const int FixedRows = 2 + 1 + 1 + 1;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] AllTables =
    [
        StorageNames.AreaDimension, StorageNames.IndicatorDimension, StorageNames.PeriodDimension, StorageNames.IndicatorSeries,
        StorageNames.IndicatorStatus, StorageNames.CriteriaStatus,
    ];

    [Fact]
    public async Task The_first_projection_writes_every_row_and_the_same_again_writes_none()
    {
        var storage = await NewStorageAsync();
        var serving = new ServingTables(storage);
        var snapshot = Samples.Snapshot(1, 51.5m, 52.50m);

        var first = await serving.ProjectAsync(Samples.Plan(), snapshot, None);
        var again = await serving.ProjectAsync(Samples.Plan(), snapshot, None);

        // A value gives a row of the series and one of the periods.
        Assert.Equal(new ProjectionResult(FixedRows + 2 + 2, IsOvertaken: false), first);
        Assert.Equal(new ProjectionResult(0, IsOvertaken: false), again);
    }

    [Fact]
    public async Task Only_changed_rows_are_written_and_the_others_keep_their_number()
    {
        var storage = await NewStorageAsync();
        var serving = new ServingTables(storage);
        await serving.ProjectAsync(Samples.Plan(), Samples.Snapshot(1, 51.5m, 52.50m), None);

        var result = await serving.ProjectAsync(Samples.Plan(), Samples.Snapshot(2, 51.0m, 52.50m), None);

        Assert.Equal(new ProjectionResult(1, IsOvertaken: false), result);
        var series = await RowsAsync(storage, StorageNames.IndicatorSeries);
        Assert.Equal(
            [("nordbyen;20211231-aar", 2L, "51.0"), ("nordbyen;20221231-aar", 1L, "52.50")],
            series.Select(row => (row.RowKey, row.GetInt64("Nummer")!.Value, row.GetString("VaerdiTekst"))));
    }

    [Fact]
    public async Task Rows_that_the_snapshot_no_longer_has_are_deleted()
    {
        var storage = await NewStorageAsync();
        var serving = new ServingTables(storage);
        await serving.ProjectAsync(Samples.Plan(), Samples.Snapshot(1, 51.5m, 52.50m), None);

        var result = await serving.ProjectAsync(Samples.Plan(), Samples.Snapshot(2, 51.5m), None);

        // Gone: a row of the series and a period; changed: the status.
        Assert.Equal(3, result.RowsChanged);
        Assert.Single(await RowsAsync(storage, StorageNames.IndicatorSeries));
        Assert.Equal(["20201231-aar", "20211231-aar"], (await RowsAsync(storage, StorageNames.PeriodDimension)).Select(row => row.RowKey));
    }

    [Fact]
    public async Task One_who_is_late_changes_nothing()
    {
        var storage = await NewStorageAsync();
        var serving = new ServingTables(storage);
        await serving.ProjectAsync(Samples.Plan(), Samples.Snapshot(5, 51.5m), None);
        var before = await AllRowsAsync(storage);

        var result = await serving.ProjectAsync(Samples.Plan(), Samples.Snapshot(4, 40, 41), None);

        Assert.Equal(new ProjectionResult(0, IsOvertaken: true), result);
        Assert.Equal(before, await AllRowsAsync(storage));
    }

    [Fact]
    public async Task One_who_is_overtaken_on_the_way_stops()
    {
        var accounts = await Accounts.CreateAsync(azurite);
        var newer = new ServingTables(accounts.Connect());
        var transport = new FaultInjectingTransport();
        var older = new ServingTables(accounts.Connect(transport));
        await newer.ProjectAsync(Samples.Plan(), Samples.Snapshot(1, 50m), None);
        var isFirst = true;
        transport.BeforeCall = async line =>
        {
            if (isFirst && line.StartsWith("POST", StringComparison.Ordinal))
            {
                isFirst = false;
                await newer.ProjectAsync(Samples.Plan(), Samples.Snapshot(3, 53m), None);
            }
        };

        var result = await older.ProjectAsync(Samples.Plan(), Samples.Snapshot(2, 52m), None);

        Assert.True(result.IsOvertaken);
        var storage = accounts.Connect();
        Assert.Equal("53", Assert.Single(await RowsAsync(storage, StorageNames.IndicatorSeries)).GetString("VaerdiTekst"));
        Assert.Equal(3, Assert.Single(await RowsAsync(storage, StorageNames.IndicatorStatus)).GetInt64("Nummer"));
    }

    [Fact]
    public async Task A_row_that_another_changed_in_between_is_read_again_and_put_right()
    {
        var accounts = await Accounts.CreateAsync(azurite);
        var transport = new FaultInjectingTransport();
        var serving = new ServingTables(accounts.Connect(transport));
        await serving.ProjectAsync(Samples.Plan(), Samples.Snapshot(1, 50m), None);
        var storage = accounts.Connect();
        var table = storage.Serving.GetTableClient(StorageNames.IndicatorSeries);
        var isFirst = true;
        transport.BeforeCall = async line =>
        {
            if (isFirst && line.StartsWith("POST", StringComparison.Ordinal))
            {
                isFirst = false;
                var row = Assert.Single(await RowsAsync(storage, StorageNames.IndicatorSeries));
                row["Fil"] = "rettet i hånden";
                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
            }
        };

        var result = await serving.ProjectAsync(Samples.Plan(), Samples.Snapshot(2, 52m), None);

        Assert.False(result.IsOvertaken);
        var now = Assert.Single(await RowsAsync(storage, StorageNames.IndicatorSeries));
        Assert.Equal(("52", "2023.csv"), (now.GetString("VaerdiTekst"), now.GetString("Fil")));
    }

    [Fact]
    public async Task One_who_never_gets_through_tells_so()
    {
        var accounts = await Accounts.CreateAsync(azurite);
        var transport = new FaultInjectingTransport();
        var serving = new ServingTables(accounts.Connect(transport));
        await serving.ProjectAsync(Samples.Plan(), Samples.Snapshot(1, 50m), None);
        var storage = accounts.Connect();
        var times = 0;
        transport.BeforeCall = async line =>
        {
            if (line.StartsWith("POST", StringComparison.Ordinal))
            {
                var row = Assert.Single(await RowsAsync(storage, StorageNames.IndicatorSeries));
                row["Fil"] = $"rettet igen {++times}";
                await storage.Serving.GetTableClient(StorageNames.IndicatorSeries).UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
            }
        };

        await Assert.ThrowsAsync<ConcurrentChangeException>(() => serving.ProjectAsync(Samples.Plan(), Samples.Snapshot(2, 52m), None));

        Assert.Equal(5, times);
    }

    [Fact]
    public async Task A_projection_stopped_at_any_call_is_completed_by_the_next()
    {
        var accounts = await Accounts.CreateAsync(azurite);
        var serving = new ServingTables(accounts.Connect());
        var storage = accounts.Connect();
        var number = 0L;
        for (var call = 1; ; call++)
        {
            foreach (var moment in Enum.GetValues<StopMoment>())
            {
                await serving.ProjectAsync(Samples.Plan(), Samples.Snapshot(++number, 50m, 51m), None);
                var next = Samples.Snapshot(++number, 52m, 51m, 53m);
                var dying = new FaultInjectingTransport();
                dying.StopAt(call, moment);

                var stopped = new ServingTables(accounts.Connect(dying));
                var failure = await Record.ExceptionAsync(() => stopped.ProjectAsync(Samples.Plan(), next, None));
                await serving.ProjectAsync(Samples.Plan(), next, None);

                Assert.Equal(dying.IsStopped, failure is ProcessStoppedException);
                Assert.Equal(new ProjectionResult(0, IsOvertaken: false), await serving.ProjectAsync(Samples.Plan(), next, None));
                var series = await RowsAsync(storage, StorageNames.IndicatorSeries);
                Assert.Equal(["52", "51", "53"], series.Select(row => row.GetString("VaerdiTekst")));
                if (!dying.IsStopped)
                {
                    Assert.True(call > AllTables.Length, "A projection reads every table and then writes.");
                    return;
                }
            }
        }
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_not_taken_for_anothers()
    {
        var transport = new FaultInjectingTransport();
        var storage = (await Accounts.CreateAsync(azurite)).Connect(transport);
        var serving = new ServingTables(storage);
        transport.LoseAnswer(AllTables.Length + 1);

        Assert.False((await serving.ProjectAsync(Samples.Plan(), Samples.Snapshot(1, 50m), None)).IsOvertaken);

        Assert.Equal(2, (await RowsAsync(storage, StorageNames.AreaDimension)).Count);
    }

    [Fact]
    public async Task Plans_whose_names_begin_alike_leave_each_others_rows_alone()
    {
        var storage = await NewStorageAsync();
        var serving = new ServingTables(storage);
        PlanId[] plans = [Samples.Holbaek, new("holbaek-2"), new("holba")];
        foreach (var plan in plans)
        {
            await serving.ProjectAsync(Samples.Plan(plan), Samples.SnapshotOf(plan, 1, 50m), None);
        }

        await serving.ProjectAsync(Samples.Plan(), Samples.Snapshot(2), None);

        Assert.Equal(["holba", "holbaek-2"], (await RowsAsync(storage, StorageNames.IndicatorSeries)).Select(row => row.GetString("Plan")));
    }

    [Fact]
    public async Task A_status_row_has_words_numbers_and_keys()
    {
        var storage = await NewStorageAsync();
        await new ServingTables(storage).ProjectAsync(Samples.Plan(), Samples.Snapshot(7, 52.50m), None);

        var row = Assert.Single(await RowsAsync(storage, StorageNames.IndicatorStatus));

        Assert.Equal(("holbaek", "beskaeftigelse;nordbyen"), (row.PartitionKey, row.RowKey));
        Assert.Equal(
            ("Forbedret", "Vaerdi", "holbaek;nordbyen", "holbaek;beskaeftigelse", "holbaek;20211231-aar", "holbaek;kommunen"),
            (row.GetString("Status"), row.GetString("Tilstand"), row.GetString("NoegleOmraade"), row.GetString("NoegleIndikator"),
                row.GetString("NoeglePeriode"), row.GetString("NoegleSammenligning")));
        Assert.Equal((52.5, "52.50", 50.0), (row.GetDouble("Vaerdi"), row.GetString("VaerdiTekst"), row.GetDouble("Baseline")));
        Assert.Equal(
            (2.5, "2.50", ""),
            (row.GetDouble("AendringSidenBaseline"), row.GetString("AendringSidenBaselineTekst"), row.GetString("AendringSidenBaselineAarsag")));
        Assert.False(row.ContainsKey("Gab"));
        Assert.Equal(
            ("Kommunens værdi er skjult.", "Diskret", -3.25, 7L),
            (row.GetString("GabAarsag"), row.GetString("SammenligningVaerdiTilstand"), row.GetDouble("GabVedBaseline"), row.GetInt64("Nummer")));
        Assert.Equal(("2023.csv", 7, false), (row.GetString("Fil"), row.GetInt32("Raekke"), row.GetBoolean("Foreloebig")));
    }

    [Fact]
    public async Task An_area_without_data_has_a_row_with_its_state_and_no_numbers()
    {
        var storage = await NewStorageAsync();
        await new ServingTables(storage).ProjectAsync(Samples.Plan(), Samples.Snapshot(7), None);

        var row = Assert.Single(await RowsAsync(storage, StorageNames.IndicatorStatus));

        Assert.Equal(("Ingen data", "IkkeTilgaengelig", ""), (row.GetString("Status"), row.GetString("Tilstand"), row.GetString("NoeglePeriode")));
        Assert.False(row.ContainsKey("Vaerdi"));
        Assert.False(row.ContainsKey("VaerdiTekst"));
    }

    [Theory]
    [InlineData(ValueState.Suppressed, "Diskret")]
    [InlineData(ValueState.BelowHalf, "UnderHalv")]
    [InlineData(ValueState.NotAvailable, "IkkeTilgaengelig")]
    [InlineData(ValueState.NotApplicable, "IkkeRelevant")]
    public async Task A_hidden_or_missing_value_leaves_no_number_behind_when_it_takes_the_place_of_one(ValueState state, string word)
    {
        var storage = await NewStorageAsync();
        var serving = new ServingTables(storage);
        await serving.ProjectAsync(Samples.Plan(), Samples.Snapshot(1, 52.50m), None);
        var hidden = Samples.Point(Period.Year(2021), ObservedValue.Missing(state));

        await serving.ProjectAsync(
            Samples.Plan(), Samples.Snapshot(2) with { Series = [hidden], Evaluations = [Samples.Evaluation(hidden)] }, None);

        foreach (var table in new[] { StorageNames.IndicatorSeries, StorageNames.IndicatorStatus })
        {
            var row = Assert.Single(await RowsAsync(storage, table));
            Assert.Equal(word, row.GetString("Tilstand"));
            Assert.DoesNotContain(row.Keys, column => column.StartsWith("Vaerdi", StringComparison.Ordinal));
            Assert.DoesNotContain(row.Keys, column => row[column] is 52.5 or "52.50");
        }
    }

    [Fact]
    public async Task The_dimensions_are_told_in_danish()
    {
        var storage = await NewStorageAsync();
        await new ServingTables(storage).ProjectAsync(Samples.Plan(), Samples.Snapshot(7, 52.50m), None);

        var areas = await RowsAsync(storage, StorageNames.AreaDimension);
        var indicator = Assert.Single(await RowsAsync(storage, StorageNames.IndicatorDimension));
        var period = (await RowsAsync(storage, StorageNames.PeriodDimension))[^1];

        Assert.Equal(
            [("kommunen", "Kommune", true, 2), ("nordbyen", "Afdeling", false, 1)],
            areas.Select(row => (row.RowKey, row.GetString("Art"), row.GetBoolean("ErSammenligning")!.Value, row.GetInt32("Raekkefoelge")!.Value)));
        Assert.Equal(
            ("holbaek;beskaeftigelse", "pct.", "Højere er bedre", "Uddannelse og job", "Fast indikator"),
            (indicator.GetString("NoegleIndikator"), indicator.GetString("Enhed"), indicator.GetString("Retning"),
                indicator.GetString("IndsatsomraadeNavn"), indicator.GetString("Rolle")));
        Assert.Equal(
            ("holbaek;20211231-aar", "2021", "År", new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero)),
            (period.GetString("NoeglePeriode"), period.GetString("Navn"), period.GetString("Art"), period.GetDateTimeOffset("Start")!.Value));
    }

    private static async Task<List<TableEntity>> RowsAsync(PipelineStorage storage, string table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in storage.Serving.GetTableClient(table).QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        return rows;
    }

    private static async Task<List<string>> AllRowsAsync(PipelineStorage storage)
    {
        var rows = new List<string>();
        foreach (var table in AllTables)
        {
            rows.AddRange((await RowsAsync(storage, table)).Select(row => $"{table} {row.PartitionKey} {row.RowKey} {row.ETag}"));
        }

        return rows;
    }

    private async Task<PipelineStorage> NewStorageAsync() => (await Accounts.CreateAsync(azurite)).Connect();
}
