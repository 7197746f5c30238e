using Azure.Core;
using Pipeline.Testing;
using static Azure.Data.Tables.Tests.NewTables;

namespace Azure.Data.Tables.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class RetryTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_passing_fault_of_the_service_is_tried_again_with_a_new_signature(int status)
    {
        var transport = new RecordingTransport(attempt => attempt <= 2 ? new CannedResponse(status) : null);
        var table = new TableClient(azurite.NewAccount(), "maalinger", Options(transport));

        var created = await table.CreateAsync();

        Assert.Equal(201, created.GetRawResponse().Status);
        Assert.Equal(3, transport.Attempts.Count);
        Assert.All(
            transport.Attempts,
            attempt => Assert.StartsWith("SharedKeyLite ", attempt.Headers["Authorization"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_network_is_tried_again()
    {
        var transport = new RecordingTransport(attempt => attempt <= 2 ? throw new IOException("The line is dead.") : null);
        var table = new TableClient(azurite.NewAccount(), "maalinger", Options(transport));

        Assert.Equal(201, (await table.CreateAsync()).GetRawResponse().Status);
        Assert.Equal(3, transport.Attempts.Count);
    }

    [Fact]
    public async Task A_transaction_is_tried_again_as_a_whole()
    {
        var transport = new RecordingTransport(attempt => attempt == 2 ? new CannedResponse(503) : null);
        var table = await azurite.NewTableAsync(Options(transport));

        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, Row("1")), new(TableTransactionActionType.Add, Row("2"))]);

        Assert.Equal(["Tables", "$batch", "$batch"], transport.Attempts.Select(attempt => attempt.Uri.Segments[^1]));
        Assert.Equal(["1", "2"], await table.QueryAsync<TableEntity>().RowKeysAsync());
    }

    [Fact]
    public async Task A_fault_that_does_not_pass_is_told_with_its_code()
    {
        const string Body = """{"odata.error":{"code":"OperationTimedOut","message":{"lang":"en-US","value":"Too slow."}}}""";
        var transport = new RecordingTransport(_ => new CannedResponse(500, Body));
        var table = new TableClient("UseDevelopmentStorage=true", "maalinger", Options(transport));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(Row("1")));

        Assert.Equal((500, "OperationTimedOut"), (failure.Status, failure.ErrorCode));
        Assert.Contains("Too slow.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(4, transport.Attempts.Count);
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again()
    {
        var transport = new RecordingTransport(_ => new CannedResponse(412, "<html>not the service</html>"));
        var table = new TableClient("UseDevelopmentStorage=true", "maalinger", Options(transport));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(Row("1"), ETag.All));

        Assert.Equal((412, null), (failure.Status, failure.ErrorCode));
        Assert.Single(transport.Attempts);
    }

    private static TableClientOptions Options(RecordingTransport transport) => new()
    {
        Transport = transport,
        Retry = { MaxRetries = 3, Mode = RetryMode.Fixed, Delay = TimeSpan.FromMilliseconds(1) },
    };
}
