using System.Net;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Mail;

namespace Pipeline.Functions.Tests.Support;

/// <summary>The real functions app in this process, on accounts, an outbox and a port of its own.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    public const string FunctionKey = "test-function-key";
    public const string MasterKey = "test-master-key";
    public const string OperationsAddress = "drift@example.dk";

    private readonly IHost host;
    private readonly AppSettings settings;
    private readonly CapturedLog log;

    private RunningApp(IHost host, AppSettings settings, CapturedLog log)
    {
        this.host = host;
        this.settings = settings;
        this.log = log;
        Client = new HttpClient
        {
            BaseAddress = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
        };
    }

    public HttpClient Client { get; }

    public IReadOnlyList<string> Log => log.Entries;

    public string ServingConnection => settings.Serving;

    /// <summary>The mails that were sent, as their readers see them.</summary>
    public IReadOnlyList<string> Mails => [.. settings.MailFiles().Select(path => ReadableMail.Of(File.ReadAllText(path)))];

    public static Task<RunningApp> StartAsync(AzuriteFixture azurite, params (string Name, string Value)[] others) =>
        StartAsync(azurite, transport: null, others);

    /// <summary>Starts the app.</summary>
    /// <param name="azurite">The storage.</param>
    /// <param name="transport">What sends its mails; none: they go to its outbox.</param>
    /// <param name="others">Other settings than the usual.</param>
    public static async Task<RunningApp> StartAsync(
        AzuriteFixture azurite, IMailTransport? transport, params (string Name, string Value)[] others)
    {
        var settings = AppSettings.On(azurite);
        foreach (var (name, value) in others)
        {
            settings.Values[name] = value;
        }

        var log = new CapturedLog();
        var host = PipelineHost.Build([], settings.Values, services =>
        {
            services.AddLogging(logging => logging.AddProvider(log));
            if (transport is not null)
            {
                services.AddSingleton(transport);
            }
        });
        try
        {
            await host.Services.GetRequiredService<PipelineStorage>().EnsureCreatedAsync(CancellationToken.None);
            await host.StartAsync();
            return new RunningApp(host, settings, log);
        }
        catch
        {
            host.Dispose();
            settings.Dispose();
            throw;
        }
    }

    public TService Get<TService>()
        where TService : notnull =>
        host.Services.GetRequiredService<TService>();

    /// <summary>Drops a file, and waits until nothing remains to be done about it.</summary>
    /// <param name="path">Where in the inbox.</param>
    /// <param name="content">Its text.</param>
    /// <param name="keptUnder">The plan that it is kept under.</param>
    public Task<DeliveryEntry> DropAsync(string path, string content, string keptUnder = "holbaek") =>
        DropAsync(path, Encoding.UTF8.GetBytes(content), keptUnder);

    /// <summary>Drops a file's bytes, and waits until nothing remains to be done about it.</summary>
    public async Task<DeliveryEntry> DropAsync(string path, byte[] content, string keptUnder = "holbaek")
    {
        var blob = new BlobClient(settings.Drop, StorageNames.Inbox, path);
        var uploaded = await blob.UploadAsync(BinaryData.FromBytes(content), overwrite: true);
        var delivery = DeliveryId.Of(path, InboxStore.NormalizeETag(uploaded.Value.ETag.ToString()));
        return await Waiting.ForAsync(
            "The end of the delivery",
            async () => await Get<DeliveryLog>().ReadAsync(new PlanId(keptUnder), delivery, CancellationToken.None) is { IsCleared: true } entry
                ? entry
                : null);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? key = FunctionKey) => SendAsync(HttpMethod.Get, path, key);

    /// <summary>Asks as a caller that App Service authentication knows; with a function key.</summary>
    public async Task<HttpResponseMessage> GetAsCallerAsync(string path, string principal)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("x-functions-key", FunctionKey);
        request.Headers.Add(Principals.Header, principal);
        return await Client.SendAsync(request);
    }

    /// <summary>Sends a text to the API.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string body, string key = FunctionKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body) };
        request.Headers.Add("x-functions-key", key);
        return await Client.SendAsync(request);
    }

    /// <summary>Asks for a run of a function by hand.</summary>
    public async Task<HttpStatusCode> RunByHandAsync(string function, string key = MasterKey)
    {
        using var response = await SendAsync(HttpMethod.Post, $"admin/functions/{function}", key);
        return response.StatusCode;
    }

    /// <summary>The path of the only mail whose file name holds a text; none: there is none yet.</summary>
    public string? FindMail(string nameHolds) =>
        settings.MailFiles().SingleOrDefault(path => Path.GetFileName(path).Contains(nameHolds, StringComparison.Ordinal));

    /// <summary>Everything that the pipeline keeps or tells, by place. The host's private account, with its receipts by blob name, is not its own.</summary>
    public async Task<IReadOnlyList<(string Place, string Content)>> EverythingAsync()
    {
        var everything = new List<(string, string)>();
        everything.AddRange(
            settings.MailFiles().Select(path => ($"mail {Path.GetFileName(path)}", ReadableMail.Of(File.ReadAllText(path)))));
        everything.AddRange(Log.Select(entry => ("log", entry)));
        foreach (var connection in new[] { settings.Drop, settings.Storage, settings.Serving })
        {
            everything.AddRange(await BlobsAsync(connection));
            everything.AddRange(await RowsAsync(connection));
        }

        return everything;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.StopAsync();
        host.Dispose();
        settings.Dispose();
    }

    private static async Task<List<(string Place, string Content)>> BlobsAsync(string connection)
    {
        var blobs = new List<(string, string)>();
        var account = new BlobServiceClient(connection);
        await foreach (var container in account.GetBlobContainersAsync())
        {
            var client = account.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync(Azure.Storage.Blobs.Models.BlobTraits.Metadata))
            {
                var content = await client.GetBlobClient(blob.Name).DownloadContentAsync();
                var metadata = string.Join(' ', blob.Metadata.Select(pair => $"{pair.Key}={pair.Value}"));
                blobs.Add(($"blob {container.Name}/{blob.Name}", $"{blob.Name} {metadata} {content.Value.Content}"));
            }
        }

        return blobs;
    }

    private static async Task<List<(string Place, string Content)>> RowsAsync(string connection)
    {
        var rows = new List<(string, string)>();
        var account = new TableServiceClient(connection);
        await foreach (var table in account.QueryAsync())
        {
            await foreach (var row in account.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                var columns = string.Join(' ', row.Select(pair => $"{pair.Key}={pair.Value}"));
                rows.Add(($"row {table.Name}/{row.PartitionKey}/{row.RowKey}", columns));
            }
        }

        return rows;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? key)
    {
        using var request = new HttpRequestMessage(method, path);
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        return await Client.SendAsync(request);
    }
}
