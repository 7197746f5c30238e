using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Workflow.Tests.Mail;

/// <summary>What a caller wants of the mailbox.</summary>
internal enum GraphOperation
{
    Find,
    Create,
    Attachments,
    CreateSession,
    Upload,
    Ask,
    Delete,
    Send,
}

/// <summary>A fault: an answer instead of the right one, or none at all.</summary>
/// <param name="Status">The status; 0 breaks the connection.</param>
/// <param name="AfterTaking">Whether what was asked is done first.</param>
/// <param name="Code">The code of the error.</param>
internal sealed record GraphFault(int Status, bool AfterTaking, string Code)
{
    public async Task AnswerAsync(HttpContext context)
    {
        if (Status == 0)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        context.Response.StatusCode = Status;
        context.Response.Headers.RetryAfter = "1";
        await context.Response.WriteAsJsonAsync(new { error = new { code = Code, message = "Said by the test's mailbox." } });
    }
}

/// <summary>What goes wrong in the test's mailbox.</summary>
internal sealed class GraphFaults
{
    private readonly ConcurrentDictionary<GraphOperation, ConcurrentQueue<GraphFault>> waiting = new();

    /// <summary>Sent copies do not show yet.</summary>
    public bool HidesSent { get; set; }

    /// <summary>What was sent still shows as a draft.</summary>
    public bool ShowsSentAsDraft { get; set; }

    /// <summary>Nothing is found by its key.</summary>
    public bool HidesFound { get; set; }

    public void Add(GraphOperation operation, int status, bool afterTaking = false, string code = "Fault") =>
        waiting.GetOrAdd(operation, _ => new ConcurrentQueue<GraphFault>()).Enqueue(new GraphFault(status, afterTaking, code));

    public GraphFault? Take(GraphOperation operation) =>
        waiting.TryGetValue(operation, out var queue) && queue.TryDequeue(out var fault) ? fault : null;

    public static GraphOperation OperationOf(HttpRequest request)
    {
        var parts = request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return (request.Method, parts[^1]) switch
        {
            ("PUT", _) => GraphOperation.Upload,
            ("DELETE", _) => GraphOperation.Delete,
            ("POST", "messages") => GraphOperation.Create,
            ("POST", "send") => GraphOperation.Send,
            ("POST", _) => GraphOperation.CreateSession,
            (_, "messages") => GraphOperation.Find,
            (_, "attachments") => GraphOperation.Attachments,
            _ => GraphOperation.Ask,
        };
    }
}
