using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.LocalHost.Functions;

namespace Microsoft.Azure.Functions.Worker.LocalHost.BlobTriggers;

/// <summary>Starts a function for each new or changed blob.</summary>
internal sealed class BlobTrigger(BlobPathPattern path, string? connection) : Trigger
{
    public BlobPathPattern Path => path;

    public string? Connection => connection;

    public override string BindingType => "blobTrigger";

    public override IReadOnlyList<Type> ParameterTypes { get; } = [typeof(string), typeof(Stream), typeof(byte[]), typeof(BlobClient)];

    public override IReadOnlyCollection<string> PartNames => path.PartNames;
}
