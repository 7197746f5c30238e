using System.Diagnostics;
using Pipeline.Domain;
using Activity = System.Diagnostics.Activity;

namespace Pipeline.Workflow.Telemetry;

/// <summary>
/// One trace from the dropped file to the report that shows it. The identifier of a delivery's trace is made of the delivery's own, so that whoever
/// goes on with it after a queue, a timer or a crash goes on in the same trace, and a person who has the one can look up the other. No tag holds
/// the name of a file or anything that stood in it.
/// </summary>
public sealed class PipelineTraces : IDisposable
{
    /// <summary>The name by which the traces are listened to.</summary>
    public const string SourceName = "Pipeline";

    private const int SpanIdLength = 16;

    // An identifier of a delivery is 24 hexadecimal digits, that of a trace 32.
    private const string Filler = "00000000";

    private readonly ActivitySource source = new(SourceName);

    /// <summary>The trace of a delivery.</summary>
    public static ActivityContext Of(DeliveryId delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return new ActivityContext(
            ActivityTraceId.CreateFromString(delivery.Value + Filler),
            ActivitySpanId.CreateFromString(delivery.Value.AsSpan(0, SpanIdLength)),
            ActivityTraceFlags.Recorded,
            isRemote: true);
    }

    /// <summary>Does a step of a trace, and records how long it took and whether it failed; of a failure only its kind.</summary>
    /// <param name="step">What is done.</param>
    /// <param name="work">Does it. The activity is none when nobody listens.</param>
    public async Task<TResult> RunAsync<TResult>(TraceStep step, Func<Activity?, Task<TResult>> work)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(work);
        using var activity = Start(step);
        try
        {
            return await work(activity);
        }
        catch (Exception failure)
        {
            activity?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => source.Dispose();

    // Called within the delivery's trace it is a step of its caller; called from a timer it goes on in the trace, and points at the timer's run.
    private Activity? Start(TraceStep step)
    {
        var around = Activity.Current?.Context;
        var trace = step.Delivery is { } delivery ? Of(delivery) : default;
        var goesOn = trace != default && around?.TraceId != trace.TraceId;
        var links = step.Others.Select(other => new ActivityLink(Of(other)));
        return source.StartActivity(
            step.Name,
            ActivityKind.Internal,
            goesOn ? trace : default,
            step.Tags.Select(tag => KeyValuePair.Create(tag.Name, tag.Value)),
            goesOn && around is { } run ? links.Append(new ActivityLink(run)) : links);
    }
}
