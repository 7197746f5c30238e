using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Tests;

/// <summary>Notes each attempt, and answers it; or passes it on to the network where there is no answer.</summary>
internal sealed class RecordingTransport(Func<int, Response?> answer) : HttpPipelineTransport
{
    private static readonly HttpClientTransport Network = HttpClientTransport.Shared;

    public List<Attempt> Attempts { get; } = [];

    public override Request CreateRequest() => Network.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The client is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        message.CancellationToken.ThrowIfCancellationRequested();
        var headers = message.Request.Headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
        Attempts.Add(new Attempt(message.Request.Method, message.Request.Uri.ToUri(), headers));
        if (answer(Attempts.Count) is { } response)
        {
            message.Response = response;
        }
        else
        {
            await Network.ProcessAsync(message);
        }
    }

    internal sealed record Attempt(RequestMethod Method, Uri Uri, IReadOnlyDictionary<string, string> Headers);
}
