using Pipeline.Testing;
using static Azure.Data.Tables.TableTransactionActionType;
using static Azure.Data.Tables.Tests.NewTables;

namespace Azure.Data.Tables.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class TransactionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task All_kinds_of_action_are_taken_together()
    {
        var table = await azurite.NewTableAsync();
        foreach (var row in new[] { "2", "3", "4", "5", "6" })
        {
            await table.AddEntityAsync(Row(row, ("A", 1), ("B", 1)));
        }

        var answer = await table.SubmitTransactionAsync(
        [
            new(Add, Row("1", ("A", 2), ("Tekst", "O'Neil\r\n--changeset æ"))),
            new(UpdateMerge, Row("2", ("A", 2)), ETag.All),
            new(UpdateReplace, Row("3", ("A", 2)), ETag.All),
            new(UpsertMerge, Row("4", ("A", 2))),
            new(UpsertReplace, Row("5", ("A", 2))),
            new(Delete, Row("6")),
            new(UpsertMerge, Row("7", ("A", 2))),
        ]);

        var found = await table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(202, answer.GetRawResponse().Status);
        Assert.Equal([204, 204, 204, 204, 204, 204, 204], answer.Value.Select(part => part.Status));
        Assert.Equal(["1:2,", "2:2,1", "3:2,", "4:2,1", "5:2,", "7:2,"], found.Select(row => $"{row.RowKey}:{row["A"]},{row["B"]}"));
        Assert.Equal("O'Neil\r\n--changeset æ", found[0].GetString("Tekst"));
        Assert.Equal(found[0].ETag, answer.Value[0].Headers.ETag);
        Assert.Equal(found[2].ETag, answer.Value[2].Headers.ETag);
        Assert.Equal("", answer.Value[0].Content.ToString());
    }

    [Fact]
    public async Task When_one_action_fails_none_is_taken_and_its_place_is_told()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row("3"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Add, Row("1")), new(Add, Row("2")), new(Add, Row("3")), new(Add, Row("4"))]));

        Assert.Equal((409, "EntityAlreadyExists", 2), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Equal(["3"], await table.QueryAsync<TableEntity>().RowKeysAsync());
    }

    [Fact]
    public async Task An_action_on_a_version_that_is_gone_fails_the_transaction()
    {
        var table = await azurite.NewTableAsync();
        var gone = (await table.AddEntityAsync(Row("hoved", ("Nummer", 1)))).Headers.ETag!.Value;
        await table.UpdateEntityAsync(Row("hoved", ("Nummer", 2)), gone);

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(UpdateReplace, Row("hoved", ("Nummer", 3)), gone), new(UpsertReplace, Row("leverance"))]));

        Assert.Equal((412, "UpdateConditionNotSatisfied", 0), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Equal(["hoved"], await table.QueryAsync<TableEntity>().RowKeysAsync());
    }

    [Fact]
    public async Task A_hundred_actions_are_taken_and_one_more_is_refused_by_the_service()
    {
        var table = await azurite.NewTableAsync();

        var answer = await table.SubmitTransactionAsync(Adds(100));
        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(() => table.SubmitTransactionAsync(Adds(101)));

        Assert.Equal(100, answer.Value.Count);
        Assert.Equal((400, "InvalidInput"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task Actions_in_two_partitions_are_refused()
    {
        var table = await azurite.NewTableAsync();

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Add, new TableEntity("a", "1")), new(Add, new TableEntity("b", "1"))]));

        Assert.Equal((400, "CommandsInBatchActOnDifferentPartitions"), (failure.Status, failure.ErrorCode));
        Assert.Equal(1, failure.FailedTransactionActionIndex);
        Assert.Empty(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task Two_actions_on_one_entity_are_refused_by_the_service()
    {
        var table = await azurite.NewTableAsync();

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(UpsertReplace, Row("1")), new(UpsertReplace, Row("1"))]));

        Assert.Equal((400, "InvalidDuplicateRow", 1), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task A_transaction_of_more_than_4_MiB_is_refused_by_the_service()
    {
        var table = await azurite.NewTableAsync();
        var text = new string('a', 30_000);

        // 50 actions of more than 90 000 characters each.
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.SubmitTransactionAsync(
            Enumerable.Range(0, 50).Select(row => new TableTransactionAction(Add, Row($"{row}", ("A", text), ("B", text), ("C", text))))));

        Assert.Equal((413, "RequestBodyTooLarge"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task A_transaction_without_actions_is_refused_before_it_is_sent()
    {
        var table = await azurite.NewTableAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));
    }

    [Fact]
    public async Task A_transaction_takes_keys_with_any_allowed_letters()
    {
        const string Key = "O'Neil's æ & 50 %";
        var table = await azurite.NewTableAsync();

        await table.SubmitTransactionAsync([new(UpsertReplace, new TableEntity(Key, Key) { ["A"] = 1 })]);
        await table.SubmitTransactionAsync([new(UpdateMerge, new TableEntity(Key, Key) { ["A"] = 2 }, ETag.All)]);
        var read = (await table.GetEntityAsync<TableEntity>(Key, Key)).Value;
        await table.SubmitTransactionAsync([new(Delete, new TableEntity(Key, Key))]);

        Assert.Equal(2, read.GetInt32("A"));
        Assert.Empty(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    private static IEnumerable<TableTransactionAction> Adds(int count) =>
        Enumerable.Range(0, count).Select(row => new TableTransactionAction(Add, Row($"{count}-{row}")));
}
