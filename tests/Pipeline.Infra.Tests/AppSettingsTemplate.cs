using Pipeline.Storage;

namespace Pipeline.Infra.Tests;

/// <summary>The settings that the template gives the app, with values such as Azure would put in place of the expressions.</summary>
internal static class AppSettingsTemplate
{
    public const string Path = "modules/function-app.bicep";

    private static readonly string[] Services = ["blob", "table"];

    /// <summary>The settings with a transport of mail and everything optional, as Azure gives them to the program: <c>:</c> for <c>__</c>.</summary>
    public static IReadOnlyDictionary<string, string?> Values(BicepFiles files, string transport) =>
        Groups(transport).SelectMany(group => files.Declaration(Path, "variable_declaration", group).Properties)
            .ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => (string?)(setting.Value.Literal ?? Sample(setting.Key, transport)));

    /// <summary>Every variable with settings.</summary>
    public static IEnumerable<string> Groups(BicepFiles files) =>
        files.Trees[Path].All("variable_declaration").Select(variable => variable.Name).Where(name => name.EndsWith("Settings", StringComparison.Ordinal));

    /// <summary>The services of a connection without whose address the code does not start.</summary>
    public static IEnumerable<string> ServicesUsedByTheCode(BicepFiles files, string connection)
    {
        var values = Values(files, "Outbox");
        return Services.Where(service => !Connects(values, connection, service)).Select(service => service == "blob" ? "Blob" : "Table");
    }

    private static bool Connects(IReadOnlyDictionary<string, string?> values, string connection, string without)
    {
        try
        {
            // The other service keeps an address, so that it is the missing one that is missed.
            PipelineStorage.Connect(StorageConnections.FromSettings(name =>
                name == $"{connection}:{without}ServiceUri" ? null
                : name.StartsWith($"{connection}:", StringComparison.Ordinal) && name.EndsWith("ServiceUri", StringComparison.Ordinal)
                    ? values.GetValueOrDefault(name) ?? Sample(name.Replace(":", "__", StringComparison.Ordinal), "Outbox")
                    : values.GetValueOrDefault(name)));
            return true;
        }
        catch (StorageConnectionException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Groups(string transport) =>
        ["commonSettings", transport == "Graph" ? "graphSettings" : "outboxSettings", "statbankSettings", "educationSettings"];

    private static string Sample(string setting, string transport) => setting.Split("__") switch
    {
        [var account, "blobServiceUri" or "queueServiceUri" or "tableServiceUri"] =>
            $"https://{account.ToLowerInvariant()}.{setting.Split("__")[1][..^"ServiceUri".Length]}.core.windows.net/",
        [_, "clientId" or "ClientId"] => "00000000-0000-0000-0000-000000000001",
        ["Mail", "Transport"] => transport,
        ["Operations", "Address"] or ["Mail", "Mailbox"] => "drift@example.dk",
        ["Statistics", var name] => name.EndsWith("Key", StringComparison.Ordinal) ? "key" : "https://statistik.example.dk",
        ["Adgang", _] => "true",
        [_] => "value",
        _ => throw new InvalidOperationException($"{setting} has no sample value: say in the test what Azure puts there."),
    };
}
