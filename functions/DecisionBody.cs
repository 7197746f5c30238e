using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Functions;

/// <summary>Reads who decides something, and why, from the body of a request.</summary>
internal static class DecisionBody
{
    private const int MostBytes = 16 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The decision as it was sent; null when the body is no such JSON, or too long.</summary>
    public static async Task<TInput?> ReadAsync<TInput>(HttpRequest request, CancellationToken cancellationToken)
        where TInput : class
    {
        var buffer = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        try
        {
            return length > MostBytes ? null : JsonSerializer.Deserialize<TInput>(buffer.AsSpan(0, length), Options);
        }
        catch (JsonException)
        {
            // Whoever sent it is told what is expected.
            return null;
        }
    }
}
