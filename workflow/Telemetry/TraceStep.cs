using Pipeline.Domain;
using Pipeline.Storage;

namespace Pipeline.Workflow.Telemetry;

/// <summary>A step of a trace.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Delivery">The delivery whose trace it belongs to; none: that of whoever asks.</param>
public sealed record TraceStep(string Name, DeliveryId? Delivery)
{
    // What a report draws on is told as far as a trace can hold it.
    private const int MostOthers = 100;

    /// <summary>What the step is about, by names of this project: never the name of a file.</summary>
    public IReadOnlyList<(string Name, object? Value)> Tags { get; private init; } = [];

    /// <summary>Other deliveries that it draws on, the latest first.</summary>
    public IReadOnlyList<DeliveryId> Others { get; private init; } = [];

    /// <summary>A dropped file is taken, or an original read again.</summary>
    public static TraceStep Take(DeliveryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new TraceStep("TakeDelivery", entry.Id)
        {
            Tags = [(TelemetryTags.Plan, entry.Plan.Value), (TelemetryTags.Delivery, entry.Id.Value)],
        };
    }

    /// <summary>A plan is evaluated as of a number: in the trace of the delivery that took it or was withdrawn by it.</summary>
    public static TraceStep Evaluate(PlanId plan, long number, IReadOnlyCollection<DeliveryEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(entries);
        return new TraceStep("EvaluatePlan", entries.FirstOrDefault(entry => entry.Number == number || entry.WithdrawnBy == number)?.Id)
        {
            Tags = [(TelemetryTags.Plan, plan.Value), (TelemetryTags.Number, number)],
        };
    }

    /// <summary>A report is made, or sent, that shows a number: in the trace of the last delivery that counts, with links to the others.</summary>
    public static TraceStep Report(string name, PlanId plan, MeetingId meeting, long number, IEnumerable<CommittedDelivery> deliveries)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(meeting);
        var counting = deliveries.Where(delivery => delivery.CountsAsOf(number)).OrderByDescending(delivery => delivery.Number).Select(delivery => delivery.Id).ToList();
        return new TraceStep(name, counting.FirstOrDefault())
        {
            Tags = [(TelemetryTags.Plan, plan.Value), (TelemetryTags.Meeting, meeting.Value), (TelemetryTags.Number, number)],
            Others = [.. counting.Skip(1).Take(MostOthers)],
        };
    }
}
