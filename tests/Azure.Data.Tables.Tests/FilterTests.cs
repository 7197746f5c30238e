using System.Globalization;
using System.Text;
using Pipeline.Testing;
using static Azure.Data.Tables.Tests.NewTables;

namespace Azure.Data.Tables.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class FilterTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Time = new(2023, 7, 31, 14, 30, 0, TimeSpan.FromHours(2));
    private static readonly Guid Id = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Fact]
    public void A_filter_escapes_apostrophes()
    {
        Assert.Equal("Navn eq 'O''Neil''s'", TableClient.CreateQueryFilter($"Navn eq {"O'Neil's"}"));
        Assert.Equal("Navn eq ''''", TableClient.CreateQueryFilter($"Navn eq {'\''}"));
        Assert.Equal("Navn eq ''' or 1 eq 1 or '''", TableClient.CreateQueryFilter($"Navn eq {new StringBuilder("' or 1 eq 1 or '")}"));
    }

    [Fact]
    public void A_filter_writes_each_type_as_its_literal()
    {
        Assert.Equal("true false", TableServiceClient.CreateQueryFilter($"{true} {false}"));
        Assert.Equal("-1 7L 0.5 1E+300", TableClient.CreateQueryFilter($"{-1} {7L} {0.5} {1e300}"));
        Assert.Equal("guid'0f8fad5b-d9cb-469f-a165-70867728950e'", TableClient.CreateQueryFilter($"{Id}"));
        Assert.Equal("datetime'2023-07-31T12:30:00Z'", TableClient.CreateQueryFilter($"{Time}"));
        Assert.Equal("datetime'2023-07-31T12:30:00Z'", TableClient.CreateQueryFilter($"{Time.UtcDateTime}"));
        Assert.Equal("X'00FF10'", TableClient.CreateQueryFilter($"{new byte[] { 0, 255, 16 }}"));
        Assert.Equal("X'00FF10'", TableClient.CreateQueryFilter($"{BinaryData.FromBytes(new byte[] { 0, 255, 16 })}"));
        Assert.Equal("null", TableClient.CreateQueryFilter($"{null}"));
    }

    [Fact]
    public void A_filter_is_written_without_the_culture_of_the_machine()
    {
        var former = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("da-DK");
        try
        {
            Assert.Equal("0.5", TableClient.CreateQueryFilter($"{0.5}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }

    [Fact]
    public void A_value_of_another_type_is_refused() =>
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {new Version(1, 0)}"));

    [Fact]
    public async Task The_service_finds_a_row_by_a_literal_of_each_type()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row(
            "1",
            ("Tekst", "O'Neil & søn +50 %"),
            ("Heltal", -3),
            ("Stort", 9007199254740993L),
            ("Tal", 0.25),
            ("Sandt", true),
            ("Id", Id),
            ("Tid", Time),
            ("Bytes", new byte[] { 0, 255, 16 })));
        await table.AddEntityAsync(Row("2", ("Tekst", "andet")));

        FormattableString[] filters =
        [
            $"Tekst eq {"O'Neil & søn +50 %"}",
            $"Heltal eq {-3}",
            $"Stort eq {9007199254740993L}",
            $"Tal eq {0.25}",
            $"Sandt eq {true}",
            $"Id eq {Id}",
            $"Tid eq {Time}",
            $"Bytes eq {new byte[] { 0, 255, 16 }}",
            $"PartitionKey eq {Partition} and (RowKey ge {"1"} and RowKey lt {"2"})",
        ];

        foreach (var filter in filters)
        {
            var text = TableClient.CreateQueryFilter(filter);
            Assert.Equal($"{text}: 1", $"{text}: {string.Join(',', await table.QueryAsync<TableEntity>(text).RowKeysAsync())}");
        }
    }
}
