using Azure;
using Azure.Data.Tables;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>Rows come back from an export as they were, each column with its type.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ExportStoreTests(AzuriteFixture azurite)
{
    private const string Export = "2026-09-14T010000Z";
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Every_type_of_column_comes_back_as_it_was()
    {
        var storage = await ConnectAsync();
        var table = storage.Tables.GetTableClient(StorageNames.Reports);
        var row = new TableEntity("plan", "æøå 'x' 100 %")
        {
            ["Tekst"] = "linje 1\nlinje 2 \"citat\" 𝄞",
            ["Tom"] = "",
            ["Hel"] = int.MinValue,
            ["Lang"] = long.MaxValue,
            ["Kommatal"] = 0.1,
            ["HeltKommatal"] = 3.0,
            ["Uendelig"] = double.NegativeInfinity,
            ["Sand"] = true,
            ["Falsk"] = false,
            ["Tid"] = new DateTimeOffset(2026, 9, 14, 1, 2, 3, TimeSpan.Zero).AddTicks(4_567_891),
            ["Id"] = Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
            ["Bytes"] = new byte[] { 0, 1, 254, 255 },
        };
        await table.AddEntityAsync(row);
        var before = (await table.GetEntityAsync<TableEntity>("plan", row.RowKey)).Value;

        var exported = await ExportAsync(storage, StorageNames.Reports);
        await storage.Tables.DeleteTableAsync(StorageNames.Reports);
        var restoring = new TableRestoring(storage, new ExportStore(storage));
        await restoring.EnsureTablesAsync(None);
        var restored = await restoring.RunAsync(Export, StorageNames.Reports, None);

        var after = (await table.GetEntityAsync<TableEntity>("plan", row.RowKey)).Value;
        Assert.Equal((1L, 1L, 0L), (exported.Rows, restored.Inserted, restored.WereThere));
        Assert.Equal(ColumnsOf(before), ColumnsOf(after));
    }

    [Fact]
    public async Task Many_rows_of_many_partitions_come_back_and_those_that_are_there_stay_as_they_are()
    {
        var storage = await ConnectAsync();
        var table = storage.Tables.GetTableClient(StorageNames.Refusals);

        // More than fit in a transaction, and texts that fill one before it has 100 rows.
        var rows = Enumerable.Range(0, 250).Select(number => new TableEntity($"p{number % 2}", $"{number:000}") { ["Tekst"] = new string('x', 20_000) }).ToList();
        await Batches.SubmitAsync(table, rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), None);
        await ExportAsync(storage, StorageNames.Refusals);
        await table.DeleteEntityAsync("p0", "000", ETag.All);
        await table.UpsertEntityAsync(new TableEntity("p1", "001") { ["Tekst"] = "nyere" }, TableUpdateMode.Replace);

        var restored = await new TableRestoring(storage, new ExportStore(storage)).RunAsync(Export, StorageNames.Refusals, None);

        Assert.Equal((1L, 249L), (restored.Inserted, restored.WereThere));
        Assert.Equal("nyere", (await table.GetEntityAsync<TableEntity>("p1", "001")).Value.GetString("Tekst"));
        Assert.Equal(20_000, (await table.GetEntityAsync<TableEntity>("p0", "000")).Value.GetString("Tekst")!.Length);
    }

    [Fact]
    public async Task A_file_that_was_changed_since_is_seen()
    {
        var storage = await ConnectAsync();
        var store = new ExportStore(storage);
        var whole = new TableExport(Export, [await ExportAsync(storage, StorageNames.Reports)]);
        Assert.True(await store.IsIntactAsync(whole, None));

        await storage.Main.GetBlobContainerClient(StorageNames.Exports).GetBlobClient($"{Export}/{StorageNames.Reports}.jsonl.gz")
            .UploadAsync(BinaryData.FromString("andet"), overwrite: true);

        Assert.False(await store.IsIntactAsync(whole, None));
        Assert.False(await store.IsIntactAsync(whole with { Name = "2026-09-13T010000Z" }, None));
    }

    [Fact]
    public async Task Only_exports_that_were_made_to_their_end_are_listed_the_latest_first()
    {
        var storage = await ConnectAsync();
        var store = new ExportStore(storage);
        await store.WriteTableAsync("2026-09-15T010000Z", StorageNames.Reports, None);
        foreach (var name in new[] { "2026-09-13T010000Z", "2026-09-14T010000Z" })
        {
            await store.CompleteAsync(new TableExport(name, []), None);
        }

        Assert.Equal(["2026-09-14T010000Z", "2026-09-13T010000Z"], await store.ListAsync(None));
    }

    [Theory]
    [InlineData("2026-09-14T010000Z", true)]
    [InlineData("2026-09-31T010000Z", false)]
    [InlineData("../2026-09-14T010000Z", false)]
    [InlineData("", false)]
    public void The_name_of_an_export_is_a_time(string name, bool isOne) => Assert.Equal(isOne, TableExport.IsName(name));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"PartitionKey":"a","RowKey":"b","X@odata.type":"Edm.Int64","X":"mange"}""")]
    [InlineData("""{"PartitionKey":"a","RowKey":"b","X@odata.type":"Edm.Stjerne","X":"1"}""")]
    [InlineData("""{"PartitionKey":"a","RowKey":"b","X":[1]}""")]
    public void What_is_no_row_is_refused_without_repeating_it(string line)
    {
        var refusal = Assert.Throws<FormatException>(() => ExportRow.Read(line));

        Assert.DoesNotContain("Stjerne", refusal.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> ColumnsOf(TableEntity row) =>
        row.Where(column => column.Key is not ("Timestamp" or "odata.etag")).ToDictionary();

    private static Task<ExportedTable> ExportAsync(PipelineStorage storage, string table) => new ExportStore(storage).WriteTableAsync(Export, table, None);

    private async Task<PipelineStorage> ConnectAsync()
    {
        var storage = PipelineStorage.Connect(
            StorageConnections.FromConnectionStrings(azurite.NewAccount(), azurite.NewAccount(), azurite.NewAccount()));
        await storage.EnsureCreatedAsync(None);
        return storage;
    }
}
