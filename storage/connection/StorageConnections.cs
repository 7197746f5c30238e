namespace Pipeline.Storage;

/// <summary>The three accounts that the pipeline works with, and the host's own where it is known: no two may be the same.</summary>
/// <param name="Drop">Where files are dropped; blobs.</param>
/// <param name="Main">The private account, in the settings <c>Storage</c>; blobs and tables.</param>
/// <param name="Serving">The account that readers see; tables.</param>
public sealed record StorageConnections(StorageConnection Drop, StorageConnection Main, StorageConnection Serving)
{
    private const string HostName = "AzureWebJobsStorage";

    /// <summary>The account of the Functions host; nothing of the pipeline's is read or written there.</summary>
    public StorageConnection? Host { get; init; }

    /// <summary>
    /// Reads the connections <c>Drop</c>, <c>Storage</c> and <c>Serving</c>, and the host's <c>AzureWebJobsStorage</c> if it is set.
    /// </summary>
    /// <param name="setting">Gives a setting's value, or null.</param>
    /// <exception cref="StorageConnectionException">A setting is missing or wrong.</exception>
    public static StorageConnections FromSettings(Func<string, string?> setting) => new(
        StorageConnection.FromSettings("Drop", setting),
        StorageConnection.FromSettings("Storage", setting),
        StorageConnection.FromSettings("Serving", setting))
    {
        Host = StorageConnection.FindHost(HostName, setting),
    };

    /// <summary>Connections by three connection strings.</summary>
    public static StorageConnections FromConnectionStrings(string drop, string main, string serving) => new(
        StorageConnection.FromConnectionString("Drop", drop),
        StorageConnection.FromConnectionString("Storage", main),
        StorageConnection.FromConnectionString("Serving", serving));
}
