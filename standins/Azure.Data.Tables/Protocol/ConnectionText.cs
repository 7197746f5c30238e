namespace Azure.Data.Tables.Protocol;

/// <summary>A connection string taken apart: where the tables are and the key that opens them.</summary>
internal sealed record ConnectionText(Uri Endpoint, TableSharedKeyCredential Credential)
{
    private const string EmulatorAccount = "devstoreaccount1";

    // Known to all: the key that every storage emulator has.
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static ConnectionText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var settings = Settings(text);
        if (settings.TryGetValue("UseDevelopmentStorage", out var useEmulator))
        {
            return bool.TryParse(useEmulator, out var wanted) && wanted ? Emulator() : throw Invalid();
        }

        if (!settings.TryGetValue("AccountName", out var account) || !settings.TryGetValue("AccountKey", out var key))
        {
            throw Invalid();
        }

        return Uri.TryCreate(EndpointOf(settings, account), UriKind.Absolute, out var endpoint)
            ? new ConnectionText(endpoint, CredentialOf(account, key))
            : throw Invalid();
    }

    private static ConnectionText Emulator() =>
        new(new Uri($"http://127.0.0.1:10002/{EmulatorAccount}"), new TableSharedKeyCredential(EmulatorAccount, EmulatorKey));

    private static Dictionary<string, string> Settings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A key ends in = itself: only the first one parts name and value.
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || !settings.TryAdd(part[..sign].Trim(), part[(sign + 1)..].Trim()))
            {
                throw Invalid();
            }
        }

        return settings;
    }

    private static string EndpointOf(Dictionary<string, string> settings, string account)
    {
        if (settings.TryGetValue("TableEndpoint", out var endpoint))
        {
            return endpoint;
        }

        var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        return $"{protocol}://{account}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}/";
    }

    private static TableSharedKeyCredential CredentialOf(string account, string key)
    {
        try
        {
            return new TableSharedKeyCredential(account, key);
        }
        catch (FormatException notBase64)
        {
            throw Invalid(notBase64);
        }
    }

    // Never with the text itself: it holds the key.
    private static InvalidOperationException Invalid(Exception? cause = null) => new("The connection string is not valid.", cause);
}
