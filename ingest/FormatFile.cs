using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Reads formats from their configuration files.</summary>
public static class FormatFile
{
    /// <summary>Reads a format.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="knownIndicators">The indicators that it may tell of.</param>
    /// <exception cref="ConfigurationException">Something is wrong with it; the exception tells everything that is.</exception>
    public static Format Read(string file, ReadOnlySpan<byte> utf8, IReadOnlyCollection<IndicatorId> knownIndicators) =>
        throw new NotImplementedException();
}
