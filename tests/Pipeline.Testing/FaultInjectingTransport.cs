using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Testing;

/// <summary>
/// Sends storage requests like the ordinary transport, and fails where it is told to. Calls are counted from 1; a retry is a call of its own.
/// One transport stands for one process: give it to every client of that process. Safe for several threads.
/// </summary>
public sealed class FaultInjectingTransport : HttpPipelineTransport
{
    private readonly HttpPipelineTransport inner = HttpClientTransport.Shared;
    private readonly Lock gate = new();
    private readonly List<string> log = [];
    private readonly HashSet<int> lostAnswers = [];
    private StopMoment stopMoment;
    private int? stopAt;
    private int? stoppedAt;
    private int unavailable;

    /// <summary>Awaited before each call is sent, with the call's line in the log: for what another does at that moment.</summary>
    public Func<string, Task>? BeforeCall { get; set; }

    /// <summary>How many calls were made, those that failed here too; those after the stop are not counted.</summary>
    public int CallCount
    {
        get
        {
            lock (gate)
            {
                return log.Count;
            }
        }
    }

    /// <summary>The calls made, each <c>METHOD path?query</c>.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (gate)
            {
                return [.. log];
            }
        }
    }

    /// <summary>Whether the process has been stopped.</summary>
    public bool IsStopped
    {
        get
        {
            lock (gate)
            {
                return stoppedAt is not null;
            }
        }
    }

    /// <summary>Stops the process at a call: it and every later one throws <see cref="ProcessStoppedException"/>.</summary>
    /// <param name="call">Counted from now; 1 is the next.</param>
    /// <param name="moment">Before it is sent, or after it was applied.</param>
    public void StopAt(int call, StopMoment moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(call, 1);
        lock (gate)
        {
            stopAt = log.Count + call;
            stopMoment = moment;
        }
    }

    /// <summary>Answers the next calls with 503, without sending them.</summary>
    /// <param name="times">How many; 0 or more.</param>
    public void AnswerUnavailable(int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        lock (gate)
        {
            unavailable = times;
        }
    }

    /// <summary>Lets a call be applied and breaks the connection before its answer: the client sends it again.</summary>
    /// <param name="call">Counted from now; 1 is the next.</param>
    public void LoseAnswer(int call)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(call, 1);
        lock (gate)
        {
            lostAnswers.Add(log.Count + call);
        }
    }

    /// <inheritdoc />
    public override Request CreateRequest() => inner.CreateRequest();

    /// <inheritdoc />
    public override void Process(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var (call, isUnavailable) = Begin(message, out var line);
        BeforeCall?.Invoke(line).GetAwaiter().GetResult();
        if (isUnavailable)
        {
            message.Response = new UnavailableResponse(message.Request.ClientRequestId);
            return;
        }

        inner.Process(message);
        End(message, call);
    }

    /// <inheritdoc />
    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var (call, isUnavailable) = Begin(message, out var line);
        if (BeforeCall is { } before)
        {
            await before(line);
        }

        if (isUnavailable)
        {
            message.Response = new UnavailableResponse(message.Request.ClientRequestId);
            return;
        }

        await inner.ProcessAsync(message);
        End(message, call);
    }

    private (int Call, bool IsUnavailable) Begin(HttpMessage message, out string line)
    {
        line = $"{message.Request.Method} {message.Request.Uri.ToUri().PathAndQuery}";
        lock (gate)
        {
            ThrowIfStopped();
            log.Add(line);
            var call = log.Count;
            if (call == stopAt && stopMoment == StopMoment.BeforeSending)
            {
                stoppedAt = call;
                ThrowIfStopped();
            }

            return (call, unavailable > 0 && unavailable-- > 0);
        }
    }

    private void End(HttpMessage message, int call)
    {
        lock (gate)
        {
            if (call == stopAt)
            {
                stoppedAt = call;
            }

            // A call that was under way when the process stopped was applied, but nobody saw its answer.
            if (stoppedAt is not null || lostAnswers.Contains(call))
            {
                message.Response.Dispose();
                ThrowIfStopped();
                throw new IOException("The connection was broken before the answer arrived.");
            }
        }
    }

    private void ThrowIfStopped()
    {
        if (stoppedAt is { } call)
        {
            throw new ProcessStoppedException(call);
        }
    }
}
