using Azure.Core;
using Moq;

namespace Pipeline.Storage.Tests;

public sealed class ConnectionTests
{
    private const string Key = "bm90LWEta2V5";

    [Theory]
    [InlineData("a", "a", "b", "Drop", "Storage")]
    [InlineData("a", "b", "a", "Drop", "Serving")]
    [InlineData("a", "b", "b", "Storage", "Serving")]
    public void Two_connections_to_the_same_account_are_refused_by_name(string drop, string main, string serving, string one, string other)
    {
        var connections = StorageConnections.FromConnectionStrings(Cloud(drop), Cloud(main), Cloud(serving));

        var refused = Assert.Throws<StorageConnectionException>(() => PipelineStorage.Connect(connections));

        Assert.Equal($"Indstillingerne {one} og {other} peger på samme lagerkonto: de skal pege på hver sin.", refused.Message);
    }

    [Fact]
    public void The_same_account_is_seen_through_addresses_of_different_services()
    {
        var credential = Mock.Of<TokenCredential>();
        var connections = new StorageConnections(
            StorageConnection.FromServiceUris("Drop", new Uri("https://konto.blob.core.windows.net/"), null, credential),
            StorageConnection.FromConnectionString("Storage", Cloud("anden")),
            StorageConnection.FromServiceUris("Serving", null, new Uri("https://KONTO.table.core.windows.net"), credential));

        var refused = Assert.Throws<StorageConnectionException>(() => PipelineStorage.Connect(connections));

        Assert.Contains("Drop og Serving", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("Konto")]
    [InlineData("konto.blob")]
    [InlineData("konto navn")]
    [InlineData("https://konto")]
    public void What_cannot_be_an_accounts_name_is_told_by_its_setting(string name)
    {
        var settings = new Dictionary<string, string?> { ["Serving:accountName"] = name };

        var wrong = Assert.Throws<StorageConnectionException>(() => StorageConnection.FromSettings("Serving", settings.GetValueOrDefault));

        Assert.Equal("Indstillingen Serving__accountName er ikke navnet på en lagerkonto: det er 3 til 24 tegn af a-z og 0-9.", wrong.Message);
    }

    [Fact]
    public void An_accounts_name_alone_is_enough()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Drop__accountName"] = "dropkonto",
            ["Storage"] = Cloud("to"),
            ["Serving"] = Cloud("tre"),
            ["AzureWebJobsStorage"] = Cloud("fire"),
        };

        var storage = PipelineStorage.Connect(StorageConnections.FromSettings(settings.GetValueOrDefault));

