using Azure.Core;
using static Azure.Data.Tables.Tests.NewTables;

namespace Azure.Data.Tables.Tests;

public sealed class RequestTests
{
    private const string Endpoint = "https://konto.table.core.windows.net/";
    private const string EntityPath = "maalinger(PartitionKey='plan',RowKey='1')";
    private readonly RecordingTransport transport = new(_ => new CannedResponse(204));

    [Fact]
    public async Task Entities_are_added_merged_replaced_and_deleted_by_the_methods_of_the_protocol()
    {
        var table = Table(transport);

        await table.AddEntityAsync(Row("1"));
        await table.UpsertEntityAsync(Row("1"));
        await table.UpsertEntityAsync(Row("1"), TableUpdateMode.Replace);
        await table.UpdateEntityAsync(Row("1"), new ETag("W/\"1\""));
        await table.UpdateEntityAsync(Row("1"), ETag.All, TableUpdateMode.Replace);
        await table.DeleteEntityAsync(Partition, "1");
        await table.DeleteEntityAsync(Row("1"), new ETag("W/\"2\""));

        Assert.Equal(
            [
                (RequestMethod.Post, "maalinger", null),
                (RequestMethod.Patch, EntityPath, null),
                (RequestMethod.Put, EntityPath, null),
                (RequestMethod.Patch, EntityPath, "W/\"1\""),
                (RequestMethod.Put, EntityPath, "*"),
                (RequestMethod.Delete, EntityPath, "*"),
                (RequestMethod.Delete, EntityPath, "W/\"2\""),
            ],
            transport.Attempts.Select(attempt => (attempt.Method, Path(attempt), attempt.Headers.GetValueOrDefault("If-Match"))));
    }

    [Fact]
    public async Task A_request_names_the_versions_it_speaks()
    {
        await Table(transport).AddEntityAsync(Row("1"));
        await Table(transport, TableClientOptions.ServiceVersion.V2019_02_02).AddEntityAsync(Row("1"));

        Assert.Equal(["2020-12-06", "2019-02-02"], transport.Attempts.Select(attempt => attempt.Headers["x-ms-version"]));
        Assert.All(transport.Attempts, attempt => Assert.Equal("3.0", attempt.Headers["DataServiceVersion"]));
        Assert.All(transport.Attempts, attempt => Assert.Equal("return-no-content", attempt.Headers["Prefer"]));
    }

    [Fact]
    public async Task A_filter_a_selection_and_a_size_are_escaped_in_the_address()
    {
        var answering = new RecordingTransport(_ => new CannedResponse(200, """{"value":[]}"""));

        await Table(answering).QueryAsync<TableEntity>("Navn eq 'A&B +1'", 5, ["RowKey", "Navn"]).ToListAsync();

        Assert.Equal(
            "maalinger()?$filter=Navn%20eq%20%27A%26B%20%2B1%27&$top=5&$select=RowKey%2CNavn",
            Path(Assert.Single(answering.Attempts)));
    }

    [Fact]
    public async Task A_request_is_not_sent_once_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table(transport).AddEntityAsync(Row("1"), cancelled.Token));

        Assert.Empty(transport.Attempts);
    }

    private static string Path(RecordingTransport.Attempt attempt) => attempt.Uri.AbsoluteUri[Endpoint.Length..];

    private static TableClient Table(
        RecordingTransport transport, TableClientOptions.ServiceVersion version = TableClientOptions.ServiceVersion.V2020_12_06)
    {
        var options = new TableClientOptions(version) { Transport = transport };
        return new TableClient(new Uri(Endpoint), "maalinger", new TableSharedKeyCredential("konto", "a2V5"), options);
    }
}
