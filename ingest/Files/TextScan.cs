namespace Pipeline.Ingest;

/// <summary>Takes a text file apart: guarded by cell where its cells can be told apart, by line where not.</summary>
internal static class TextScan
{
    public static FileScan Of(
        TextSource source, TextProbe probe, string name, Format format, IngestLimits limits, CancellationToken cancellationToken)
    {
        var grid = TextGrid.Of(source, limits, cancellationToken);
        try
        {
            var findings = new GridGuard(format).Check(grid).Take(DeliveryReading.Quarantined.MaximumFindings).ToList();
            return new FileScan(findings.Count > 0 ? findings : [.. LinesWithBadQuotes(grid)], FaultOf(probe, name, format), grid, "", IsSeenThrough: true);
        }
        catch (LimitException excess)
        {
            using var text = source.OpenText();
            return FileScan.Unseen(PersonalDataGuard.CheckLines(text), FileFaults.TooLarge(excess.Message));
        }
    }

    // The cells of such a line are not where their separators are: it is looked at whole.
    private static IEnumerable<GuardFinding> LinesWithBadQuotes(Grid grid) =>
        from sheet in grid.Sheets
        from row in sheet.Rows
        where row.HasBadQuotes
        let rule = PersonalDataGuard.RuleBrokenBy(row.Line)
        where rule is not null
        select new GuardFinding(rule, "", row.Number, "");

    private static IngestError? FaultOf(TextProbe probe, string name, Format format) =>
        FileScan.FaultOfKind(FileKind.Csv, name, format)
        ?? (probe.LineWithSpoiledLetters is { } line ? FileFaults.SpoiledLetters(line) : null);
}
