namespace Pipeline.Storage;

/// <summary>The three accounts that the pipeline works with: they must be three.</summary>
/// <param name="Drop">Where files are dropped; blobs.</param>
/// <param name="Main">The private account, in the settings <c>Storage</c>; blobs and tables.</param>
/// <param name="Serving">The account that readers see; tables.</param>
/// <param name="Host">The Functions host's own account, which must be a fourth; none where there is no host. Nothing of ours is kept there.</param>
public sealed record StorageConnections(
    StorageConnection Drop, StorageConnection Main, StorageConnection Serving, StorageConnection? Host = null)
{
    private const string HostName = "AzureWebJobsStorage";

    /// <summary>Reads the connections <c>Drop</c>, <c>Storage</c>, <c>Serving</c> and <c>AzureWebJobsStorage</c>.</summary>
    /// <param name="setting">Gives a setting's value, or null.</param>
    /// <exception cref="StorageConnectionException">A setting is missing or wrong.</exception>
    public static StorageConnections FromSettings(Func<string, string?> setting) => new(
        StorageConnection.FromSettings("Drop", setting),
        StorageConnection.FromSettings("Storage", setting),
        StorageConnection.FromSettings("Serving", setting),
        StorageConnection.FromSettings(HostName, setting));

    /// <summary>Connections by three connection strings.</summary>
    public static StorageConnections FromConnectionStrings(string drop, string main, string serving) => new(
        StorageConnection.FromConnectionString("Drop", drop),
        StorageConnection.FromConnectionString("Storage", main),
        StorageConnection.FromConnectionString("Serving", serving));
}
