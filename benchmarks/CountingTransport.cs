using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Benchmarks;

/// <summary>Sends requests as usual, and counts those to storage by what they are charged as.</summary>
internal sealed class CountingTransport : HttpPipelineTransport
{
    private readonly HttpPipelineTransport inner = HttpClientTransport.Shared;
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>How many requests of each kind, since the last time that this was asked.</summary>
    public IReadOnlyDictionary<string, int> Take()
    {
        var taken = counts.ToDictionary();
        counts.Clear();
        return taken;
    }

    /// <inheritdoc />
    public override Request CreateRequest() => inner.CreateRequest();

    /// <inheritdoc />
    public override void Process(HttpMessage message)
    {
        Count(message);
        inner.Process(message);
    }

    /// <inheritdoc />
    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Count(message);
        return inner.ProcessAsync(message);
    }

    private void Count(HttpMessage message) =>
        counts.AddOrUpdate(KindOf(message.Request.Method, message.Request.Uri.ToUri(), IsOfTables(message.Request)), 1, static (_, count) => count + 1);

    private static bool IsOfTables(Request request) => request.Headers.TryGetValue("DataServiceVersion", out _) || request.Headers.TryGetValue("Accept", out var accept) && accept!.Contains("odata", StringComparison.Ordinal);

    // The kinds of Azure's price lists: of tables a read of one row, a query, a write of one row and a transaction; of blobs a read, a list and a write.
    private static string KindOf(RequestMethod method, Uri address, bool isOfTables) => (isOfTables, method.Method) switch
    {
        (true, "GET") => address.AbsolutePath.EndsWith("()", StringComparison.Ordinal) || address.Query.Contains("$filter", StringComparison.Ordinal) ? OperationKinds.TableQuery : OperationKinds.TableRead,
        (true, "POST") when address.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) => OperationKinds.TableBatch,
        (true, "DELETE") => OperationKinds.Delete,
        (true, _) => OperationKinds.TableWrite,
        (false, "GET") when address.Query.Contains("comp=list", StringComparison.Ordinal) => OperationKinds.BlobList,
        (false, "GET" or "HEAD") => OperationKinds.BlobRead,
        (false, "DELETE") => OperationKinds.Delete,
        _ => OperationKinds.BlobWrite,
    };
}

/// <summary>The kinds of requests, as the price lists tell them apart. Deleting is free.</summary>
internal static class OperationKinds
{
    public const string TableRead = "table read";
    public const string TableQuery = "table query";
    public const string TableWrite = "table write";
    public const string TableBatch = "table transaction";
    public const string BlobRead = "blob read";
    public const string BlobList = "blob list";
    public const string BlobWrite = "blob write";
    public const string Delete = "delete";

    public static IReadOnlyList<string> All { get; } = [TableRead, TableQuery, TableWrite, TableBatch, BlobRead, BlobList, BlobWrite, Delete];
}
