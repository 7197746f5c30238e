using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Pipeline.Functions;

/// <summary>Builds the functions app: what the platform starts, and what one machine and the tests start in their own process.</summary>
public static partial class PipelineHost
{
    /// <summary>The functions app, ready to run.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="settings">Settings that go before those of the environment; none in Azure.</param>
    /// <param name="services">Changes the services before the app is built; none in Azure.</param>
    /// <exception cref="Domain.ConfigurationException">A configuration file is wrong; the message tells every mistake.</exception>
    /// <exception cref="Storage.StorageConnectionException">A storage connection is missing or wrong.</exception>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public static IHost Build(
        string[] args,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? services = null)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        if (settings is not null)
        {
            builder.Configuration.AddInMemoryCollection(settings);
        }

        AddTelemetry(builder.Services);
        OpenTelemetryExport.Add(builder.Services, TelemetrySettings.Read(builder.Configuration));
        builder.Services.AddPipeline(builder.Configuration);
        services?.Invoke(builder.Services);
        return builder.Build();
    }

    // Filled in by telemetry/ApplicationInsights.cs, which is compiled with the real packages only: one machine has nowhere to send it.
    static partial void AddTelemetry(IServiceCollection services);
}
