using Azure;

namespace Microsoft.Azure.Functions.Worker.LocalHost.BlobTriggers;

/// <summary>A blob as it was once written: one event.</summary>
internal sealed record BlobVersion(string Container, string Name, ETag ETag)
{
    /// <summary>The ETag without the quotes that some answers of the service put around it.</summary>
    public string BareETag => ETag.ToString().Trim('"');
}
