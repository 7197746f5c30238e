namespace Pipeline.Ingest;

/// <summary>Takes a text file apart: guarded by cell where its cells can be told apart, by line where not.</summary>
internal static class TextScan
{
    /// <summary>
    /// Lets a file be read before it is looked through, when it seems to be a table: to look first would make the reading of a large file a fourth longer.
    /// </summary>
    /// <returns>The cells that were given to be read; none when it may be something else, or must be translated first.</returns>
    public static Grid? Begin(
        TextSource supposed, string name, Format format, IngestLimits limits, Action<Grid> meanwhile, CancellationToken cancellationToken)
    {
        if (!supposed.IsStrict || format.Layouts.Count == 0 || FileScan.FaultOfKind(FileKind.Csv, name, format) is not null
            || FileContents.OfBeginning(supposed) != FileContent.Text)
        {
            return null;
        }

        var grid = TextGrid.Of(supposed, limits, cancellationToken);
        meanwhile(grid);
        return grid;
    }

    /// <summary>Guards a file.</summary>
    /// <param name="grid">Its cells.</param>
    /// <param name="source">The file.</param>
    /// <param name="probe">What its text looks like.</param>
    /// <param name="name">Its name.</param>
    /// <param name="format">The layout that it should have.</param>
    /// <param name="meanwhile">Is given the cells before they are guarded.</param>
    public static FileScan Of(Grid grid, TextSource source, TextProbe probe, string name, Format format, Action<Grid> meanwhile)
    {
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
