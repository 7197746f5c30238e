using System.Net.Http.Json;
using Pipeline.Domain;
using Pipeline.Workflow.Evaluations;

namespace Pipeline.Local;

/// <summary>Asks the running functions over HTTP, as any other client would.</summary>
internal sealed class LocalApi(LocalPipeline pipeline) : IDisposable
{
    private const string KeyHeader = "x-functions-key";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly HttpClient client = new() { BaseAddress = pipeline.Address, Timeout = Timeout };

    /// <summary>The address of a plan's latest indicators.</summary>
    public static string LatestIndicatorsPath(PlanId plan) => $"api/plans/{plan}/indicators/latest";

    /// <summary>The latest indicators of a plan.</summary>
    public async Task<LatestIndicatorsDocument> ReadLatestIndicatorsAsync(PlanId plan, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, LatestIndicatorsPath(plan));
        request.Headers.Add(KeyHeader, pipeline.Keys.Function);
        using var response = await client.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<LatestIndicatorsDocument>(LatestIndicators.JsonOptions, cancellationToken))!;
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();
}
