using Pipeline.Testing;

namespace Pipeline.Workflow.Tests.Mail;

/// <summary>Stops a process at a call to Graph: from then on it reaches neither Graph nor storage.</summary>
/// <param name="storage">What the process reaches storage by.</param>
/// <param name="stopAt">Which call; 1 is the first.</param>
/// <param name="moment">Before it is sent, or after Graph did what was asked.</param>
internal sealed class GraphStop(FaultInjectingTransport storage, int stopAt, StopMoment moment) : DelegatingHandler
{
    private int calls;

    /// <summary>Whether the process was stopped.</summary>
    public bool IsStopped => calls >= stopAt;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Interlocked.Increment(ref calls);
        if (call > stopAt || (call == stopAt && moment == StopMoment.BeforeSending))
        {
            throw Stopped();
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (call < stopAt)
        {
            return response;
        }

        response.Dispose();
        throw Stopped();
    }

    private IOException Stopped()
    {
        storage.StopAt(1, StopMoment.BeforeSending);
        return new IOException("The process was stopped between two calls.");
    }
}
