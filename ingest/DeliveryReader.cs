using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Turns a delivered file into observations, or into a list of what is wrong with it.</summary>
public static class DeliveryReader
{
    private const long BytesInMegabyte = 1024 * 1024;

    // Takes every kind of file, and declares no column that the guard would let pass.
    private static readonly Format AnyFormat = new()
    {
        Id = new FormatId("ukendt"),
        Name = "",
        Source = "",
        Kind = FormatKind.Observations,
        FileKinds = [FileKind.Csv, FileKind.Xlsx, FileKind.Json],
        IsComplete = false,
        Indicators = [],
    };

    /// <summary>Reads a delivery. Whatever the file holds, the answer is a reading, not an exception.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The layout that it should have.</param>
    /// <param name="plan">The plan that it was delivered to.</param>
    /// <param name="receivedOn">The day that it came.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The local copy cannot be read.</exception>
    public static DeliveryReading Read(
        SpooledFile file, Format format, Plan plan, DateOnly receivedOn, CancellationToken cancellationToken) =>
        Read(file, format, plan, receivedOn, IngestLimits.Default, cancellationToken);

    /// <summary>Reads a delivery within other limits than those in force.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The layout that it should have.</param>
    /// <param name="plan">The plan that it was delivered to.</param>
    /// <param name="receivedOn">The day that it came.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The local copy cannot be read.</exception>
    public static DeliveryReading Read(
        SpooledFile file, Format format, Plan plan, DateOnly receivedOn, IngestLimits limits, CancellationToken cancellationToken) =>
        Read(file, format, plan, receivedOn, limits, onSkipped: null, cancellationToken);

    /// <summary>Reads a delivery, and tells of each row that is passed over.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The layout that it should have.</param>
    /// <param name="plan">The plan that it was delivered to.</param>
    /// <param name="receivedOn">The day that it came.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="onSkipped">Told of each row that gave nothing, as the format allows, as they are met, which may be more than once; none: nobody is.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The local copy cannot be read.</exception>
    public static DeliveryReading Read(
        SpooledFile file,
        Format format,
        Plan plan,
        DateOnly receivedOn,
        IngestLimits limits,
        Action<SkippedRow>? onSkipped,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(limits);
        if (PersonalDataGuard.CheckFileName(file.Name) is { Count: > 0 } findings)
        {
            return new DeliveryReading.Quarantined(findings);
        }

        if (file.Length > limits.FileBytes)
        {
            return ErrorLog.Refuse(
                FileFaults.TooLarge($"filen er større end de {limits.FileBytes / BytesInMegabyte} MB, der kan tages imod")) with
            { IsSeenThrough = false };
        }

        var skips = new SkipTelling(onSkipped);
        using var ahead = new ReadingAhead((grid, stop) => ReadGrid(grid, format, plan, receivedOn, limits, skips, stop), cancellationToken);

        // Nothing is told of a file that the guard may still take: who listens is told after it, on the caller's own thread.
        var scan = FileScan.Of(file, format, limits, skips.IsHeard ? _ => { } : ahead.Start, cancellationToken);
        if (scan.Findings.Count > 0)
        {
            return new DeliveryReading.Quarantined([.. scan.Findings.Take(DeliveryReading.Quarantined.MaximumFindings)]);
        }

        var ofName = FileNames.IsPlain(file.Name) ? null : FileFaults.OddName();
        return (ofName ?? scan.Fault) is { } fault ? ErrorLog.Refuse(fault) with { IsSeenThrough = scan.IsSeenThrough }
            : format.Kind switch
            {
                FormatKind.MeetingPlan => MeetingPlanReader.Read(scan),
                FormatKind.Review => ReviewReader.Read(scan, plan),
                _ => ahead.Of(scan.Grid!),
            };
    }

    private static DeliveryReading ReadGrid(
        Grid grid,
        Format format,
        Plan plan,
        DateOnly receivedOn,
        IngestLimits limits,
        SkipTelling skips,
        CancellationToken cancellationToken)
    {
        try
        {
            return ObservationReader.Read(grid, format.Layouts, plan, receivedOn, limits, skips, cancellationToken);
        }
        catch (LimitException excess)
        {
            return ErrorLog.Refuse(FileFaults.TooLarge(excess.Message)) with { IsSeenThrough = false };
        }
    }

    /// <summary>Refuses a file unread, when it came where no format is known: also such a file is guarded before it is copied.</summary>
    /// <param name="file">The file.</param>
    /// <param name="error">Why.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The local copy cannot be read.</exception>
    public static DeliveryReading Refuse(SpooledFile file, IngestError error, IngestLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(limits);
        if (PersonalDataGuard.CheckFileName(file.Name) is { Count: > 0 } findings)
        {
            return new DeliveryReading.Quarantined(findings);
        }

        var scan = FileScan.Of(file, AnyFormat, limits, _ => { }, cancellationToken);
        return scan.Findings.Count > 0
            ? new DeliveryReading.Quarantined([.. scan.Findings.Take(DeliveryReading.Quarantined.MaximumFindings)])
            : ErrorLog.Refuse(error) with { IsSeenThrough = scan.IsSeenThrough };
    }
}
