namespace Pipeline.Reports;

/// <summary>What was wrong with a refused delivery, for the people who mend it.</summary>
public sealed record RefusalReport
{
    /// <summary>The name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>When the file was last changed where it was dropped.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>The first errors, in the order that they were found; at least one.</summary>
    public required IReadOnlyList<RefusalLine> Lines { get; init; }

    /// <summary>How many errors there are in all; never fewer than the lines.</summary>
    public required int ErrorCount { get; init; }
}

/// <summary>One error, with the text that was found: only for a place that the secretariat alone reads.</summary>
/// <param name="Code">The kind of error.</param>
/// <param name="Sheet">The sheet; empty for a text file.</param>
/// <param name="Row">The row as Excel shows it; none when it is about the file as a whole.</param>
/// <param name="Column">The column's header; empty when it is not about a column.</param>
/// <param name="Found">The text found.</param>
/// <param name="Expected">What was expected, in Danish.</param>
/// <param name="Remedy">How it is put right, in Danish.</param>
public sealed record RefusalLine(string Code, string Sheet, int? Row, string Column, string Found, string Expected, string Remedy);
