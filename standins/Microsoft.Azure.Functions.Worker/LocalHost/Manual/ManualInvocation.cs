using System.Text.Json.Serialization;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Manual;

/// <summary>The body of a request to run a function by hand.</summary>
/// <param name="Input">What the function is run with: for a blob trigger the blob's path.</param>
internal sealed record ManualInvocation([property: JsonPropertyName("input")] string? Input);
