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
    /// <summary>How answers are asked for: as they are.</summary>
    public const string Unpacked = "identity";

    /// <summary>The key that it is asked with; none for a source that asks for none. Not public, for what is public is written out with the rest.</summary>
    internal string? Key { get; private init; }

    /// <summary>The same question, asked with a key.</summary>
    public StatisticsQuestion WithKey(string? key) => this with { Key = key };

    /// <summary>A request that asks it once.</summary>
    public HttpRequestMessage ToRequest()
    {
        var content = new ReadOnlyMemoryContent(Json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        return new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = content,
            Headers =
            {
                // Half of a packed answer unpacks to half of the rows, and nobody is told.
                AcceptEncoding = { new StringWithQualityHeaderValue(Unpacked) },
                Authorization = Key is null ? null : new AuthenticationHeaderValue("Bearer", Key),
            },
        };
    }
}
