using Azure.Core;

namespace Azure.Data.Tables.Tests;

public sealed class TokenCredentialTests
{
    private static readonly Uri Endpoint = new("https://konto.table.core.windows.net");

    [Fact]
    public async Task A_request_bears_a_token_for_the_storage_scope()
    {
        var transport = new RecordingTransport(_ => new CannedResponse(204));
        var credential = new FixedToken();
        var service = new TableServiceClient(Endpoint, credential, new TableClientOptions { Transport = transport });

        await service.GetTableClient("maalinger").AddEntityAsync(new TableEntity("plan", "1"));

        Assert.Equal("Bearer token-1", Assert.Single(transport.Attempts).Headers["Authorization"]);
        Assert.Equal(["https://storage.azure.com/.default"], Assert.Single(credential.Asked).Scopes);
        Assert.Equal("konto", service.AccountName);
    }

    [Fact]
    public async Task A_token_is_asked_for_once_and_used_again()
    {
        var transport = new RecordingTransport(_ => new CannedResponse(204));
        var credential = new FixedToken();
        var table = new TableClient(Endpoint, "maalinger", credential, new TableClientOptions { Transport = transport });

        await table.AddEntityAsync(new TableEntity("plan", "1"));
        await table.DeleteEntityAsync("plan", "1");

        Assert.Equal(["Bearer token-1", "Bearer token-1"], transport.Attempts.Select(attempt => attempt.Headers["Authorization"]));
        Assert.Single(credential.Asked);
    }

    [Fact]
    public async Task A_token_is_never_sent_without_encryption()
    {
        var transport = new RecordingTransport(_ => new CannedResponse(204));
        var table = new TableClient(
            new Uri("http://konto.table.core.windows.net"), "maalinger", new FixedToken(), new TableClientOptions { Transport = transport });

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.DeleteEntityAsync("plan", "1"));

        Assert.Empty(transport.Attempts);
    }

    private sealed class FixedToken : TokenCredential
    {
        public List<TokenRequestContext> Asked { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked.Add(requestContext);
            return new AccessToken($"token-{Asked.Count}", DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
