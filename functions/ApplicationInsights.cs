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
    }

    // The package adds a rule that lets nothing below a warning through; the alerts search for what is logged as information.
    private static void SendInformationToo(LoggerFilterOptions options)
    {
        if (options.Rules.FirstOrDefault(rule => rule.ProviderName == ApplicationInsightsProvider) is { } warningsOnly)
        {
            options.Rules.Remove(warningsOnly);
        }
    }
}
