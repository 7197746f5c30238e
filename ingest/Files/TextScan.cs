namespace Pipeline.Ingest;

/// <summary>Takes a text file apart: guarded by cell where its cells can be told apart, by line where not.</summary>
internal static class TextScan
{
    public static FileScan Of(string text, string name, Format format, IngestLimits limits, CancellationToken cancellationToken)
    {
        Grid grid;
        try
        {
            grid = TextGrid.Read(text, limits, cancellationToken);
        }
        catch (LimitException excess)
        {
            return FileScan.Faulty(PersonalDataGuard.CheckLines(text), FileFaults.TooLarge(excess.Message));
        }

        var findings = new GridGuard(format.Columns).Check(grid).ToList();
        if (grid.Sheets.Any(sheet => sheet.Rows.Any(row => row.HasBadQuotes)))
        {
            findings.AddRange(PersonalDataGuard.CheckLines(text));
        }

        return new FileScan([.. findings], FaultOf(text, name, format), grid, "");
    }

    private static IngestError? FaultOf(string text, string name, Format format) =>
        FileScan.FaultOfKind(FileKind.Csv, name, format)
        ?? (TextDecoder.LineWithSpoiledLetters(text) is { } line ? FileFaults.SpoiledLetters(line) : null);
}
