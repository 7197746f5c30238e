using System.Runtime.Serialization;
using Pipeline.Testing;

namespace Azure.Data.Tables.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class EntityClassTests(AzuriteFixture azurite)
{
    public enum State
    {
        Modtaget,
        Indlaest,
    }

    [Fact]
    public async Task An_entity_class_comes_back_as_it_was()
    {
        var table = await azurite.NewTableAsync();
        var sent = new Measurement
        {
            PartitionKey = "plan",
            RowKey = "1",
            Text = "Æblevangen",
            Count = 7,
            Large = 1L << 40,
            Share = 12.0,
            Provisional = true,
            Id = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
            Read = new DateTimeOffset(2023, 7, 31, 12, 30, 0, TimeSpan.Zero),
            Date = new DateTime(2023, 7, 31, 0, 0, 0, DateTimeKind.Utc),
            Trace = [1, 2, 3],
            State = State.Indlaest,
            PerhapsCount = 3,
            PerhapsState = State.Modtaget,
            PerhapsDate = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };

        var added = await table.AddEntityAsync(sent);
        var read = (await table.GetEntityAsync<Measurement>("plan", "1")).Value;

        Assert.Equal(added.Headers.ETag, read.ETag);
        Assert.NotNull(read.Timestamp);
        read.Timestamp = null;
        read.ETag = default;
        Assert.Equivalent(sent, read, strict: true);
    }

    [Fact]
    public async Task What_is_null_is_not_stored_and_comes_back_null()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new Measurement { PartitionKey = "plan", RowKey = "1" });

        var read = Assert.Single(await table.QueryAsync<Measurement>().ToListAsync());
        var raw = (await table.GetEntityAsync<TableEntity>("plan", "1")).Value;

        Assert.Null(read.Text);
        Assert.Null(read.PerhapsCount);
        Assert.Null(read.PerhapsState);
        Assert.False(raw.ContainsKey("PerhapsCount"));
    }

    [Fact]
    public async Task Attributes_name_a_property_or_leave_it_out()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new Named { PartitionKey = "plan", RowKey = "1", Name = "Bo", Secret = "ikke her" });

        var raw = (await table.GetEntityAsync<TableEntity>("plan", "1")).Value;
        var read = (await table.GetEntityAsync<Named>("plan", "1")).Value;

        Assert.Equal(("Bo", false, false), (raw.GetString("Navn"), raw.ContainsKey("Name"), raw.ContainsKey("Secret")));
        Assert.Equal(("Bo", null), (read.Name, read.Secret));
        Assert.Equal(2, raw.GetInt32("Length"));
    }

    [Fact]
    public async Task An_enumeration_lies_in_the_table_by_its_name()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new Measurement { PartitionKey = "plan", RowKey = "1", State = State.Indlaest });

        Assert.Equal("Indlaest", (await table.GetEntityAsync<TableEntity>("plan", "1")).Value.GetString("State"));
    }

    [Fact]
    public async Task A_property_of_another_type_than_the_class_has_is_refused()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("plan", "1") { ["Count"] = "syv" });

        await Assert.ThrowsAsync<InvalidCastException>(() => table.GetEntityAsync<Measurement>("plan", "1"));
    }

    [Fact]
    public async Task Entity_classes_take_part_in_transactions()
    {
        var table = await azurite.NewTableAsync();

        var sent = new Measurement { PartitionKey = "plan", RowKey = "1", Share = 0.5 };
        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, sent)]);

        Assert.Equal(0.5, (await table.GetEntityAsync<Measurement>("plan", "1")).Value.Share);
    }

    public sealed class Measurement : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public string? Text { get; set; }

        public int Count { get; set; }

        public long Large { get; set; }

        public double Share { get; set; }

        public bool Provisional { get; set; }

        public Guid Id { get; set; }

        public DateTimeOffset Read { get; set; } = DateTimeOffset.UnixEpoch;

        public DateTime Date { get; set; } = DateTime.UnixEpoch;

        public byte[]? Trace { get; set; }

        public State State { get; set; }

        public int? PerhapsCount { get; set; }

        public double? PerhapsShare { get; set; }

        public State? PerhapsState { get; set; }

        public DateTime? PerhapsDate { get; set; }
    }

    public sealed class Named : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        [DataMember(Name = "Navn")]
        public string? Name { get; set; }

        [IgnoreDataMember]
        public string? Secret { get; set; }

        public int Length => Name?.Length ?? 0;
    }
}
