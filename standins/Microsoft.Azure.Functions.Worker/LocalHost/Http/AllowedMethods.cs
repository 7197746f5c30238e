namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>The methods that an endpoint answers.</summary>
internal sealed record AllowedMethods(IReadOnlyList<string> Names)
{
    public bool Allow(string method) => Names.Count == 0 || Names.Contains(method, StringComparer.OrdinalIgnoreCase);
}
