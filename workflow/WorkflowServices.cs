using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deadlines;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Evaluations;
using Pipeline.Workflow.Exports;
using Pipeline.Workflow.Mail;
using Pipeline.Workflow.Meetings;
using Pipeline.Workflow.Statistics;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Workflow;

/// <summary>What the use cases are put together of.</summary>
public static class WorkflowServices
{
    /// <summary>Registers every store and use case.</summary>
    /// <param name="services">The services; an <see cref="IMailTransport"/> and logging are expected there; a clock and <see cref="StatisticsSettings"/> may be.</param>
    /// <param name="configuration">The plans, formats and indicators.</param>
    /// <param name="storage">The storage accounts.</param>
    /// <param name="operations">Who is told what concerns no plan's own people.</param>
    /// <param name="demonstrationTimes">Times that stand still, by plan; empty outside demonstrations.</param>
    public static IServiceCollection AddWorkflow(
        this IServiceCollection services,
        PipelineConfiguration configuration,
        PipelineStorage storage,
        OperationsMailbox operations,
        IReadOnlyDictionary<PlanId, DateTimeOffset> demonstrationTimes)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new StatisticsSettings());
        services.TryAddSingleton(QuarantineKeeping.Default);
        services.TryAddSingleton(IngestLimits.Default);
        services.TryAddSingleton(SpoolPlace.Default);
        return services
            .AddSingleton(configuration)
            .AddSingleton(storage)
            .AddSingleton(operations)
            .AddSingleton(provider => new PlanClock(provider.GetRequiredService<TimeProvider>(), demonstrationTimes))
            .AddStores()
            .AddUseCases();
    }

    private static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddSingleton<InboxStore>()
        .AddSingleton<ArchiveStore>()
        .AddSingleton<DeliveryLog>()
        .AddSingleton<ObservationStore>()
        .AddSingleton<RefusalStore>()
        .AddSingleton<RefusalReportStore>()
        .AddSingleton<DisclosureStore>()
        .AddSingleton<SnapshotStore>()
        .AddSingleton<ServingTables>()
        .AddSingleton<ReportStore>()
        .AddSingleton<ReportArchive>()
        .AddSingleton<MailStore>()
        .AddSingleton<ExportStore>()
        .AddSingleton<TableRestoring>()
        .AddSingleton<RestorationStore>()
        .AddSingleton<PlanStandstill>()
        .AddSingleton<PlanDataStore>();

    private static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton<PipelineTraces>()
        .AddSingleton<PipelineMetrics>()
        .AddSingleton<RecordStandings>()
        .AddSingleton<SendingGate>()
        .AddSingleton<MailSending>()
        .AddSingleton<Receipts>()
        .AddSingleton<DeliveryCommit>()
        .AddSingleton<DeliveryDifferences>()
        .AddSingleton<DeliveryAttempts>()
        .AddSingleton<DeliverySettlement>()
        .AddSingleton<DeliveryClosing>()
        .AddSingleton<TakeDelivery>()
        .AddSingleton<DeliveryDecisions>()
        .AddSingleton<WithdrawDelivery>()
        .AddSingleton<ReingestDelivery>()
        .AddSingleton<DeliveryOverview>()
        .AddSingleton<SweepInbox>()
        .AddSingleton<RemoveLeftovers>()
        .AddSingleton<RemoveQuarantined>()
        .AddSingleton<RemoveRefused>()
        .AddSingleton<RemoveExpiredPlans>()
        .AddSingleton<ExportTables>()
        .AddSingleton<RestoredPlans>()
        .AddSingleton<RestoreTables>()
        .AddSingleton<ConfirmSending>()
        .AddSingleton<LastReport>()
        .AddSingleton<RemoveSpools>()
        .AddSingleton<EvaluatePlan>()
        .AddSingleton<SnapshotAsOf>()
        .AddSingleton<PlanChanges>()
        .AddSingleton<LatestIndicators>()
        .AddSingleton<RawFigures>()
        .AddSingleton<MeetingFiles>()
        .AddSingleton<SourceStatuses>()
        .AddSingleton<StatisticsHttp>()
        .AddSingleton<FetchStatistics>()
        .AddSingleton<DeliveryRemarksList>()
        .AddSingleton<ReportAssembly>()
        .AddSingleton<ReportKeeping>()
        .AddSingleton<ReportEvidence>()
        .AddSingleton<Reminders>()
        .AddSingleton<SeparateMails>()
        .AddSingleton<ReportSending>()
        .AddSingleton<ReportResuming>()
        .AddSingleton<AddRecipients>()
        .AddSingleton<RetryMeetingMail>()
        .AddSingleton<RetryMail>()
        .AddSingleton<MeetingSteps>()
        .AddSingleton<PrepareMeeting>()
        .AddSingleton<ReportDecisions>()
        .AddSingleton<SentReports>();
}
