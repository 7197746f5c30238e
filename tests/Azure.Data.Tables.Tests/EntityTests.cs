using Pipeline.Testing;
using static Azure.Data.Tables.Tests.NewTables;

namespace Azure.Data.Tables.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class EntityTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_added_entity_is_read_back_with_its_keys_version_and_time()
    {
        var table = await azurite.NewTableAsync();

        var added = await table.AddEntityAsync(Row("1", ("Navn", "Æblevangen")));
        var read = (await table.GetEntityAsync<TableEntity>(Partition, "1")).Value;

        Assert.Equal(204, added.Status);
        Assert.Equal((Partition, "1", "Æblevangen"), (read.PartitionKey, read.RowKey, read.GetString("Navn")));
        Assert.Equal(added.Headers.ETag, read.ETag);
        Assert.InRange(read.Timestamp!.Value, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    [Fact]
    public async Task An_entity_that_exists_cannot_be_added()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row("1"));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(Row("1")));

        Assert.Equal((409, "EntityAlreadyExists"), (refusal.Status, refusal.ErrorCode));
        Assert.Contains("already exists", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_entity_is_an_error_unless_asked_for_with_if_exists()
    {
        var table = await azurite.NewTableAsync();

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>(Partition, "1"));
        var nothing = await table.GetEntityIfExistsAsync<TableEntity>(Partition, "1");

        Assert.Equal((404, "ResourceNotFound"), (refusal.Status, refusal.ErrorCode));
        Assert.False(nothing.HasValue);
        Assert.Equal(404, nothing.GetRawResponse().Status);
        Assert.ThrowsAny<Exception>(() => nothing.Value);
    }

    [Fact]
    public async Task An_entity_that_exists_is_given_by_if_exists()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row("1", ("Tal", 5)));

        var found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, "1");

        Assert.True(found.HasValue);
        Assert.Equal(5, found.Value!.GetInt32("Tal"));
    }

    [Fact]
    public async Task A_table_that_does_not_exist_is_an_error_on_writing()
    {
        var table = new TableClient(azurite.NewAccount(), "findesikke");

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(Row("1")));

        Assert.Equal((404, "TableNotFound"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task A_merge_keeps_what_it_does_not_mention_and_a_replacement_drops_it()
    {
        var table = await azurite.NewTableAsync();
        await table.UpsertEntityAsync(Row("1", ("A", 1), ("B", 2)));

        await table.UpsertEntityAsync(Row("1", ("B", 3), ("C", null)));
        var merged = (await table.GetEntityAsync<TableEntity>(Partition, "1")).Value;
        await table.UpsertEntityAsync(Row("1", ("B", 4)), TableUpdateMode.Replace);
        var replaced = (await table.GetEntityAsync<TableEntity>(Partition, "1")).Value;

        Assert.Equal((1, 3, false), (merged.GetInt32("A"), merged.GetInt32("B"), merged.ContainsKey("C")));
        Assert.Equal((null, 4), (replaced.GetInt32("A"), replaced.GetInt32("B")));
    }

    [Fact]
    public async Task An_update_merges_unless_it_is_told_to_replace()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row("1", ("A", 1), ("B", 2)));

        await table.UpdateEntityAsync(Row("1", ("B", 3)), ETag.All);
        var merged = (await table.GetEntityAsync<TableEntity>(Partition, "1")).Value;
        await table.UpdateEntityAsync(Row("1", ("B", 4)), ETag.All, TableUpdateMode.Replace);
        var replaced = (await table.GetEntityAsync<TableEntity>(Partition, "1")).Value;

        Assert.Equal((1, 3), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.Equal((null, 4), (replaced.GetInt32("A"), replaced.GetInt32("B")));
    }

    [Fact]
    public async Task An_entity_that_was_read_is_written_back_and_read_again()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row("1", ("A", 1)));

        var read = (await table.GetEntityAsync<TableEntity>(Partition, "1")).Value;
        read["A"] = 2;
        await table.UpdateEntityAsync(read, read.ETag, TableUpdateMode.Replace);

        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>(Partition, "1")).Value.GetInt32("A"));
    }

    [Fact]
    public async Task An_update_of_a_missing_entity_is_refused()
    {
        var table = await azurite.NewTableAsync();

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(Row("1"), ETag.All));

        Assert.Equal((404, "ResourceNotFound"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task An_update_without_a_version_is_refused_before_it_is_sent()
    {
        var table = await azurite.NewTableAsync();

        await Assert.ThrowsAsync<ArgumentException>("ifMatch", () => table.UpdateEntityAsync(Row("1"), default));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task An_update_of_a_version_that_is_gone_is_refused(TableUpdateMode mode)
    {
        var table = await azurite.NewTableAsync();
        var first = (await table.AddEntityAsync(Row("1", ("A", 1)))).Headers.ETag!.Value;
        var second = (await table.UpdateEntityAsync(Row("1", ("A", 2)), first, mode)).Headers.ETag!.Value;

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(Row("1", ("A", 3)), first, mode));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (refusal.Status, refusal.ErrorCode));
        Assert.NotEqual(first, second);
        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>(Partition, "1")).Value.GetInt32("A"));
    }

    [Fact]
    public async Task A_deletion_of_a_version_that_is_gone_is_refused_and_one_of_any_version_is_not()
    {
        var table = await azurite.NewTableAsync();
        var first = (await table.AddEntityAsync(Row("1"))).Headers.ETag!.Value;
        await table.UpsertEntityAsync(Row("1", ("A", 2)));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync(Partition, "1", first));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (refusal.Status, refusal.ErrorCode));
        Assert.Equal(204, (await table.DeleteEntityAsync(Partition, "1")).Status);
    }

    [Fact]
    public async Task A_deletion_of_a_missing_entity_is_no_error()
    {
        var table = await azurite.NewTableAsync();

        Assert.Equal(404, (await table.DeleteEntityAsync(Row("1"))).Status);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("O'Neil's")]
    [InlineData("'")]
    [InlineData("æøå ÆØÅ é")]
    [InlineData("50 % & mere = +1")]
    [InlineData("20230731-skoleaar;take_1.2~x!(y)*$@:,")]
    [InlineData("..")]
    public async Task A_key_with_any_allowed_letters_names_its_entity(string key)
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity(key, key) { ["A"] = 1 });

        await table.UpdateEntityAsync(new TableEntity(key, key) { ["B"] = 2 }, ETag.All);
        var read = (await table.GetEntityAsync<TableEntity>(key, key)).Value;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}");
        var found = await table.QueryAsync<TableEntity>(filter).RowKeysAsync();
        var deleted = await table.DeleteEntityAsync(key, key);

        Assert.Equal((key, key, 1, 2), (read.PartitionKey, read.RowKey, read.GetInt32("A"), read.GetInt32("B")));
        Assert.Equal([key], found);
        Assert.Equal(204, deleted.Status);
    }

    [Fact]
    public async Task An_entity_without_a_key_is_refused_before_it_is_sent()
    {
        var table = await azurite.NewTableAsync();

        await Assert.ThrowsAsync<ArgumentNullException>("PartitionKey", () => table.AddEntityAsync(new TableEntity { RowKey = "1" }));
        await Assert.ThrowsAsync<ArgumentNullException>("RowKey", () => table.UpsertEntityAsync(new TableEntity { PartitionKey = "1" }));
        await Assert.ThrowsAsync<ArgumentNullException>("rowKey", () => table.DeleteEntityAsync("1", null!));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    public async Task A_key_with_a_forbidden_letter_is_refused_by_the_service(string key)
    {
        var table = await azurite.NewTableAsync();

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity(Partition, key)));

        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public async Task A_text_of_more_than_32768_letters_is_refused_by_the_service()
    {
        var table = await azurite.NewTableAsync();

        await table.AddEntityAsync(Row("1", ("Tekst", new string('a', 32_768))));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(Row("2", ("Tekst", new string('a', 32_769)))));

        Assert.Equal((400, "PropertyValueTooLarge"), (refusal.Status, refusal.ErrorCode));
    }
}
