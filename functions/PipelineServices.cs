using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Evaluations;
using Pipeline.Workflow.Mail;
using Pipeline.Workflow.Meetings;

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
        services.AddSingleton(settings);
        services.AddSingleton(PipelineConfiguration.Load(settings.ConfigurationFolder, PlanEvaluator.Version));
        services.AddSingleton(PipelineStorage.Connect(StorageConnections.FromSettings(name => configuration[name])));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new PlanClock(provider.GetRequiredService<TimeProvider>(), settings.DemonstrationTimes));
        services.AddSingleton<IMailTransport>(new OutboxTransport(settings.OutboxFolder));
        services.AddSingleton(new OperationsMailbox(settings.OperationsAddress));
        return services.AddStores().AddUseCases();
    }

    private static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddSingleton<InboxStore>()
        .AddSingleton<ArchiveStore>()
        .AddSingleton<DeliveryLog>()
        .AddSingleton<ObservationStore>()
        .AddSingleton<RefusalStore>()
        .AddSingleton<SnapshotStore>()
        .AddSingleton<ServingTables>()
        .AddSingleton<ReportStore>()
        .AddSingleton<MailStore>();

    private static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton<MailSending>()
        .AddSingleton<Receipts>()
        .AddSingleton<DeliveryCommit>()
        .AddSingleton<DeliveryClosing>()
        .AddSingleton<TakeDelivery>()
        .AddSingleton<SweepInbox>()
        .AddSingleton<EvaluatePlan>()
        .AddSingleton<LatestIndicators>()
        .AddSingleton<CurrentMeetingPlan>()
        .AddSingleton<SourceStatuses>()
        .AddSingleton<PrepareMeeting>();
}
