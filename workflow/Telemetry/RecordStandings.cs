using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Meetings;

namespace Pipeline.Workflow.Telemetry;

/// <summary>Measures how things stand: how old each source is, and how far the reports have got.</summary>
public sealed class RecordStandings(
    PipelineConfiguration configuration,
    DeliveryLog log,
    SnapshotStore snapshots,
    SourceStatuses sources,
    ReportStore reports,
    PipelineMetrics metrics,
    PlanClock clock)
{
    /// <summary>Measures every plan. Safe to run at any time.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var plan in configuration.Plans)
        {
            await RecordSourcesAsync(plan, cancellationToken);
            await RecordReportsAsync(plan.Id, cancellationToken);
        }
    }

    private async Task RecordSourcesAsync(Plan plan, CancellationToken cancellationToken)
    {
        var number = await log.ReadEvaluatedAsync(plan.Id, cancellationToken);
        if (number == 0 || await snapshots.ReadAsync(plan.Id, number, cancellationToken) is not { } snapshot)
        {
            return;
        }

        foreach (var status in await sources.ReadAsync(plan, snapshot, cancellationToken))
        {
            if (status.AgeInDays(clock.Today(plan.Id)) is { } days)
            {
                metrics.SourceIsOld(plan.Id, status.Format, days);
            }
        }
    }

    private async Task RecordReportsAsync(PlanId plan, CancellationToken cancellationToken)
    {
        var entries = await reports.ReadAllAsync(plan, cancellationToken);
        foreach (var state in Enum.GetValues<SendingState>())
        {
            metrics.ReportsAre(plan, state, entries.Count(entry => entry.State == state));
        }
    }
}
