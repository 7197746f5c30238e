using System.Runtime.CompilerServices;

namespace Pipeline.Ingest;

/// <summary>Takes a text file apart: guarded by cell where its cells can be told apart, by line where not.</summary>
internal static class TextScan
{
    // As for FileScan: the text is let go when its cells are packed.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static FileScan Of(string text, string name, Format format, IngestLimits limits, CancellationToken cancellationToken)
    {
        var fault = FaultOf(text, name, format);
        var (grid, excess) = GridOf(text, limits, cancellationToken);
        return grid is null ? excess! : Guarded(grid, fault, format);
    }

    private static FileScan Guarded(Grid grid, IngestError? fault, Format format)
    {
        var findings = new GridGuard(format).Check(grid).Take(DeliveryReading.Quarantined.MaximumFindings).ToList();
        return new FileScan(findings.Count > 0 ? findings : [.. LinesWithBadQuotes(grid)], fault, grid, "");
    }

    // The cells of such a line are not where their separators are: it is looked at whole.
    private static IEnumerable<GuardFinding> LinesWithBadQuotes(Grid grid) =>
        from sheet in grid.Sheets
        from row in sheet.Rows
        where row.HasBadQuotes
        let rule = PersonalDataGuard.RuleBrokenBy(row.Line)
        where rule is not null
        select new GuardFinding(rule, "", row.Number, "");

    private static (Grid? Grid, FileScan? Excess) GridOf(string text, IngestLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            return (TextGrid.Read(text, limits, cancellationToken), null);
        }
        catch (LimitException excess)
        {
            return (null, FileScan.Faulty(PersonalDataGuard.CheckLines(text), FileFaults.TooLarge(excess.Message)));
        }
    }

    private static IngestError? FaultOf(string text, string name, Format format) =>
        FileScan.FaultOfKind(FileKind.Csv, name, format)
        ?? (TextDecoder.LineWithSpoiledLetters(text) is { } line ? FileFaults.SpoiledLetters(line) : null);
}
