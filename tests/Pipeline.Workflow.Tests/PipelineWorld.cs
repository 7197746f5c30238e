using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Mail;

namespace Pipeline.Workflow.Tests;

/// <summary>
/// What outlives a process: three storage accounts, the outbox and the time. Processes are started in it, and may be stopped at any storage call.
/// </summary>
internal sealed class PipelineWorld : IDisposable
{
    private static readonly PipelineConfiguration Configuration =
        PipelineConfiguration.Load(Repository.Path("config"), PlanEvaluator.Version);

    private readonly StorageConnections connections;
    private readonly DirectoryInfo outbox = Directory.CreateTempSubdirectory("pipeline-outbox-");
    private readonly DirectoryInfo spools = Directory.CreateTempSubdirectory("pipeline-spools-");

    private PipelineWorld(StorageConnections connections) => this.connections = connections;

    public static PlanId Holbaek { get; } = new("holbaek");

    public static Plan Plan => Configuration.Plans.Single(plan => plan.Id == Holbaek);

    /// <summary>The clock that every process of this world sees.</summary>
    public AdjustableTime Time { get; } = new(new DateTimeOffset(2026, 9, 14, 4, 0, 0, TimeSpan.Zero));

    /// <summary>The mails that were sent, by what their file name tells: kind and message.</summary>
    public IReadOnlyList<string> Mails => [.. outbox.EnumerateFiles("*.eml").Select(file => file.Name).Order(StringComparer.Ordinal)];

    /// <summary>The only mail whose file name holds a text: its headers as they stand, and every part decoded.</summary>
    public string MailText(string nameHolds)
    {
        var source = File.ReadAllText(outbox.EnumerateFiles($"*{nameHolds}*.eml").Single().FullName);
        var decoded = source.Split("\r\n\r\n").Select(block => block.Split("\r\n--")[0].ReplaceLineEndings("")).Select(DecodeOrKeep);
        return string.Join('\n', decoded.Prepend(source));
    }

    public static async Task<PipelineWorld> CreateAsync(AzuriteFixture azurite)
    {
        var world = new PipelineWorld(
            StorageConnections.FromConnectionStrings(azurite.NewAccount(), azurite.NewAccount(), azurite.NewAccount()));
        await PipelineStorage.Connect(world.connections).EnsureCreatedAsync(CancellationToken.None);
        return world;
    }

