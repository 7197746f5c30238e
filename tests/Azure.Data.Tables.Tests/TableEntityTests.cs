namespace Azure.Data.Tables.Tests;

public sealed class TableEntityTests
{
    [Fact]
    public void A_property_that_is_missing_is_null_in_every_type()
    {
        var entity = new TableEntity("plan", "1");

        Assert.Null(entity.GetString("A"));
        Assert.Null(entity.GetInt32("A"));
        Assert.Null(entity.GetInt64("A"));
        Assert.Null(entity.GetDouble("A"));
        Assert.Null(entity.GetBoolean("A"));
        Assert.Null(entity.GetGuid("A"));
        Assert.Null(entity.GetDateTime("A"));
        Assert.Null(entity.GetDateTimeOffset("A"));
        Assert.Null(entity.GetBinary("A"));
        Assert.Null(entity.GetBinaryData("A"));
        Assert.Null(entity["A"]);
        Assert.Null(entity.Timestamp);
        Assert.Equal(default, entity.ETag);
    }

    [Fact]
    public void A_property_is_not_read_as_another_type()
    {
        var entity = new TableEntity("plan", "1") { ["A"] = 1, ["B"] = "to" };

        Assert.Throws<InvalidOperationException>(() => entity.GetString("A"));
        Assert.Throws<InvalidOperationException>(() => entity.GetInt64("A"));
        Assert.Throws<InvalidOperationException>(() => entity.GetDouble("A"));
        Assert.Throws<InvalidOperationException>(() => entity.GetDateTimeOffset("B"));
        Assert.Throws<InvalidOperationException>(() => entity.GetBinaryData("B"));
    }

    [Fact]
    public void A_property_keeps_its_type_except_that_whole_numbers_widen()
    {
        var entity = new TableEntity("plan", "1") { ["Tal"] = 1.5, ["Stort"] = 5L, ["Heltal"] = 1 };

        entity["Tal"] = 2;
        entity["Stort"] = 3;
        entity["Heltal"] = 4L;

        Assert.Equal<object?>([2.0, 3L, 4L], [entity["Tal"], entity["Stort"], entity["Heltal"]]);
        Assert.Throws<InvalidOperationException>(() => entity["Tal"] = "fire");
        entity["Tal"] = null;
        entity["Tal"] = "fire";
        Assert.Equal("fire", entity.GetString("Tal"));
    }

    [Fact]
    public void An_entity_is_a_dictionary_that_holds_its_keys_too()
    {
        var entity = new TableEntity("plan", "1") { { "A", 1 } };
        IDictionary<string, object?> dictionary = entity;

        Assert.Equal(["PartitionKey", "RowKey", "A"], entity.Keys);
        Assert.Equal(3, entity.Count);
        Assert.True(entity.TryGetValue("A", out var value));
        Assert.Equal(1, value);
        Assert.Contains(KeyValuePair.Create<string, object?>("A", 1), dictionary);
        Assert.True(entity.Remove("A"));
        Assert.False(entity.ContainsKey("A"));
        Assert.Throws<ArgumentNullException>(() => entity.GetString(null!));
        Assert.Throws<ArgumentException>(() => entity[""]);
    }

    [Fact]
    public void An_entity_copies_the_dictionary_it_is_made_of()
    {
        var values = new Dictionary<string, object?> { ["PartitionKey"] = "plan", ["A"] = 1 };
        var entity = new TableEntity(values);
        values["A"] = 2;

        Assert.Equal(("plan", 1), (entity.PartitionKey, entity.GetInt32("A")));
    }

    [Fact]
    public void A_version_and_a_time_are_kept()
    {
        var time = new DateTimeOffset(2023, 7, 31, 12, 0, 0, TimeSpan.Zero);
        var entity = new TableEntity("plan", "1") { ETag = new ETag("W/\"1\""), Timestamp = time };

        Assert.Equal(new ETag("W/\"1\""), entity.ETag);
        Assert.Equal(time, entity.Timestamp);
        Assert.Equal("W/\"1\"", entity["odata.etag"]);
    }
}
