using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Testing;

namespace Azure.Data.Tables.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class SharedKeyTests(AzuriteFixture azurite)
{
    private const string Key = "a2V5";

    [Fact]
    public async Task A_request_is_signed_over_its_date_and_the_account_and_path()
    {
        var transport = new RecordingTransport(_ => new CannedResponse(204));
        var table = new TableClient(
            new Uri("https://konto.table.core.windows.net"),
            "maalinger",
            new TableSharedKeyCredential("konto", Key),
            new TableClientOptions { Transport = transport });

        await table.DeleteEntityAsync("a b", "æ'c");

        var attempt = Assert.Single(transport.Attempts);
        var date = attempt.Headers["x-ms-date"];
        var signed = $"{date}\n/konto/maalinger(PartitionKey='a%20b',RowKey='%C3%A6%27%27c')";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes("key"), Encoding.UTF8.GetBytes(signed)));
        Assert.Equal($"SharedKeyLite konto:{signature}", attempt.Headers["Authorization"]);
        var signedAt = DateTimeOffset.Parse(date, CultureInfo.InvariantCulture);
        Assert.InRange(signedAt, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    [Fact]
    public async Task A_request_with_another_key_is_refused()
    {
        var right = new TableServiceClient(azurite.NewAccount());
        var wrong = new TableServiceClient(right.Uri, new TableSharedKeyCredential(right.AccountName, Key));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => wrong.CreateTableAsync("maalinger"));

        Assert.Equal(403, refusal.Status);
    }

    [Fact]
    public async Task A_key_that_is_changed_signs_from_then_on()
    {
        var connection = azurite.NewAccount();
        var right = new TableServiceClient(connection);
        var key = connection.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..];
        var credential = new TableSharedKeyCredential(right.AccountName, Key);
        var client = new TableServiceClient(right.Uri, credential);

        credential.SetAccountKey(key);

        Assert.Equal(201, (await client.CreateTableAsync("maalinger")).GetRawResponse().Status);
    }
}
