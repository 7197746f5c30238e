using Pipeline.Azurite;
using Xunit;

namespace Pipeline.Testing;

/// <summary>
/// One Azurite, in memory, on free ports, for the test classes that share it. Tests keep apart by names of their own:
/// take a fresh account with <see cref="NewAccount"/>, which shares nothing with any other.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const int AccountCount = 6000;
    private static readonly string[] Accounts = [.. Enumerable.Range(0, AccountCount).Select(number => $"a{number:0000}")];

    private AzuriteServer? server;
    private int taken = -1;

    /// <inheritdoc />
    public async Task InitializeAsync() =>
        server = await AzuriteServer.StartAsync(new AzuriteOptions { Accounts = Accounts }, CancellationToken.None);

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>The connection string of an empty storage account that no other test has.</summary>
    public string NewAccount()
    {
        var number = Interlocked.Increment(ref taken);
        return number < AccountCount
            ? server!.ConnectionString(Accounts[number])
            : throw new InvalidOperationException($"All {AccountCount} accounts are taken: raise {nameof(AccountCount)}.");
    }
}
