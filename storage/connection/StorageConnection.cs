using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace Pipeline.Storage;

/// <summary>How one storage account is reached: by a connection string, or by the addresses of its services and an identity.</summary>
public sealed class StorageConnection
{
    private const string ManagedIdentity = "managedidentity";

    // Azure's rule for the names of storage accounts.
    private const int ShortestAccountName = 3;
    private const int LongestAccountName = 24;

    private readonly string? connectionString;
    private readonly Uri? blobServiceUri;
    private readonly Uri? tableServiceUri;
    private readonly TokenCredential? credential;

    private StorageConnection(string name, string? connectionString, Uri? blobServiceUri, Uri? tableServiceUri, TokenCredential? credential)
    {
        Name = name;
        this.connectionString = connectionString;
        this.blobServiceUri = blobServiceUri;
        this.tableServiceUri = tableServiceUri;
        this.credential = credential;
    }

    /// <summary>The name of the connection in the settings, such as <c>Drop</c>.</summary>
    public string Name { get; }

    /// <summary>A connection by a connection string.</summary>
    public static StorageConnection FromConnectionString(string name, string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return new(name, connectionString, null, null, null);
    }

    /// <summary>A connection by the addresses of the services and an identity. A service that is not used may be left out.</summary>
    public static StorageConnection FromServiceUris(string name, Uri? blobServiceUri, Uri? tableServiceUri, TokenCredential credential)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(credential);
        return new(name, null, blobServiceUri, tableServiceUri, credential);
    }

    /// <summary>
    /// Reads a connection from the settings as the Functions host names them: <c>Drop</c>, or <c>Drop__blobServiceUri</c>,
    /// <c>Drop__tableServiceUri</c> (or <c>Drop__accountName</c> alone), <c>Drop__credential</c> and <c>Drop__clientId</c>, with <c>__</c> or <c>:</c> between.
    /// </summary>
    /// <param name="name">The connection's name.</param>
    /// <param name="setting">Gives a setting's value, or null.</param>
    /// <exception cref="StorageConnectionException">The settings are missing or wrong.</exception>
    public static StorageConnection FromSettings(string name, Func<string, string?> setting)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(setting);
        if (setting(name) is { } text && !string.IsNullOrWhiteSpace(text))
        {
            return FromConnectionString(name, text);
        }

        var blobs = Address(name, "blobServiceUri", setting) ?? AddressOf(name, "blob", setting);
        var tables = Address(name, "tableServiceUri", setting) ?? AddressOf(name, "table", setting);
        return blobs is null && tables is null
            ? throw StorageConnectionException.Missing(name)
            : FromServiceUris(name, blobs, tables, Credential(name, setting));
    }

    internal BlobServiceClient CreateBlobClient(BlobClientOptions options) =>
        Create(() => connectionString is not null
            ? new BlobServiceClient(connectionString, options)
            : new BlobServiceClient(blobServiceUri ?? throw StorageConnectionException.MissingService(Name, "blob"), credential, options));

    internal TableServiceClient CreateTableClient(TableClientOptions options) =>
        Create(() => connectionString is not null
            ? new TableServiceClient(connectionString, options)
            : new TableServiceClient(tableServiceUri ?? throw StorageConnectionException.MissingService(Name, "table"), credential!, options));

    // The host also takes the account's name alone, and knows where Azure has its services.
    private static Uri? AddressOf(string name, string service, Func<string, string?> setting) =>
        Part(name, "accountName", setting) is not { } account ? null
        : IsAccountName(account) ? new Uri($"https://{account}.{service}.core.windows.net")
        : throw StorageConnectionException.NotAnAccountName($"{name}__accountName");

    private static bool IsAccountName(string text) =>
        text.Length is >= ShortestAccountName and <= LongestAccountName
        && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character));

    private static Uri? Address(string name, string part, Func<string, string?> setting)
    {
        var text = Part(name, part, setting);
        return text is null ? null
            : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address
            : throw StorageConnectionException.NotAnAddress($"{name}__{part}");
    }

    private static TokenCredential Credential(string name, Func<string, string?> setting)
    {
        var clientId = Part(name, "clientId", setting);
        return Part(name, "credential", setting) switch
        {
            null => new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId }),
            var kind when !kind.Equals(ManagedIdentity, StringComparison.OrdinalIgnoreCase) =>
                throw StorageConnectionException.UnknownCredential($"{name}__credential"),
            _ => new ManagedIdentityCredential(
                clientId is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(clientId)),
        };
    }

    private static string? Part(string name, string part, Func<string, string?> setting)
    {
        var text = setting($"{name}__{part}") ?? setting($"{name}:{part}");
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private TClient Create<TClient>(Func<TClient> create)
    {
        try
        {
            return create();
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
        {
            throw StorageConnectionException.NotUsable(Name, wrong);
        }
    }
}
