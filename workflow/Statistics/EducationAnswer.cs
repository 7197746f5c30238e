using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Domain;

namespace Pipeline.Workflow.Statistics;

/// <summary>The pages of an answer of Uddannelsesstatistik, joined as they come. What stands in them is judged by the delivery.</summary>
internal sealed class EducationAnswer : IDisposable
{
    private readonly long longest;
    private readonly string? key;
    private readonly MemoryStream joined = new();
    private readonly Utf8JsonWriter writer;
    private readonly PeriodRange years = new();
    private byte[] pageBefore = [];

    public EducationAnswer(long longest, string? key)
    {
        (this.longest, this.key) = (longest, key);
        writer = new Utf8JsonWriter(joined, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartArray();
    }

    /// <summary>Adds a page.</summary>
    /// <returns>False when it is empty: there is no more.</returns>
    /// <exception cref="StatisticsException">It is no page, or the one before it again.</exception>
    public bool Add(byte[] page)
    {
        using var document = Parse(page);
        if (document.RootElement.GetArrayLength() == 0)
        {
            return false;
        }

        if (page.AsSpan().SequenceEqual(pageBefore))
        {
            throw new StatisticsException("The source gives the same page again and again.");
        }

        pageBefore = page;
        AddRows(document.RootElement);
        return true;
    }

    /// <summary>Everything that was added, as it is dropped.</summary>
    /// <exception cref="StatisticsException">Nothing was.</exception>
    public FetchedFile ToFile(string name)
    {
        if (years.IsEmpty)
        {
            throw new StatisticsException("The answer has no row.");
        }

        writer.WriteEndArray();
        writer.Flush();
        return new FetchedFile(years.FileName(name, ".json"), joined.ToArray());
    }

    /// <inheritdoc />
    public void Dispose()
    {
        writer.Dispose();
        joined.Dispose();
    }

    private JsonDocument Parse(byte[] page)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(page);
        }
        catch (JsonException wrong)
        {
            throw new StatisticsException("The answer is not JSON in utf-8.", wrong);
        }

        if (document.RootElement.ValueKind == JsonValueKind.Array)
        {
            return document;
        }

        document.Dispose();
        throw new StatisticsException($"The answer is not a list of rows. {SourceError.Find(page, key)}");
    }

    // An escape may name one half of a letter that takes two; whoever reads the text is told only by this exception.
    private void AddRows(JsonElement rows)
    {
        try
        {
            foreach (var row in rows.EnumerateArray())
            {
                AddRow(row);
            }
        }
        catch (InvalidOperationException half)
        {
            throw new StatisticsException("The answer has half a letter in it.", half);
        }
    }

    private void AddRow(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw new StatisticsException("The answer has something in its list that is no row.");
        }

        var year = row.EnumerateObject().FirstOrDefault(property => property.Name.StartsWith(EducationFetch.TimePrefix, StringComparison.Ordinal)).Value;
        years.See(year.ValueKind == JsonValueKind.String ? year.GetString() : null);
        row.WriteTo(writer);
        if (joined.Length + writer.BytesPending > longest)
        {
            throw new StatisticsException("The pages together are longer than is read.");
        }
    }
}