        Assert.Equal("https://dropkonto.blob.core.windows.net/", storage.Drop.Uri.AbsoluteUri);
    }

    [Fact]
    public void The_hosts_own_account_must_be_a_fourth()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Drop"] = Cloud("en"),
            ["Storage"] = Cloud("to"),
            ["Serving"] = Cloud("tre"),
            ["AzureWebJobsStorage"] = Cloud("to"),
        };

        var refused = Assert.Throws<StorageConnectionException>(() => PipelineStorage.Connect(StorageConnections.FromSettings(settings.GetValueOrDefault)));

        Assert.Contains("Storage og AzureWebJobsStorage", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:10000/konto", "http://localhost:10002/konto")]
    [InlineData("https://konto.blob.core.windows.net", "https://konto-secondary.table.core.windows.net")]
    public void Addresses_of_one_account_have_one_identity(string one, string other) =>
        Assert.Equal(AccountIdentity.Of(new Uri(one)), AccountIdentity.Of(new Uri(other)));

    [Fact]
    public void Accounts_of_one_emulator_are_told_apart()
    {
        var connections = StorageConnections.FromConnectionStrings(Local("en"), Local("to"), Local("tre"));

        Assert.NotNull(PipelineStorage.Connect(connections));
    }

    [Fact]
    public void Connection_strings_are_read_from_the_settings()
    {
        var settings = new Dictionary<string, string?> { ["Drop"] = Cloud("en"), ["Storage"] = Cloud("to"), ["Serving"] = Cloud("tre"), ["AzureWebJobsStorage"] = Cloud("fire") };

        var storage = PipelineStorage.Connect(StorageConnections.FromSettings(settings.GetValueOrDefault));

        Assert.Equal("https://en.blob.core.windows.net/", storage.Drop.Uri.AbsoluteUri);
        Assert.Equal("https://to.blob.core.windows.net/", storage.Main.Uri.AbsoluteUri);
        Assert.StartsWith("https://to.table.core.windows.net", storage.Tables.Uri.AbsoluteUri, StringComparison.Ordinal);
        Assert.StartsWith("https://tre.table.core.windows.net", storage.Serving.Uri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("__")]
    [InlineData(":")]
    public void Service_addresses_and_identity_are_read_from_the_settings(string separator)
    {
        var settings = new Dictionary<string, string?>
        {
            [$"Drop{separator}blobServiceUri"] = "https://en.blob.core.windows.net",
            [$"Drop{separator}credential"] = "managedidentity",
            [$"Drop{separator}clientId"] = "11111111-2222-3333-4444-555555555555",
            ["Storage"] = Cloud("to"),
            [$"Serving{separator}tableServiceUri"] = "https://tre.table.core.windows.net",
            [$"AzureWebJobsStorage{separator}blobServiceUri"] = "https://fire.blob.core.windows.net",
        };

        var storage = PipelineStorage.Connect(StorageConnections.FromSettings(settings.GetValueOrDefault));

        Assert.Equal("en", storage.Drop.AccountName);
        Assert.StartsWith("https://tre.table", storage.Serving.Uri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_connection_is_told_with_the_settings_that_would_give_it()
    {
        var missing = Assert.Throws<StorageConnectionException>(() => StorageConnection.FromSettings("Serving", _ => null));

        Assert.Equal(
            "Forbindelsen Serving mangler: sæt Serving til en forbindelsesstreng, eller sæt Serving__blobServiceUri og Serving__tableServiceUri.",
            missing.Message);
    }

    [Theory]
    [InlineData("Drop__blobServiceUri", "ikke en adresse", "Drop__blobServiceUri")]
    [InlineData("Drop__credential", "noget", "Drop__credential")]
    public void A_wrong_setting_is_named(string setting, string value, string named)
    {
        var settings = new Dictionary<string, string?> { ["Drop__blobServiceUri"] = "https://en.blob.core.windows.net", [setting] = value };

        var wrong = Assert.Throws<StorageConnectionException>(() => StorageConnection.FromSettings("Drop", settings.GetValueOrDefault));

        Assert.Contains(named, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_connection_string_is_not_repeated_in_the_message()
    {
        var connections = StorageConnections.FromConnectionStrings("AccountKey=hemmelig", Cloud("to"), Cloud("tre"));

        var wrong = Assert.Throws<StorageConnectionException>(() => PipelineStorage.Connect(connections));

        Assert.DoesNotContain("hemmelig", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Drop", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_without_the_service_that_is_needed_is_told_by_its_setting()
    {
        var connections = new StorageConnections(
            StorageConnection.FromServiceUris("Drop", null, new Uri("https://en.table.core.windows.net"), Mock.Of<TokenCredential>()),
            StorageConnection.FromConnectionString("Storage", Cloud("to")),
            StorageConnection.FromConnectionString("Serving", Cloud("tre")));

        var missing = Assert.Throws<StorageConnectionException>(() => PipelineStorage.Connect(connections));

        Assert.Contains("Drop__blobServiceUri", missing.Message, StringComparison.Ordinal);
    }

    private static string Cloud(string account) =>
        $"DefaultEndpointsProtocol=https;AccountName={account};AccountKey={Key};EndpointSuffix=core.windows.net";

    private static string Local(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};" +
        $"BlobEndpoint=http://127.0.0.1:10000/{account};TableEndpoint=http://127.0.0.1:10002/{account};";
}
