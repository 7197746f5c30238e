using System.Diagnostics.Metrics;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Workflow.Telemetry;

/// <summary>What is measured. A step that is done again after a stop is counted again: the tables, not these, tell what is.</summary>
public sealed class PipelineMetrics : IDisposable
{
    /// <summary>The name by which the measurements are listened to.</summary>
    public const string MeterName = "Pipeline";

    private readonly PipelineConfiguration configuration;
    private readonly Counter<long> deliveries;
    private readonly Counter<long> rows;
    private readonly Counter<long> refusals;
    private readonly Gauge<int> sourceAge;
    private readonly Gauge<int> reports;
    private readonly Histogram<double> evaluationTime;

    /// <summary>The instruments of one process.</summary>
    public PipelineMetrics(PipelineConfiguration configuration)
    {
        this.configuration = configuration;
        Meter = new Meter(MeterName);
        deliveries = Meter.CreateCounter<long>(MetricNames.Deliveries, "{delivery}", "Deliveries, by the state that they ended in.");
        rows = Meter.CreateCounter<long>(MetricNames.Rows, "{row}", "Rows of delivered files, by what became of them.");
        refusals = Meter.CreateCounter<long>(MetricNames.Refusals, "{delivery}", "Refused deliveries, by each code of error that they have.");
        sourceAge = Meter.CreateGauge<int>(MetricNames.SourceAge, "d", "Days since the last delivery that counts, by format.");
        reports = Meter.CreateGauge<int>(MetricNames.Reports, "{report}", "Reports of a plan, by state.");
        evaluationTime = Meter.CreateHistogram<double>(MetricNames.EvaluationTime, "s", "How long an evaluation took, writing included.");
    }

    /// <summary>The meter of this process.</summary>
    public Meter Meter { get; }

    /// <summary>A delivery has its outcome.</summary>
    public void DeliverySettled(DeliveryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        deliveries.Add(1, Plan(entry.Plan), Format(entry), new(TelemetryTags.State, entry.State.Word()));
        AddRows(entry, "read", entry.RowsRead);
        AddRows(entry, "skipped", entry.RowsSkipped);
        AddRows(entry, "wrong", entry.RowsWrong);
    }

    /// <summary>A delivery is refused, for reasons of these codes; each counts once.</summary>
    public void DeliveryRefused(DeliveryEntry entry, IEnumerable<string> codes)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(codes);
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
        {
            refusals.Add(1, Plan(entry.Plan), Format(entry), new(TelemetryTags.Code, code));
        }
    }

    /// <summary>A plan is evaluated.</summary>
    public void Evaluated(PlanId plan, TimeSpan took) => evaluationTime.Record(took.TotalSeconds, Plan(plan));

    /// <summary>How old the last delivery of a format is.</summary>
    public void SourceIsOld(PlanId plan, FormatId format, int days)
    {
        ArgumentNullException.ThrowIfNull(format);
        sourceAge.Record(days, Plan(plan), new(TelemetryTags.Format, format.Value));
    }

    /// <summary>How many of a plan's reports are in a state; none is told too, or the former number would stand.</summary>
    public void ReportsAre(PlanId plan, SendingState state, int count) =>
        reports.Record(count, Plan(plan), new(TelemetryTags.State, SendingWords.WordOf(state)));

    /// <inheritdoc />
    public void Dispose() => Meter.Dispose();

    private void AddRows(DeliveryEntry entry, string outcome, int count)
    {
        if (count > 0)
        {
            rows.Add(count, Plan(entry.Plan), Format(entry), new(TelemetryTags.Outcome, outcome));
        }
    }

    private static KeyValuePair<string, object?> Plan(PlanId plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(TelemetryTags.Plan, plan.Value);
    }

    // The folder of a misplaced file is a person's own words.
    private KeyValuePair<string, object?> Format(DeliveryEntry entry) =>
        new(TelemetryTags.Format, (configuration.FormatOf(entry.Format) is null ? DropPath.UnknownFormat : entry.Format!).Value);
}
