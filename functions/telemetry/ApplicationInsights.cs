using System.Diagnostics;
using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.DataContracts;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pipeline.Functions;

/// <content>Where the deployed app sends its telemetry; signed in by <c>APPLICATIONINSIGHTS_AUTHENTICATION_STRING</c>.</content>
public static partial class PipelineHost
{
    private const string ApplicationInsightsProvider = "Microsoft.Extensions.Logging.ApplicationInsights.ApplicationInsightsLoggerProvider";

    static partial void AddTelemetry(IServiceCollection services)
    {
        services.AddApplicationInsightsTelemetryWorkerService(options =>
        {
            // There is little of it, and an alert may hang on one line: nothing is sampled away.
            options.EnableAdaptiveSampling = false;

            // It would send the address of every blob, and a file's name has not passed the guard yet when the blob is first opened.
            options.EnableDependencyTrackingTelemetryModule = false;
        });
        services.ConfigureFunctionsApplicationInsights();
        services.Configure<LoggerFilterOptions>(SendInformationToo);
        services.AddHostedService(provider =>
        {
            var client = provider.GetRequiredService<TelemetryClient>();
            return new TelemetryRelay(
                step => client.TrackDependency(DependencyOf(step)),
                (name, value, tags) => client.TrackMetric(name, value, new Dictionary<string, string>(tags)));
        });
    }

    // The package adds a rule that lets nothing below a warning through; the alerts search for what is logged as information.
    private static void SendInformationToo(LoggerFilterOptions options)
    {
        if (options.Rules.FirstOrDefault(rule => rule.ProviderName == ApplicationInsightsProvider) is { } warningsOnly)
        {
            options.Rules.Remove(warningsOnly);
        }
    }

    // This library knows no sources of activities but its own: a step of ours is what it calls a dependency, in the same trace.
    private static DependencyTelemetry DependencyOf(Activity step)
    {
        var dependency = new DependencyTelemetry
        {
            Type = step.Source.Name,
            Name = step.OperationName,
            Id = step.SpanId.ToHexString(),
            Timestamp = step.StartTimeUtc,
            Duration = step.Duration,
            Success = step.Status != ActivityStatusCode.Error,
        };
        dependency.Context.Operation.Id = step.TraceId.ToHexString();
        dependency.Context.Operation.ParentId = step.ParentSpanId.ToHexString();
        foreach (var (name, text) in TelemetryRelay.TagsOf(step))
        {
            dependency.Properties[name] = text;
        }

        return dependency;
    }
}
