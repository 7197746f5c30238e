using System.Collections;

namespace Pipeline.Ingest;

/// <summary>The rows of a text file. They are read anew from it each time that someone goes through them, and by several at once if need be.</summary>
/// <param name="source">The file.</param>
/// <param name="separator">What parts its cells.</param>
/// <param name="limits">The limits.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class TextRows(TextSource source, char separator, IngestLimits limits, CancellationToken cancellationToken) : IEnumerable<GridRow>
{
    /// <summary>Goes through the rows without making more of them than is asked for.</summary>
    public TextCursor Open() => new(source, separator, limits, cancellationToken);

    /// <summary>The rows that the guard must see: all but those of which each cell is known to hold nothing that is about a person.</summary>
    public IEnumerable<GridRow> NotHarmless()
    {
        using var cursor = Open();
        while (cursor.Next())
        {
            if (!cursor.IsHarmless())
            {
                yield return cursor.ToRow();
            }
        }
    }

    public IEnumerator<GridRow> GetEnumerator()
    {
        using var cursor = Open();
        while (cursor.Next())
        {
            yield return cursor.ToRow();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
