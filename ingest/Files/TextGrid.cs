namespace Pipeline.Ingest;

/// <summary>Splits a text file into rows and cells, as it is read: no more than a row is held at a time.</summary>
internal static class TextGrid
{
    private const int CharactersLookedAt = 4 * 1024 * 1024;

    /// <summary>
    /// The cells. Whoever goes through them reads the file, and meets a <see cref="LimitException"/> where it is beyond the limits.
    /// </summary>
    public static Grid Of(TextSource source, IngestLimits limits, CancellationToken cancellationToken)
    {
        var separator = SeparatorSniffer.Sniff(source.ReadFirst(SeparatorSniffer.LinesLookedAt, CharactersLookedAt));
        return new Grid([new GridSheet("", IsVisible: true, new TextRows(source, separator, limits, cancellationToken))]);
    }
}
