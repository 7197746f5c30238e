using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>Everything that a status report shows (statusrapport). The same report gives the same workbook, byte for byte.</summary>
public sealed record StatusReport
{
    /// <summary>The plan that is reported on.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The figures, as of a number in the plan's log.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>The board meeting that the report is for.</summary>
    public required BoardMeeting Meeting { get; init; }

    /// <summary>The number in the log that the previous report showed; 0 if there was none.</summary>
    public required long PreviousNumber { get; init; }

    /// <summary>The figures that the previous report showed; none where no report was sent before.</summary>
    public Snapshot? Previous { get; init; }

    /// <summary>What the secretariat wrote when it reviewed the report.</summary>
    public ReviewNotes Review { get; init; } = ReviewNotes.None;

    /// <summary>What each source has delivered, in the order that they are shown: one for each source and format.</summary>
    public required IReadOnlyList<SourceStatus> Sources { get; init; }

    /// <summary>What was remarked about the deliveries since the previous report, in the order of their numbers.</summary>
    public IReadOnlyList<DeliveryRemarks> Remarks { get; init; } = [];

    /// <summary>The version of the program that made the report.</summary>
    public required string ProgramVersion { get; init; }
}

/// <summary>What was remarked about a delivery, such as a jump against history.</summary>
/// <param name="FileName">The name of its file.</param>
/// <param name="Delivered">The day, in Denmark, that it was taken.</param>
/// <param name="Remarks">In Danish, without any figure that was delivered.</param>
public sealed record DeliveryRemarks(string FileName, DateOnly Delivered, IReadOnlyList<string> Remarks);
