using Pipeline.Testing;

namespace Pipeline.Functions.Tests.Support;

/// <summary>Settings with which the app starts.</summary>
internal sealed class AppSettings : IDisposable
{
    private readonly DirectoryInfo outbox = Directory.CreateTempSubdirectory("pipeline-outbox-");

    private AppSettings(string host, string drop, string storage, string serving)
    {
        Drop = drop;
        Storage = storage;
        Serving = serving;
        Values = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = host,
            ["Drop"] = drop,
            ["Storage"] = storage,
            ["Serving"] = serving,
            ["Mail:Transport"] = "Outbox",
            ["Mail:Outbox"] = outbox.FullName,
            ["Operations:Address"] = RunningApp.OperationsAddress,
            ["Demonstration:Clock:holbaek"] = "2026-09-14T06:00:00+02:00",
            ["urls"] = "http://127.0.0.1:0",
            ["LocalHost:MasterKey"] = RunningApp.MasterKey,
            ["LocalHost:FunctionKey"] = RunningApp.FunctionKey,
            ["LocalHost:BlobPollInterval"] = "00:00:00.100",
            ["LocalHost:BlobRetryDelay"] = "00:00:00.100",
        };
    }

    public string Drop { get; }

    public string Storage { get; }

    public string Serving { get; }

    public Dictionary<string, string?> Values { get; }

    /// <summary>On four fresh accounts.</summary>
    public static AppSettings On(AzuriteFixture azurite) =>
        new(azurite.NewAccount(), azurite.NewAccount(), azurite.NewAccount(), azurite.NewAccount());

    /// <summary>On accounts that nothing answers for: enough for what is checked before anything is asked.</summary>
    public static AppSettings OnNothing() => new(Account("host"), Account("drop"), Account("storage"), Account("serving"));

    public static string Account(string name) =>
        $"DefaultEndpointsProtocol=https;AccountName={name};AccountKey=bm9ib2R5LWFuc3dlcnM=;EndpointSuffix=core.windows.net";

    public IEnumerable<string> MailFiles() => Directory.EnumerateFiles(outbox.FullName, "*.eml");

    public void Dispose() => outbox.Delete(recursive: true);
}
