using System.Net.Http.Headers;

namespace Pipeline.Workflow.Statistics;

/// <summary>A question to a source of statistics.</summary>
/// <param name="Name">What it asks for, for the log.</param>
/// <param name="Address">Where it is asked.</param>
/// <param name="Json">The question itself.</param>
/// <param name="MediaTypes">The kinds of answer that are one.</param>
/// <param name="LongestAnswer">The longest answer that is read, in bytes.</param>
internal sealed record StatisticsQuestion(string Name, Uri Address, ReadOnlyMemory<byte> Json, IReadOnlyList<string> MediaTypes, long LongestAnswer)
{
    private string? Key { get; init; }

    /// <summary>The same question, asked with a key.</summary>
    public StatisticsQuestion WithKey(string? key) => this with { Key = key };

    /// <summary>A request that asks it once.</summary>
    public HttpRequestMessage ToRequest()
    {
        var content = new ReadOnlyMemoryContent(Json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        return new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = content,
            Headers = { Authorization = Key is null ? null : new AuthenticationHeaderValue("Bearer", Key) },
        };
    }
}
