using Azure.Data.Tables.Models;
using Pipeline.Testing;

namespace Azure.Data.Tables.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class TableTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_table_that_exists_is_no_error_only_for_create_if_not_exists()
    {
        var service = new TableServiceClient(azurite.NewAccount());

        var first = await service.CreateTableIfNotExistsAsync("maalinger");
        var second = await service.CreateTableIfNotExistsAsync("maalinger");
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableAsync("maalinger"));

        Assert.Equal(("maalinger", 204), (first.Value.Name, first.GetRawResponse().Status));
        Assert.Equal(("maalinger", 409), (second.Value.Name, second.GetRawResponse().Status));
        Assert.Equal((409, "TableAlreadyExists"), (refusal.Status, refusal.ErrorCode));
        Assert.True(refusal.ErrorCode == TableErrorCode.TableAlreadyExists);
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_cannot_be_created_yet()
    {
        const string Body = """{"odata.error":{"code":"TableBeingDeleted","message":{"lang":"en-US","value":"Later."}}}""";
        var options = new TableClientOptions { Transport = new RecordingTransport(_ => new CannedResponse(409, Body)) };
        var table = new TableClient("UseDevelopmentStorage=true", "maalinger", options);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync());

        Assert.Equal((409, "TableBeingDeleted"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task A_table_is_deleted_once_and_then_missing_without_error()
    {
        var service = new TableServiceClient(azurite.NewAccount());
        await service.CreateTableAsync("maalinger");

        Assert.Equal(204, (await service.DeleteTableAsync("maalinger")).Status);
        Assert.Equal(404, (await service.DeleteTableAsync("maalinger")).Status);
        Assert.Empty(await service.QueryAsync().ToListAsync());
    }

    [Fact]
    public async Task A_table_with_a_name_that_is_none_is_refused()
    {
        var service = new TableServiceClient(azurite.NewAccount());

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableIfNotExistsAsync("1 måling"));

        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public async Task Tables_are_found_by_filter_and_page_by_page()
    {
        var service = new TableServiceClient(azurite.NewAccount());
        foreach (var name in new[] { "alfa", "beta", "gamma" })
        {
            await service.CreateTableAsync(name);
        }

        var pages = new List<string[]>();
        await foreach (var page in service.QueryAsync(maxPerPage: 2).AsPages())
        {
            pages.Add([.. page.Values.Select(table => table.Name)]);
        }

        Assert.Equal([["alfa", "beta"], ["gamma"]], pages);
        FormattableString filter = $"TableName eq {"beta"}";
        Assert.Equal("beta", Assert.Single(await service.QueryAsync(filter).ToListAsync()).Name);
    }
}
