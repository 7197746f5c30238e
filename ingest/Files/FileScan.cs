namespace Pipeline.Ingest;

/// <summary>A file taken apart as far as it goes, guarded against data on persons, and not yet understood.</summary>
/// <param name="Findings">What may be data on persons; when there is any, nothing else matters.</param>
/// <param name="Fault">Why the file cannot be read; none when it can.</param>
/// <param name="Grid">Its cells, when it is a table.</param>
/// <param name="Text">Its text, when it is JSON.</param>
internal sealed record FileScan(IReadOnlyList<GuardFinding> Findings, IngestError? Fault, Grid? Grid, string Text)
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
            FileContent.Zip => WorkbookScan.Of(File.ReadAllBytes(file.Path), file.Name, format, limits, meanwhile, cancellationToken),
            FileContent.Compound => OfCompound(File.ReadAllBytes(file.Path), file.Name),
            _ => OfText(file, format, limits, meanwhile, cancellationToken),
        };

    public static FileScan Faulty(IEnumerable<GuardFinding> findings, IngestError fault) =>
        new([.. findings.Take(DeliveryReading.Quarantined.MaximumFindings)], fault, null, "");

    /// <summary>What is wrong with a file's kind; nothing when the format takes it and the name says the same.</summary>
    public static IngestError? FaultOfKind(FileKind kind, string name, Format format) =>
        format.FileKinds.Contains(kind) && FileExtensions.Fits(name, kind) ? null : FaultOfOther(name, format);

    private static IngestError FaultOfOther(string name, Format format) =>
        FileExtensions.IsOldExcel(name) ? FileFaults.OldExcel() : FileFaults.WrongType(format);

    private static FileScan OfText(
        SpooledFile file, Format format, IngestLimits limits, Action<Grid> meanwhile, CancellationToken cancellationToken)
    {
        var (source, probe) = TextDecoder.Open(file.Path, cancellationToken);
        return FileContents.OfText(source, probe) switch
        {
            FileContent.Empty => Faulty([], FileFaults.Empty()),
            FileContent.Text => TextScan.Of(source, probe, file.Name, format, limits, meanwhile, cancellationToken),
            FileContent.Json => OfJson(source.ReadAll(), file.Name, format, limits, cancellationToken),
            _ => OfOther(source, file, format),
        };
    }

    private static FileScan OfOther(TextSource source, SpooledFile file, Format format)
    {
        using var text = source.OpenText();
        return Faulty(
            [.. PersonalDataGuard.CheckLines(text), .. RawGuard.Check(File.ReadAllBytes(file.Path), "")], FaultOfOther(file.Name, format));
    }

    private static FileScan OfCompound(byte[] bytes, string name) => Faulty(RawGuard.Check(bytes, ""), CompoundFault(bytes, name));

    private static IngestError CompoundFault(byte[] bytes, string name) =>
        FileContents.IsEncrypted(bytes) ? FileFaults.Encrypted()
        : FileExtensions.IsOldExcel(name) ? FileFaults.OldExcel()
        : FileFaults.Damaged();

    private static FileScan OfJson(string text, string name, Format format, IngestLimits limits, CancellationToken cancellationToken)
    {
        IReadOnlySet<string> names = format.Kind == FormatKind.MeetingPlan ? MeetingPlanDocument.Names : new HashSet<string>();
        var fault = text.Contains("errorTypeCode", StringComparison.Ordinal)
            ? FileFaults.SavedErrorMessage()
            : FaultOfKind(FileKind.Json, name, format);
        var findings = JsonGuard.Check(text, names);
        return fault is not null || format.Layouts.Count == 0
            ? new FileScan(findings, fault, null, text)
            : OfJsonTable(text, findings, format, limits, cancellationToken);
    }

    private static FileScan OfJsonTable(
        string text, IReadOnlyList<GuardFinding> findings, Format format, IngestLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            var grid = JsonGrid.Read(text, limits, cancellationToken, out var fault);
            return new FileScan([.. findings, .. grid is null ? [] : new GridGuard(format).Check(grid)], fault, grid, text);
        }
        catch (LimitException excess)
        {
            return Faulty(findings, FileFaults.TooLarge(excess.Message));
        }
    }
}
