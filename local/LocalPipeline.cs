using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Azurite;
using Pipeline.Domain;
using Pipeline.Functions;
using Pipeline.Storage;
using Pipeline.Workflow;

namespace Pipeline.Local;

/// <summary>The whole system on this machine: Azurite with four accounts, and the functions app.</summary>
internal sealed class LocalPipeline : IAsyncDisposable
{
    private const string DropAccount = "pipelinedrop";
    private const string MainAccount = "pipelinestorage";
    private const string ServingAccount = "pipelineserving";
    private const string HostAccount = "pipelinehost";
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(20);

    private readonly AzuriteServer azurite;
    private readonly IHost host;

    private LocalPipeline(AzuriteServer azurite, IHost host, LocalKeys keys)
    {
        this.azurite = azurite;
        this.host = host;
        Keys = keys;
    }

    /// <summary>The keys that open the functions of this run.</summary>
    public LocalKeys Keys { get; }

    /// <summary>The address that the functions answer at.</summary>
    public Uri Address => new(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Where Power BI would read the serving tables.</summary>
    public string ServingConnection => azurite.ConnectionString(ServingAccount);

    /// <summary>Starts everything.</summary>
    /// <param name="folders">Where data, configuration and mails lie.</param>
    /// <param name="address">The address to answer at; port 0: a free one.</param>
    /// <param name="clock">The times that stand still, by plan.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public static async Task<LocalPipeline> StartAsync(
        LocalFolders folders, Uri address, IReadOnlyDictionary<PlanId, DateTimeOffset> clock, CancellationToken cancellationToken)
    {
        RequireFree(address.Port);
        var azurite = await AzuriteServer.StartAsync(
            new AzuriteOptions { Accounts = [DropAccount, MainAccount, ServingAccount, HostAccount], DataFolder = folders.Data },
            cancellationToken);
        try
        {
            var keys = LocalKeys.Create();
            var host = PipelineHost.Build(
                [],
                Settings(folders, address, azurite, keys),
                services => Quieten(services).AddSingleton(provider => new PlanClock(provider.GetRequiredService<TimeProvider>(), clock)));
            try
            {
                await host.Services.GetRequiredService<PipelineStorage>().EnsureCreatedAsync(cancellationToken);
                await host.StartAsync(cancellationToken);
                return new LocalPipeline(azurite, host, keys);
            }
            catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
            {
                host.Dispose();
                throw PortIsTaken(address.Port, taken);
            }
            catch
            {
                host.Dispose();
                throw;
            }
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>A service of the functions app.</summary>
    public TService Get<TService>()
        where TService : notnull =>
        host.Services.GetRequiredService<TService>();

    /// <summary>Makes a function of the app, as the host makes it for each run.</summary>
    public TFunction Make<TFunction>() => ActivatorUtilities.CreateInstance<TFunction>(host.Services);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        using (var timeout = new CancellationTokenSource(TimeToStop))
        {
            await host.StopAsync(timeout.Token);
        }

        host.Dispose();
        await azurite.DisposeAsync();
    }

    // Asked before anything is started: the host would tell of it in pages of its own.
    private static void RequireFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw PortIsTaken(port, taken);
        }
    }

    private static LocalRunException PortIsTaken(int port, Exception cause) =>
        new($"Port {port} er optaget: luk det program, der bruger den, eller vælg en anden med --port.", cause);

    private static Dictionary<string, string?> Settings(
        LocalFolders folders, Uri address, AzuriteServer azurite, LocalKeys keys)
    {
        var settings = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString(HostAccount),
            ["Drop"] = azurite.ConnectionString(DropAccount),
            ["Storage"] = azurite.ConnectionString(MainAccount),
            ["Serving"] = azurite.ConnectionString(ServingAccount),
            ["Configuration:Folder"] = folders.Configuration,
            ["Mail:Transport"] = "Outbox",
            ["Mail:Outbox"] = folders.Outbox,
            ["Operations:Address"] = "drift@example.dk",
            ["urls"] = address.GetLeftPart(UriPartial.Authority),
            ["LocalHost:MasterKey"] = keys.Master,
            ["LocalHost:FunctionKey"] = keys.Function,
            ["LocalHost:BlobPollInterval"] = "00:00:00.200",
        };
        return settings;
    }

    // The console belongs to the progress; only what a person should look at is told beside it.
    private static IServiceCollection Quieten(IServiceCollection services) => services.AddLogging(logging =>
    {
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Microsoft", LogLevel.Error);
        logging.AddFilter("Azure", LogLevel.Error);
    });
}

/// <summary>The keys that open the functions of one run.</summary>
/// <param name="Master">Opens everything.</param>
/// <param name="Function">Opens what asks for a function key.</param>
internal sealed record LocalKeys(string Master, string Function)
{
    private const int KeyBytes = 24;

    /// <summary>New random keys.</summary>
    public static LocalKeys Create() => new(NewKey(), NewKey());

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
}
