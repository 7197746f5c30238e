using System.IO.Compression;

namespace Pipeline.Ingest;

/// <summary>
/// Looks through a workbook's parts while its cells are read. Not where the format declares columns of identifiers: which texts they
/// are must be known before.
/// </summary>
/// <param name="path">Where the workbook lies.</param>
/// <param name="format">The layout that it should have.</param>
/// <param name="limits">How much is unpacked of a part.</param>
/// <param name="cancellationToken">Stops the looking.</param>
internal sealed class PartScanAhead(string path, Format format, IngestLimits limits, CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private Task<PartScan>? scan;

    /// <summary>What was found; none when it was not looked for.</summary>
    public PartScan? Scan => scan?.GetAwaiter().GetResult();

    /// <summary>Begins.</summary>
    /// <param name="seenSheets">The parts whose cells are looked at elsewhere.</param>
    public void Start(IReadOnlySet<string> seenSheets)
    {
        if (!format.Columns.Any(column => column.Type == ColumnType.Identifier))
        {
            scan = Task.Run(() => Look(seenSheets), CancellationToken.None);
        }
    }

    /// <summary>Stops what nobody asks for any more, and waits until it has.</summary>
    public void Dispose()
    {
        stop.Cancel();
        Work.Finish(scan);
        stop.Dispose();
    }

    // An archive is read by one at a time.
    private PartScan Look(IReadOnlySet<string> seenSheets)
    {
        using var stream = File.OpenRead(path);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        return PartScan.Of(archive, new HashSet<string>(), seenSheets, limits, stop.Token);
    }
}
