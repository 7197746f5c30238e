namespace Azure.Data.Tables.Tests;

public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("AccountName=konto;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:10002/konto", "http://127.0.0.1:10002/konto")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=konto;AccountKey=a2V5;EndpointSuffix=example.org", "http://konto.table.example.org/")]
    [InlineData("AccountName=konto;AccountKey=a2V5;", "https://konto.table.core.windows.net/")]
    [InlineData(" accountname = konto ; ACCOUNTKEY = a2V5 ", "https://konto.table.core.windows.net/")]
    public void An_endpoint_is_given_or_made_of_protocol_account_and_suffix(string text, string endpoint)
    {
        var client = new TableServiceClient(text);

        Assert.Equal(endpoint, client.Uri.AbsoluteUri);
        Assert.Equal("konto", client.AccountName);
    }

    [Fact]
    public void Development_storage_is_the_emulator_on_its_usual_port()
    {
        var client = new TableServiceClient("UseDevelopmentStorage=true");

        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1", client.Uri.AbsoluteUri);
        Assert.Equal("devstoreaccount1", client.AccountName);
    }

    [Fact]
    public void A_table_lies_below_its_account()
    {
        var table = new TableServiceClient("UseDevelopmentStorage=true").GetTableClient("maalinger");

        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1/maalinger", table.Uri.AbsoluteUri);
        Assert.Equal("maalinger", table.Name);
        Assert.Equal("devstoreaccount1", table.AccountName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AccountName=konto")]
    [InlineData("AccountName=konto;AccountKey=not base64!")]
    [InlineData("AccountName=konto;AccountName=andet;AccountKey=a2V5")]
    [InlineData("AccountName=konto;AccountKey=a2V5;TableEndpoint=her")]
    [InlineData("UseDevelopmentStorage=false")]
    [InlineData("konto")]
    public void A_text_that_is_no_connection_string_is_refused_without_being_shown(string text)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => new TableServiceClient(text));

        Assert.DoesNotContain("konto", refusal.Message, StringComparison.Ordinal);
    }
}
