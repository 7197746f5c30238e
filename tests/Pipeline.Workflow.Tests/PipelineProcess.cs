using Microsoft.Extensions.DependencyInjection;
using Pipeline.Domain;
using Pipeline.Domain.Suppression;
using Pipeline.Storage;
using Pipeline.Workflow.Deadlines;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Evaluations;
using Pipeline.Workflow.Meetings;
using Pipeline.Workflow.Statistics;

namespace Pipeline.Workflow.Tests;

/// <summary>One instance of the program.</summary>
internal sealed class PipelineProcess(ServiceProvider services) : IAsyncDisposable
{
    public TService Get<TService>()
        where TService : notnull =>
        services.GetRequiredService<TService>();

    public DeliveryLog Log => services.GetRequiredService<DeliveryLog>();

    public Task TakeAsync(string path) => services.GetRequiredService<TakeDelivery>().RunAsync(path, CancellationToken.None);

    public Task SweepAsync() => services.GetRequiredService<SweepInbox>().RunAsync(CancellationToken.None);

    public Task PrepareMeetingsAsync() => services.GetRequiredService<PrepareMeeting>().RunAsync(CancellationToken.None);

    public Task FollowMailsAsync() => services.GetRequiredService<PrepareMeeting>().FollowAsync(CancellationToken.None);

    public Task<ReportAnswer> DecideAsync(string meeting, ReviewWish wish, string reason = "Tallene ses efter") =>
        services.GetRequiredService<ReportDecisions>().DecideAsync(
            "holbaek", meeting, wish, new DecisionInput("Karen Sekretær", reason), CancellationToken.None);

    public Task<MailAnswer> RetryAsync(string mail, string reason = "Postkassen er oprettet") =>
        services.GetRequiredService<RetryMail>().RunAsync("holbaek", mail, new DecisionInput("Karen Sekretær", reason), CancellationToken.None);

    public Task<MailAnswer> AddRecipientsAsync(string meeting, params (string? Role, string? Address)[] recipients) =>
        services.GetRequiredService<AddRecipients>().RunAsync(
            "holbaek",
            meeting,
            new RecipientsInput("Karen Sekretær", "Nyt medlem", [.. recipients.Select(one => new RecipientInput(one.Role, one.Address))]),
            CancellationToken.None);

    public SentReports SentReports => services.GetRequiredService<SentReports>();

    public async Task<MailEntry> MailAsync(MailKind kind) => (await MailsAsync()).Single(mail => mail.Kind == kind && !mail.Part.StartsWith("modtager-", StringComparison.Ordinal));

    public Task FetchStatisticsAsync() => services.GetRequiredService<FetchStatistics>().RunAsync(CancellationToken.None);

    public Task RemoveLeftoversAsync() => services.GetRequiredService<RemoveLeftovers>().RunAsync(CancellationToken.None);

    public Task RemoveQuarantinedAsync() => services.GetRequiredService<RemoveQuarantined>().RunAsync(CancellationToken.None);

    public Task<DecisionAnswer> WithdrawAsync(DeliveryId delivery, string reason = "Forkert fil") =>
        services.GetRequiredService<WithdrawDelivery>().RunAsync(
            "holbaek", delivery.Value, new DecisionInput("Karen Sekretær", reason), CancellationToken.None);

    public Task<DecisionAnswer> ReingestAsync(DeliveryId delivery) =>
        services.GetRequiredService<ReingestDelivery>().RunAsync(
            "holbaek", delivery.Value, new DecisionInput("Karen Sekretær", "Formatet er rettet"), CancellationToken.None);

    public Task<LatestIndicatorsAnswer> AsOfAsync(long number) =>
        services.GetRequiredService<LatestIndicators>().ReadAsOfAsync("holbaek", number, CancellationToken.None);

    public Task<LatestIndicatorsAnswer> AsOfAsync(DateOnly day) =>
        services.GetRequiredService<LatestIndicators>().ReadAsOfAsync("holbaek", day, CancellationToken.None);

    public Task<PlanChangesAnswer> ChangesAsync(long from, long to) =>
        services.GetRequiredService<PlanChanges>().ReadAsync("holbaek", from, to, CancellationToken.None);

    public Task<DisclosureLedger> LedgerAsync() =>
        services.GetRequiredService<DisclosureStore>().ReadAsync(PipelineWorld.Holbaek, CancellationToken.None);

    public Task<IReadOnlyList<TakenObservation>> ObservationsAsync() =>
        services.GetRequiredService<ObservationStore>().ReadAsync(PipelineWorld.Holbaek, CancellationToken.None);

    public Task<IReadOnlyList<DeliveryEntry>> DeliveriesAsync(PlanId? plan = null) =>
        Log.ReadAllAsync(plan ?? PipelineWorld.Holbaek, CancellationToken.None);

    public async Task<Snapshot?> SnapshotAsync()
    {
        var number = await Log.ReadEvaluatedAsync(PipelineWorld.Holbaek, CancellationToken.None);
        return await services.GetRequiredService<SnapshotStore>().ReadAsync(PipelineWorld.Holbaek, number, CancellationToken.None);
    }

    public Task<Snapshot?> SnapshotAsOfAsync(long number) =>
        services.GetRequiredService<SnapshotAsOf>().ReadAsync(PipelineWorld.Plan, number, CancellationToken.None);

    /// <summary>The snapshot as it was kept when the number was evaluated, whatever has been hidden since.</summary>
    public Task<Snapshot?> KeptSnapshotAsync(long number) =>
        services.GetRequiredService<SnapshotStore>().ReadAsync(PipelineWorld.Holbaek, number, CancellationToken.None);

    public async Task<LatestIndicatorsDocument> LatestAsync() =>
        Assert.IsType<LatestIndicatorsAnswer.Found>(
            await services.GetRequiredService<LatestIndicators>().ReadAsync("holbaek", CancellationToken.None)).Indicators;

    public Task<ReportEntry?> ReportAsync(string meeting) =>
        services.GetRequiredService<ReportStore>().ReadAsync(PipelineWorld.Holbaek, new MeetingId(meeting), CancellationToken.None);

    public Task<IReadOnlyList<MailEntry>> MailsAsync() =>
        services.GetRequiredService<MailStore>().ReadAllAsync(PipelineWorld.Holbaek, CancellationToken.None);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
