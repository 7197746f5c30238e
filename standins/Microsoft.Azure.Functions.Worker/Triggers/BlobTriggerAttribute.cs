using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The function is run for each new or changed blob.</summary>
/// <param name="blobPath">A container and a pattern of names: <c>container/folder/{name}</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string blobPath) : TriggerBindingAttribute
{
    /// <summary>The container and the pattern of names.</summary>
    public string BlobPath { get; } = blobPath;

    /// <summary>The setting that says which storage account; none: the app's own.</summary>
    public string? Connection { get; set; }

    /// <summary>How changes are found.</summary>
    public BlobTriggerSource Source { get; set; }
}
