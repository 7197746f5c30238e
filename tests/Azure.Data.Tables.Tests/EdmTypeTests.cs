using Pipeline.Testing;
using static Azure.Data.Tables.Tests.NewTables;

namespace Azure.Data.Tables.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class EdmTypeTests(AzuriteFixture azurite)
{
    public static TheoryData<object> Values =>
    [
        "",
        "Æblevangen \"ø\" 'å' \\ \n\t--changeset_ 😀",
        "0042",
        "2023-07-31T12:00:00Z",
        0,
        int.MinValue,
        int.MaxValue,
        0L,
        42L,
        long.MinValue,
        long.MaxValue,
        0.0,
        5.0,
        -17.0,
        0.1,
        1.0 / 3.0,
        1e300,
        double.MinValue,
        double.Epsilon,
        123456789012345680.0,
        true,
        false,
        new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
        new byte[] { 0, 1, 127, 128, 255 },
        Array.Empty<byte>(),
        new DateTimeOffset(2023, 7, 31, 12, 30, 15, TimeSpan.Zero).AddTicks(1_234_567),
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_with_its_type(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row("1", ("Vaerdi", value)));

        var got = (await table.GetEntityAsync<TableEntity>(Partition, "1")).Value["Vaerdi"];
        var queried = Assert.Single(await table.QueryAsync<TableEntity>().ToListAsync())["Vaerdi"];

        Assert.Equal(value.GetType(), got!.GetType());
        Assert.Equal(value, got);
        Assert.Equal(value, queried);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task A_double_that_is_no_number_comes_back(double value)
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row("1", ("Vaerdi", value)));

        Assert.Equal(value, (await table.GetEntityAsync<TableEntity>(Partition, "1")).Value.GetDouble("Vaerdi"));
    }

    [Fact]
    public async Task A_time_of_another_zone_comes_back_in_utc()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row("1", ("Tid", new DateTimeOffset(2023, 7, 31, 14, 30, 0, TimeSpan.FromHours(2)))));

        var read = (await table.GetEntityAsync<TableEntity>(Partition, "1")).Value;

        Assert.Equal(TimeSpan.Zero, read.GetDateTimeOffset("Tid")!.Value.Offset);
        Assert.Equal(new DateTime(2023, 7, 31, 12, 30, 0, DateTimeKind.Utc), read.GetDateTime("Tid"));
        Assert.Equal(DateTimeKind.Utc, read.GetDateTime("Tid")!.Value.Kind);
    }

    [Fact]
    public async Task A_time_that_is_not_utc_is_refused_before_it_is_sent()
    {
        var table = await azurite.NewTableAsync();
        var local = new DateTime(2023, 7, 31, 12, 0, 0, DateTimeKind.Local);

        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(Row("1", ("Tid", local))));
    }

    [Fact]
    public async Task Binary_data_comes_back_as_bytes()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row("1", ("Bytes", BinaryData.FromBytes(new byte[] { 1, 2, 3 }))));

        var read = (await table.GetEntityAsync<TableEntity>(Partition, "1")).Value;

        Assert.Equal([1, 2, 3], read.GetBinary("Bytes")!);
        Assert.Equal([1, 2, 3], read.GetBinaryData("Bytes")!.ToArray());
    }

    [Fact]
    public async Task A_value_of_a_type_that_tables_lack_is_refused_before_it_is_sent()
    {
        var table = await azurite.NewTableAsync();

        var refusal = await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(Row("1", ("Beloeb", 1.5m))));

        Assert.Contains("Beloeb", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_types_in_one_entity_come_back_side_by_side()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row("1", ("A", 1), ("B", 1L), ("C", 1.0), ("D", "1"), ("E", true), ("F", null)));

        var read = (await table.GetEntityAsync<TableEntity>(Partition, "1")).Value;

        Assert.Equal<object?>([1, 1L, 1.0, "1", true, null], [read["A"], read["B"], read["C"], read["D"], read["E"], read["F"]]);
    }
}
