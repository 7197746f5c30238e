using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Functions;

/// <summary>
/// Sends our own traces, measurements and logs to a receiver of OpenTelemetry's protocol, while the app runs. Nothing is sampled away. Those of the
/// storage clients are left out: they hold the addresses of blobs.
/// </summary>
internal sealed class OpenTelemetryExport(TelemetrySettings settings) : IHostedService, IDisposable
{
    private const string ServiceName = "pipeline";
    private const string OurOwn = "Pipeline";
    private const string Everything = "*";

    private TracerProvider? traces;
    private MeterProvider? metrics;

    /// <summary>Has everything of ours sent, if settings say where.</summary>
    public static void Add(IServiceCollection services, TelemetrySettings? settings)
    {
        if (settings is null)
        {
            return;
        }

        services.AddHostedService(_ => new OpenTelemetryExport(settings));
        services.AddLogging(logging => logging
            .AddFilter<OpenTelemetryLoggerProvider>(Everything, LogLevel.None)
            .AddFilter<OpenTelemetryLoggerProvider>(OurOwn, LogLevel.Information)
            .AddOpenTelemetry(options => options
                .SetResourceBuilder(Service())
                .AddOtlpExporter(exporter => Set(exporter, settings, "logs"))));
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Service())
            .SetSampler(new AlwaysOnSampler())
            .AddSource(PipelineTraces.SourceName)
            .AddOtlpExporter(exporter => Set(exporter, settings, "traces"))
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Service())
            .AddMeter(PipelineMetrics.MeterName)
            .AddOtlpExporter(exporter => Set(exporter, settings, "metrics"))
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        traces?.Dispose();
        traces = null;
        metrics?.Dispose();
        metrics = null;
    }

    private static ResourceBuilder Service() => ResourceBuilder.CreateEmpty().AddService(ServiceName);

    private static void Set(OtlpExporterOptions exporter, TelemetrySettings settings, string kind)
    {
        exporter.Protocol = settings.Protocol;
        exporter.Endpoint = settings.AddressOf(kind);
    }
}
