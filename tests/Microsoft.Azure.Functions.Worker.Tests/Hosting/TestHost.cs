using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Tests.Hosting;

/// <summary>An app with some of this assembly's functions, on a free port.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly IHost host;

    private TestHost(IHost host, LogOfTest log)
    {
        this.host = host;
        Log = log;
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public HttpClient Client { get; }

    public LogOfTest Log { get; }

    /// <summary>Starts the named functions on a storage account.</summary>
    public static async Task<TestHost> StartAsync(
        string functions,
        Recorder recorder,
        string? account = null,
        Action<FunctionsApplicationBuilder>? configure = null,
        params (string Name, string Value)[] settings)
    {
        var (host, log) = Build(functions, recorder, account, configure, settings);
        try
        {
            await host.StartAsync();
            return new TestHost(host, log);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>The message with which an app with the named functions refuses to start.</summary>
    public static async Task<string> RefusalAsync(string functions, Action<FunctionsApplicationBuilder>? configure = null, params (string Name, string Value)[] settings)
    {
        var (host, _) = Build(functions, new Recorder(), null, configure, settings);
        using (host)
        {
            return (await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync())).Message;
        }
    }

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        Client.Dispose();
        host.Dispose();
    }

    private static (IHost Host, LogOfTest Log) Build(
        string functions, Recorder recorder, string? account, Action<FunctionsApplicationBuilder>? configure, (string Name, string Value)[] settings)
    {
        var log = new LogOfTest();
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["AzureWebJobsStorage"] = account,
            ["Drop"] = account,
            ["LocalHost:Functions"] = functions,
            ["LocalHost:BlobPollInterval"] = "00:00:00.05",
            ["LocalHost:BlobRetryDelay"] = "00:00:00.01",
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, string? (setting) => setting.Value));
        builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log);
        builder.Services.AddSingleton(recorder);
        builder.Services.AddScoped<ScopedService>();
        if (configure is null)
        {
            builder.ConfigureFunctionsWebApplication();
        }
        else
        {
            configure(builder);
        }

        return (builder.Build(), log);
    }
}
