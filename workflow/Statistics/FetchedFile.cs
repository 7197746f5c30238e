namespace Pipeline.Workflow.Statistics;

/// <summary>An answer as it is dropped. The same answer makes the same file: neither its name nor its content tells when it was fetched.</summary>
/// <param name="Name">Its file name: what it is and the periods that it covers.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record FetchedFile(string Name, ReadOnlyMemory<byte> Content);
