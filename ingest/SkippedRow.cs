namespace Pipeline.Ingest;

/// <summary>Why a row of a file gave nothing, as its format allows.</summary>
public enum SkipReason
{
    /// <summary>It stands above the header.</summary>
    Title,

    /// <summary>It is the header, or one of its two rows.</summary>
    Header,

    /// <summary>It begins as the format says that notes do.</summary>
    Footnote,

    /// <summary>It lacks a text that the format picks rows by.</summary>
    Filtered,

    /// <summary>It is about a place outside the plan.</summary>
    OutsidePlan,

    /// <summary>It is about a matter that the format does not read.</summary>
    OtherMatter,

    /// <summary>It has no figure of a time that the format reads.</summary>
    NoFigure,
}

/// <summary>A row of a file that gave nothing, as its format allows.</summary>
/// <param name="Sheet">Its sheet; empty for a text file.</param>
/// <param name="Row">Its number as Excel shows it; 1 or more.</param>
/// <param name="Reason">Why.</param>
/// <param name="Column">The column by which it was passed over; empty when it was not by a column.</param>
public sealed record SkippedRow(string Sheet, int Row, SkipReason Reason, string Column);
