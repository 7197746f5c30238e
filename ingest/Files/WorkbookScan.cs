using System.IO.Compression;
using System.Xml;

namespace Pipeline.Ingest;

/// <summary>Takes a workbook apart: limits first, then every cell and every part guarded.</summary>
internal static class WorkbookScan
{
    public static FileScan Of(byte[] bytes, string name, Format format, IngestLimits limits, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            WorkbookPackage.CheckSize(archive, limits);
            return Of(archive, bytes, name, format, limits, cancellationToken);
        }
        catch (LimitException excess)
        {
            return FileScan.Faulty([], FileFaults.TooLarge(excess.Message));
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException)
        {
            return FileScan.Faulty(PersonalDataGuard.CheckRaw(bytes, ""), FileFaults.Damaged());
        }
    }

    private static FileScan Of(
        ZipArchive archive, byte[] bytes, string name, Format format, IngestLimits limits, CancellationToken cancellationToken)
    {
        var guard = new GridGuard(format.Columns);
        var grid = WorkbookPackage.IsWorkbook(archive) ? GridOf(archive, bytes, limits, cancellationToken) : null;
        var ofCells = grid is null ? [] : guard.Check(grid).ToList();
        var ofParts = new PackageGuard(guard.TextsOfIdentifiers, cellsAreSeen: grid is not null).Check(archive).ToList();
        return new FileScan([.. ofCells, .. ofParts], FaultOf(archive, grid, name, format), grid, "");
    }

    private static IngestError? FaultOf(ZipArchive archive, Grid? grid, string name, Format format) =>
        FileScan.FaultOfKind(FileKind.Xlsx, name, format)
        ?? (WorkbookPackage.IsWorkbook(archive) ? null : FileFaults.WrongType(format))
        ?? (WorkbookPackage.UnreadableParts(archive).FirstOrDefault() is { } part ? FileFaults.UnreadablePart(part.FullName) : null)
        ?? (grid is null ? FileFaults.Damaged() : null);

    // The reader's own exceptions have many types and no common one; a file that breaks it is damaged, whatever it threw.
    private static Grid? GridOf(ZipArchive archive, byte[] bytes, IngestLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            return WorkbookGrid.Read(stream, new FailedFormulas(archive), limits, cancellationToken);
        }
        catch (Exception broken) when (broken is not (LimitException or OperationCanceledException or OutOfMemoryException))
        {
            return null;
        }
    }
}
