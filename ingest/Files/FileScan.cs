using System.Text;

namespace Pipeline.Ingest;

/// <summary>A file taken apart as far as it goes, guarded against data on persons, and not yet understood.</summary>
/// <param name="Findings">What may be data on persons; when there is any, nothing else matters.</param>
/// <param name="Fault">Why the file cannot be read; none when it can.</param>
/// <param name="Grid">Its cells, when it is a table.</param>
/// <param name="Text">Its text, when it is JSON and no table.</param>
/// <param name="IsSeenThrough">Whether the guard saw all of it: each cell with its header, or each line of what is text and no table.</param>
internal sealed record FileScan(IReadOnlyList<GuardFinding> Findings, IngestError? Fault, Grid? Grid, string Text, bool IsSeenThrough)
{
    /// <summary>Takes a file apart and guards it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The layout that it should have.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="meanwhile">Is given the cells before they are guarded, when they can be gone through by several at once.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The local copy cannot be read.</exception>
    public static FileScan Of(
        SpooledFile file, Format format, IngestLimits limits, Action<Grid> meanwhile, CancellationToken cancellationToken) =>
        FileContents.OfMark(file.Path) switch
        {
            FileContent.Zip => WorkbookScan.Of(file, format, limits, meanwhile, cancellationToken),
            FileContent.Compound => OfCompound(file),
            _ => OfText(file, format, limits, meanwhile, cancellationToken),
        };

    /// <summary>A file that cannot be read, though the guard saw all of it.</summary>
    public static FileScan Faulty(IEnumerable<GuardFinding> findings, IngestError fault) =>
        new([.. findings.Take(DeliveryReading.Quarantined.MaximumFindings)], fault, null, "", IsSeenThrough: true);

    /// <summary>A file that cannot be read, and that the guard has not seen all of either.</summary>
    public static FileScan Unseen(IEnumerable<GuardFinding> findings, IngestError fault) => Faulty(findings, fault) with { IsSeenThrough = false };

    /// <summary>What is wrong with a file's kind; nothing when the format takes it and the name says the same.</summary>
    public static IngestError? FaultOfKind(FileKind kind, string name, Format format) =>
        format.FileKinds.Contains(kind) && FileExtensions.Fits(name, kind) ? null : FaultOfOther(name, format);

    private static IngestError FaultOfOther(string name, Format format) =>
        FileExtensions.IsOldExcel(name) ? FileFaults.OldExcel() : FileFaults.WrongType(format);

    private static FileScan OfText(
        SpooledFile file, Format format, IngestLimits limits, Action<Grid> meanwhile, CancellationToken cancellationToken)
    {
        var supposed = TextDecoder.Suppose(file.Path);
        var begun = TextScan.Begin(supposed, file.Name, format, limits, meanwhile, cancellationToken);
        var (source, probe) = TextDecoder.Look(supposed, cancellationToken);
        var grid = ReferenceEquals(source, supposed) ? begun : null;
        return FileContents.OfText(source, probe) switch
        {
            FileContent.Empty => Faulty([], FileFaults.Empty()),
            FileContent.Text => TextScan.Of(grid ?? TextGrid.Of(source, limits, cancellationToken), source, probe, file.Name, format, meanwhile),
            FileContent.Json => OfJson(source.ReadAll(), file.Name, format, limits, cancellationToken),
            var other => OfOther(source, file, format, isSeenThrough: other == FileContent.Html),
        };
    }

    private static FileScan OfOther(TextSource source, SpooledFile file, Format format, bool isSeenThrough)
    {
        using var text = source.OpenText();
        var findings = PersonalDataGuard.CheckLines(text).Concat(RawGuard.Check(file.Path));
        return Faulty(findings, FaultOfOther(file.Name, format)) with { IsSeenThrough = isSeenThrough };
    }

    private static FileScan OfCompound(SpooledFile file) => Unseen(RawGuard.Check(file.Path), CompoundFault(file));

    private static IngestError CompoundFault(SpooledFile file)
    {
        var bytes = File.ReadAllBytes(file.Path);
        return FileContents.IsEncrypted(bytes) ? FileFaults.Encrypted()
            : FileExtensions.IsOldExcel(file.Name) || FileContents.IsOldWorkbook(bytes) ? FileFaults.OldExcel()
            : FileFaults.Damaged();
    }

    private static FileScan OfJson(
        ReadOnlyMemory<byte> utf8, string name, Format format, IngestLimits limits, CancellationToken cancellationToken)
    {
        var names = format.Kind switch
        {
            FormatKind.MeetingPlan => MeetingPlanDocument.Names,
            FormatKind.Review => ReviewDocument.Names,
            _ => new HashSet<string>(),
        };
        var fault = format.Kind == FormatKind.Observations && SavedErrors.IsOne(utf8)
            ? FileFaults.SavedErrorMessage()
            : FaultOfKind(FileKind.Json, name, format);
        var findings = JsonGuard.Check(utf8, names, format.Columns);
        if (format.Kind != FormatKind.Observations)
        {
            return new FileScan(findings, fault, null, fault is null ? Encoding.UTF8.GetString(utf8.Span) : "", IsSeenThrough: true);
        }

        // What is refused for its kind is looked through as the table that it may be all the same.
        var table = OfJsonTable(utf8, findings, format, limits, cancellationToken);
        return fault is null ? table : table with { Fault = fault, Grid = null };
    }

    private static FileScan OfJsonTable(
        ReadOnlyMemory<byte> utf8,
        IReadOnlyList<GuardFinding> findings,
        Format format,
        IngestLimits limits,
        CancellationToken cancellationToken)
    {
        try
        {
            var grid = JsonGrid.Read(utf8, limits, cancellationToken, out var fault);
            return new FileScan([.. findings, .. grid is null ? [] : new GridGuard(format).Check(grid)], fault, grid, "", IsSeenThrough: true);
        }
        catch (LimitException excess)
        {
            return Unseen(findings, FileFaults.TooLarge(excess.Message));
        }
    }
}
