using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Testing;
using Pipeline.Workflow.Statistics;

namespace Pipeline.Workflow.Tests.Statistics;

/// <summary>The pipeline with real blobs, a hurried clock, and sources of statistics on this machine.</summary>
internal sealed class StatisticsWorld : IAsyncDisposable
{
    public const string Key = "a-key-that-nobody-may-see";

    private readonly PipelineWorld world;
    private readonly RecordedLog log = new();

    private StatisticsWorld(PipelineWorld world, PipelineProcess process, HurriedTime time, RecordedLog log)
    {
        this.world = world;
        this.log = log;
        Process = process;
        Time = time;
    }

    public static StatbankFetch Crimes { get; } = Table("STRAF11", "dst-straf11", StatbankLayout.Bulk, "OMRÅDE", "OVERTRÆD");

    public static EducationFetch Absence { get; } = new(
        new FormatId("elevfravaer-api"),
        "elevfravaer",
        "GS",
        "ELEVFRAV",
        "FRAVAAR",
        ["Gennemsnitligt fravær per skoleår"],
        ["[Institution].[Institution]", "[Tid].[Skoleår]"],
        [new EducationFilter("[Institution].[Institutionsnummer]", ["000001", "000002"])]);

    public PipelineProcess Process { get; }

    public HurriedTime Time { get; }

    public IReadOnlyList<string> Log => log.Entries;

    public static async Task<StatisticsWorld> CreateAsync(
        AzuriteFixture azurite, StatisticsSettings settings, params IReadOnlyList<StatisticsFetch> fetches)
    {
        var world = await PipelineWorld.CreateAsync(azurite);
        var time = new HurriedTime();
        var log = new RecordedLog();
        var process = world.Start(
            configuration: PipelineWorld.Fetching(fetches),
            others: services => services
                .AddSingleton<TimeProvider>(time)
                .AddSingleton(settings)
                .AddLogging(logging => logging.AddProvider(log)));
        return new StatisticsWorld(world, process, time, log);
    }

    /// <summary>Statistikbanken on this machine, asked for crimes.</summary>
    public static Task<StatisticsWorld> OfCrimesAsync(AzuriteFixture azurite, StatisticsServer server) =>
        CreateAsync(azurite, new StatisticsSettings { StatbankAddress = server.Address }, Crimes);

    /// <summary>Uddannelsesstatistik on this machine, asked for absence.</summary>
    public static Task<StatisticsWorld> OfAbsenceAsync(AzuriteFixture azurite, StatisticsServer server, int mostPages = 500) => CreateAsync(
        azurite, new StatisticsSettings { EducationAddress = server.Address, EducationKey = Key, MostPages = mostPages }, Absence);

    public static StatbankFetch Table(string table, string format, StatbankLayout layout, params IEnumerable<string> variables) => new(
        new FormatId(format),
        table,
        layout,
        [.. variables.Select(code => new StatbankVariable(code, ["000", "316"])), new StatbankVariable("Tid", [">=2024K1"])]);

    public Task<IReadOnlyList<string>> DroppedAsync() => world.DropBlobsAsync(Storage.StorageNames.Inbox);

    /// <summary>How many mails were sent.</summary>
    public int MailCount => world.Mails.Count;

    /// <summary>Drops a file as a person does.</summary>
    public Task DropAsync(string path, string content) => world.DropAsync(path, content);

    public Task<string> DroppedTextAsync(string path) => world.DroppedTextAsync(path);

    /// <summary>Fetches, which must fail, and drop nothing.</summary>
    /// <returns>What is told of each trouble.</returns>
    public async Task<string> FailAsync()
    {
        var told = await Assert.ThrowsAsync<AggregateException>(Process.FetchStatisticsAsync);
        Assert.Empty(await DroppedAsync());
        return string.Join('\n', told.InnerExceptions.Select(trouble => Assert.IsType<StatisticsException>(trouble).Message));
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        world.Dispose();
    }
}
