namespace Pipeline.Ingest;

/// <summary>Takes a text file apart: guarded by cell where its cells can be told apart, by line where not.</summary>
internal static class TextScan
{
    public static FileScan Of(
        TextSource source,
        TextProbe probe,
        string name,
        Format format,
        IngestLimits limits,
        Action<Grid> meanwhile,
        CancellationToken cancellationToken)
    {
        var grid = TextGrid.Of(source, limits, cancellationToken);
        var fault = FaultOf(probe, name, format);
        if (fault is null && format.Layouts.Count > 0)
        {
            meanwhile(grid);
        }

        try
        {
            var guard = new GridGuard(format);
            var findings = guard.Check(grid).Take(DeliveryReading.Quarantined.MaximumFindings).ToList();
            return new FileScan(findings.Count > 0 ? findings : guard.FindingsOfBadQuotes, fault, grid, "", IsSeenThrough: true);
        }
        catch (LimitException excess)
        {
            using var text = source.OpenText();
            return FileScan.Unseen(PersonalDataGuard.CheckLines(text), FileFaults.TooLarge(excess.Message));
        }
    }

    private static IngestError? FaultOf(TextProbe probe, string name, Format format) =>
        FileScan.FaultOfKind(FileKind.Csv, name, format)
        ?? (probe.LineWithSpoiledLetters is { } line ? FileFaults.LettersSpoiled(line) : null);
}