    /// <summary>A process, healthy or one that will be stopped.</summary>
    /// <param name="transport">What stops it; none: nothing does.</param>
    /// <param name="configuration">Its rules; none: the shipped ones.</param>
    /// <param name="others">Other services than the usual ones; none: the usual ones.</param>
    public PipelineProcess Start(
        FaultInjectingTransport? transport = null, PipelineConfiguration? configuration = null, Action<IServiceCollection>? others = null)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(new SpoolPlace(spools.FullName))
            .AddSingleton<IMailTransport>(new OutboxTransport(outbox.FullName))
            .AddWorkflow(
                configuration ?? Configuration,
                PipelineStorage.Connect(connections, transport),
                new OperationsMailbox("drift@example.dk"),
                new Dictionary<PlanId, DateTimeOffset>());
        others?.Invoke(services);
        return new PipelineProcess(services.BuildServiceProvider());
    }

    /// <summary>The configuration under which everything is read the same, but which is not the same.</summary>
    public static PipelineConfiguration OtherRules() => Configuration with { RulesHash = "otherrules12" };

    /// <summary>The shipped configuration, but that other statistics are fetched for Holbæk.</summary>
    public static PipelineConfiguration Fetching(params IReadOnlyList<StatisticsFetch> fetches) =>
        Configuration with { Plans = [Plan with { Fetches = fetches }] };

    /// <summary>The configuration, but for the dental format, whose files are complete.</summary>
    public static PipelineConfiguration CompleteDental() => Configuration with
    {
        RulesHash = "complete1234",
        Formats = [.. Configuration.Formats.Select(format => format.Id.Value == "tandpleje-udeblivelser" ? format with { IsComplete = true } : format)],
    };

    /// <summary>The configuration after the plan's areas were given the names that a file was refused for.</summary>
    public static PipelineConfiguration WithAliases(params (string Area, string Alias)[] aliases) => Configuration with
    {
        RulesHash = "mended123456",
        Plans =
        [
            .. Configuration.Plans.Select(plan => plan with
            {
                Areas =
                [
                    .. plan.Areas.Select(area => area with
                    {
                        Aliases = [.. area.Aliases, .. aliases.Where(pair => pair.Area == area.Id.Value).Select(pair => pair.Alias)],
                    }),
                ],
            }),
        ],
    };

    /// <summary>The configuration after a source got another contact.</summary>
    public static PipelineConfiguration WithContact(string source, string address) => Configuration with
    {
        Plans = [Plan with { Sources = [.. Plan.Sources.Select(one => one.Id.Value == source ? one with { Contact = address } : one)] }],
    };

    public Task DropAsync(string path, string content) => DropAsync(path, Encoding.UTF8.GetBytes(content));

    public async Task DropAsync(string path, byte[] content)
    {
        var inbox = PipelineStorage.Connect(connections).Drop.GetBlobContainerClient(StorageNames.Inbox);
        await inbox.GetBlobClient(path).UploadAsync(BinaryData.FromBytes(content), overwrite: true);
    }

    /// <summary>Time passes after a stop: attempts count again, mails may be taken over, and the stopped process's lease runs out.</summary>
    public async Task RecoverAsync()
    {
        Time.Advance(TimeSpan.FromMinutes(16));
        var snapshots = PipelineStorage.Connect(connections).Main.GetBlobContainerClient(StorageNames.Snapshots);
        await foreach (var blob in snapshots.GetBlobsAsync(prefix: "laase/"))
        {
            if (blob.Properties.LeaseState == Azure.Storage.Blobs.Models.LeaseState.Leased)
            {
                await snapshots.GetBlobClient(blob.Name).GetBlobLeaseClient().BreakAsync(TimeSpan.Zero);
            }
        }
    }

    /// <summary>Every blob in a container of the private account.</summary>
    public Task<IReadOnlyList<string>> BlobsAsync(string container) =>
        BlobsAsync(PipelineStorage.Connect(connections).Main.GetBlobContainerClient(container));

    /// <summary>The bytes of a blob in a container of the private account.</summary>
    public async Task<BinaryData> BlobAsync(string container, string path) =>
        (await PipelineStorage.Connect(connections).Main.GetBlobContainerClient(container).GetBlobClient(path).DownloadContentAsync()).Value.Content;

    /// <summary>The rows of the serving tables that were last written at a number, as <c>table partition row</c>.</summary>
    public async Task<IReadOnlyList<string>> ServingRowsWrittenAtAsync(long number)
    {
        var serving = PipelineStorage.Connect(connections).Serving;
        var rows = new List<string>();
        await foreach (var table in serving.QueryAsync())
        {
            await foreach (var row in serving.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                if (row.GetInt64("Nummer") == number)
                {
                    rows.Add($"{table.Name} {row.PartitionKey} {row.RowKey}");
                }
            }
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    /// <summary>Every blob in a container of the private account, with its version.</summary>
    public async Task<IReadOnlyDictionary<string, string>> BlobVersionsAsync(string container)
    {
        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in PipelineStorage.Connect(connections).Main.GetBlobContainerClient(container).GetBlobsAsync())
        {
            versions[blob.Name] = blob.Properties.ETag.ToString()!;
        }

        return versions;
    }

    /// <summary>Makes a meeting's report one that was sent with other bytes.</summary>
    public async Task ReplaceSentWorkbookAsync(string meeting, byte[] workbook)
    {
        var storage = PipelineStorage.Connect(connections);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(workbook));
        var reports = new ReportStore(storage);
        var entry = (await reports.ReadAsync(Holbaek, new MeetingId(meeting), CancellationToken.None))!;
        await new ReportArchive(storage).StoreWorkbookAsync(new ReportKey(Holbaek, entry.Meeting), hash, workbook, CancellationToken.None);
        await reports.SaveAsync(entry with { WorkbookHash = hash }, CancellationToken.None);
    }

    /// <summary>Loses every observation of an indicator.</summary>
    public async Task RemoveObservationsAsync(string indicator)
    {
        var table = PipelineStorage.Connect(connections).Tables.GetTableClient(StorageNames.Observations);
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {$"{Holbaek};{indicator}"}")))
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }
    }

    /// <summary>Loses every snapshot that was kept, so that each must be computed again.</summary>
    public Task RemoveSnapshotsAsync() => RemoveBlobsAsync(StorageNames.Snapshots);

    /// <summary>Loses every blob in a container of the private account.</summary>
    public async Task RemoveBlobsAsync(string name)
    {
        var container = PipelineStorage.Connect(connections).Main.GetBlobContainerClient(name);
        foreach (var blob in await BlobsAsync(container))
        {
            await container.DeleteBlobAsync(blob);
        }
    }

    /// <summary>Every blob in a container of the drop account.</summary>
    public Task<IReadOnlyList<string>> DropBlobsAsync(string container) =>
        BlobsAsync(PipelineStorage.Connect(connections).Drop.GetBlobContainerClient(container));

    /// <summary>The rows of a serving table.</summary>
    public Task<IReadOnlyList<TableEntity>> ServingRowsAsync(string table) => RowsAsync(PipelineStorage.Connect(connections).Serving.GetTableClient(table));

    /// <summary>The rows of a table of the private account.</summary>
    public Task<IReadOnlyList<TableEntity>> RowsAsync(string table) => RowsAsync(PipelineStorage.Connect(connections).Tables.GetTableClient(table));

    /// <summary>Loses tables of the private account altogether.</summary>
    public async Task LoseTablesAsync(IEnumerable<string> tables)
    {
        var account = PipelineStorage.Connect(connections).Tables;
        foreach (var table in tables)
        {
            await account.DeleteTableAsync(table);
        }
    }

    /// <summary>Removes a row of a table of the private account.</summary>
    public Task RemoveRowAsync(string table, string partition, string row) =>
        PipelineStorage.Connect(connections).Tables.GetTableClient(table).DeleteEntityAsync(partition, row, Azure.ETag.All);

    /// <summary>Writes a blob in a container of the private account, over what is there.</summary>
    public Task PutAsync(string container, string path, string content) =>
        PipelineStorage.Connect(connections).Main.GetBlobContainerClient(container).GetBlobClient(path).UploadAsync(BinaryData.FromString(content), overwrite: true);

    /// <summary>When anything in a container of the private account was last written, by the clock of the storage.</summary>
    public async Task<DateTimeOffset> LastWrittenAsync(string container)
    {
        var last = DateTimeOffset.MinValue;
        await foreach (var blob in PipelineStorage.Connect(connections).Main.GetBlobContainerClient(container).GetBlobsAsync())
        {
            last = blob.Properties.LastModified > last ? blob.Properties.LastModified!.Value : last;
        }

        return last;
    }

    /// <summary>Sets the clock that every process sees.</summary>
    public void SetTime(DateTimeOffset time) => Time.Advance(time - Time.GetUtcNow());

    /// <summary>The text of a blob in the inbox.</summary>
    public async Task<string> DroppedTextAsync(string path)
    {
        var inbox = PipelineStorage.Connect(connections).Drop.GetBlobContainerClient(StorageNames.Inbox);
        return (await inbox.GetBlobClient(path).DownloadContentAsync()).Value.Content.ToString();
    }

    public void Dispose()
    {
        outbox.Delete(recursive: true);
        spools.Delete(recursive: true);
    }

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(TableClient table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        return rows;
    }

    private static string DecodeOrKeep(string block)
    {
        var buffer = new byte[block.Length];
        return Convert.TryFromBase64String(block, buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : block;
    }

    private static async Task<IReadOnlyList<string>> BlobsAsync(BlobContainerClient container)
    {
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync())
        {
            if (!blob.Name.StartsWith("laase/", StringComparison.Ordinal))
            {
                names.Add(blob.Name);
            }
        }

        return names;
    }
}
