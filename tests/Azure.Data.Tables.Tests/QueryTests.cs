using Pipeline.Testing;
using static Azure.Data.Tables.Tests.NewTables;

namespace Azure.Data.Tables.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class QueryTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_query_follows_its_continuation_to_the_last_page()
    {
        var table = await azurite.NewTableAsync();
        foreach (var number in Enumerable.Range(1, 5))
        {
            await table.AddEntityAsync(Row($"nr {number}"));
        }

        var pages = new List<string[]>();
        await foreach (var page in table.QueryAsync<TableEntity>(maxPerPage: 2).AsPages())
        {
            pages.Add([.. page.Values.Select(entity => entity.RowKey)]);
        }

        Assert.Equal([["nr 1", "nr 2"], ["nr 3", "nr 4"], ["nr 5"]], pages);
    }

    [Fact]
    public async Task A_query_goes_on_over_partitions()
    {
        var table = await azurite.NewTableAsync();
        foreach (var partition in new[] { "a", "b", "c" })
        {
            await table.AddEntityAsync(new TableEntity(partition, "1"));
            await table.AddEntityAsync(new TableEntity(partition, "2"));
        }

        var found = await table.QueryAsync<TableEntity>(maxPerPage: 1).ToListAsync();

        Assert.Equal(["a1", "a2", "b1", "b2", "c1", "c2"], found.Select(entity => entity.PartitionKey + entity.RowKey));
    }

    [Fact]
    public async Task A_query_is_taken_up_again_from_a_continuation_token()
    {
        var table = await azurite.NewTableAsync();
        foreach (var row in new[] { "1", "2", "3" })
        {
            await table.AddEntityAsync(Row(row));
        }

        string? token = null;
        await foreach (var page in table.QueryAsync<TableEntity>().AsPages(pageSizeHint: 2))
        {
            token = page.ContinuationToken;
            break;
        }

        var rest = new List<string>();
        await foreach (var page in table.QueryAsync<TableEntity>().AsPages(token))
        {
            rest.AddRange(page.Values.Select(entity => entity.RowKey));
        }

        Assert.Equal(["3"], rest);
    }

    [Fact]
    public async Task More_entities_than_a_page_of_the_service_holds_are_all_found()
    {
        const int Count = 1100;
        var table = await azurite.NewTableAsync();
        foreach (var rows in Enumerable.Range(0, Count).Chunk(100))
        {
            await table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, Row($"{row:0000}"))));
        }

        Assert.Equal(Count, (await table.QueryAsync<TableEntity>().RowKeysAsync()).Length);
    }

    [Fact]
    public async Task Only_the_selected_properties_are_read()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row("1", ("A", 1), ("B", 2)));

        var queried = Assert.Single(await table.QueryAsync<TableEntity>(select: ["RowKey", "B"]).ToListAsync());
        var got = (await table.GetEntityAsync<TableEntity>(Partition, "1", ["B"])).Value;

        Assert.Equal(("1", null, 2), (queried.RowKey, queried.GetInt32("A"), queried.GetInt32("B")));
        Assert.Equal((null, 2), (got.GetInt32("A"), got.GetInt32("B")));
    }

    [Fact]
    public async Task An_empty_table_gives_nothing()
    {
        var table = await azurite.NewTableAsync();

        Assert.Empty(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task A_filter_that_is_no_filter_is_refused_by_the_service()
    {
        var table = await azurite.NewTableAsync();

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.QueryAsync<TableEntity>("A er 1").ToListAsync());

        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public async Task A_cancelled_query_stops()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row("1"));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => table.QueryAsync<TableEntity>(cancellationToken: cancelled.Token).ToListAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var entity in table.QueryAsync<TableEntity>().WithCancellation(cancelled.Token))
            {
                Assert.Fail($"{entity.RowKey} was read.");
            }
        });
    }
}
