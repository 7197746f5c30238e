using System.IO.Compression;

namespace Pipeline.Ingest;

/// <summary>Takes a workbook apart: limits first, then every cell and every part guarded, also of what is refused.</summary>
internal static class WorkbookScan
{
    public static FileScan Of(
        SpooledFile file, Format format, IngestLimits limits, Action<Grid> meanwhile, CancellationToken cancellationToken)
    {
        using var stream = File.OpenRead(file.Path);
        using var archive = Open(stream);
        return archive is null
            ? FileScan.Unseen(RawGuard.Check(file.Path), FileFaults.Damaged())
            : Of(archive, file, format, limits, meanwhile, cancellationToken);
    }

    // The list of parts is read when it is first asked for: only then is it known whether there is one.
    private static ZipArchive? Open(FileStream stream)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count >= 0 ? archive : null;
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            archive?.Dispose();
            return null;
        }
    }

    private static FileScan Of(
        ZipArchive archive,
        SpooledFile file,
        Format format,
        IngestLimits limits,
        Action<Grid> meanwhile,
        CancellationToken cancellationToken)
    {
        using var partsAhead = new PartScanAhead(file.Path, format, limits, cancellationToken);
        var (grid, seen, faultOfGrid) = GridOf(archive, file.Path, partsAhead, limits, cancellationToken);
        var fault = FaultOf(archive, faultOfGrid, file.Name, format);
        if (grid is not null && fault is null && format.Layouts.Count > 0)
        {
            meanwhile(grid);
        }

        var guard = new GridGuard(format);
        var ofCells = grid is null ? [] : guard.Check(grid).Take(DeliveryReading.Quarantined.MaximumFindings).ToList();
        var pivots = new PivotCaches(archive, limits);
        var books = new ExternalBooks(archive, limits);
        var kept = new Grid([.. pivots.Sheets(cancellationToken), .. books.Sheets(cancellationToken)]);
        var ofKept = guard.Check(kept).Take(DeliveryReading.Quarantined.MaximumFindings).ToList();
        var parts = (grid is null ? null : partsAhead.Scan) ?? PartScan.Of(archive, guard.TextsOfIdentifiers, seen, limits, cancellationToken);
        return new FileScan(
            [.. ofCells, .. ofKept, .. parts.Findings],
            fault
                ?? (parts.PartWithQueries is { } part ? FileFaults.UnreadablePart(part) : null)
                ?? (parts.IsDamaged || pivots.IsDamaged || books.IsDamaged ? FileFaults.Damaged() : null),
            grid,
            "",
            IsSeenThrough: grid is not null && !parts.IsDamaged && !pivots.IsDamaged && !books.IsDamaged && parts.PartWithQueries is null
                && !WorkbookPackage.UnreadableParts(archive).Any());
    }

    private static IngestError? FaultOf(ZipArchive archive, IngestError? fault, string name, Format format) =>
        fault?.Code == ErrorCodes.TooLarge ? fault
        : FileScan.FaultOfKind(FileKind.Xlsx, name, format)
            ?? (WorkbookPackage.IsWorkbook(archive) ? null : FileFaults.WrongType(format))
            ?? (WorkbookPackage.UnreadableParts(archive).FirstOrDefault() is { } part ? FileFaults.UnreadablePart(part.FullName) : null)
            ?? fault;

    // The readers' own exceptions have many types and no common one; a file that breaks them is damaged, whatever they threw.
    private static (Grid? Grid, IReadOnlySet<string> Seen, IngestError? Fault) GridOf(
        ZipArchive archive, string path, PartScanAhead parts, IngestLimits limits, CancellationToken cancellationToken)
    {
        var none = new HashSet<string>();
        try
        {
            WorkbookPackage.CheckSize(archive, limits);
            if (!WorkbookPackage.IsWorkbook(archive) || !WorkbookPackage.HasPlainNames(archive))
            {
                return (null, none, FileFaults.Damaged());
            }

            var texts = new TextBudget(limits);
            var failed = new FailedFormulas(archive, texts, limits);
            PackageParts.CheckContents(archive, failed.Parts, texts, limits, cancellationToken);
            parts.Start(failed.Parts);
            using var stream = File.OpenRead(path);
            return (WorkbookGrid.Read(stream, failed, limits, cancellationToken), failed.Parts, null);
        }
        catch (LimitException excess)
        {
            return (null, none, FileFaults.TooLarge(excess.Message));
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            return (null, none, FileFaults.Damaged());
        }
    }

    // The operating system says it by the plain type: then it is our copy that cannot be read.
    internal static bool IsDamage(Exception broken) =>
        broken is not (OperationCanceledException or OutOfMemoryException) && broken.GetType() != typeof(IOException);
}
