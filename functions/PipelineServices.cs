using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Mail;

namespace Pipeline.Functions;

/// <summary>What the app is put together of.</summary>
public static class PipelineServices
{
    /// <summary>Reads settings, configuration and connections, so that a mistake stops the start, and registers every use case.</summary>
    /// <exception cref="ConfigurationException">A configuration file is wrong.</exception>
    /// <exception cref="StorageConnectionException">A storage connection is missing or wrong.</exception>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = PipelineSettings.Read(configuration);
        return services
            .AddSingleton<IMailTransport>(new OutboxTransport(settings.OutboxFolder))
            .AddSingleton(settings.Statistics)
            .AddSingleton(settings.Limits)
            .AddSingleton(settings.Quarantine)
            .AddSingleton(new CallerRoles(settings.TrustsAppService))
            .AddHostedService<RemoveSpoolsAtStart>()
            .AddWorkflow(
                PipelineConfiguration.Load(settings.ConfigurationFolder, PlanEvaluator.Version),
                PipelineStorage.Connect(StorageConnections.FromSettings(name => configuration[name])),
                new OperationsMailbox(settings.OperationsAddress),
                settings.DemonstrationTimes);
    }
}
