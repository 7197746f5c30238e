using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>What came of reading a delivery: all of it, or none of it and the reasons.</summary>
public abstract record DeliveryReading
{
    private DeliveryReading()
    {
    }

    /// <summary>Every row was read.</summary>
    /// <param name="Observations">The observations, in the file's order.</param>
    /// <param name="Rows">What became of the data rows; none is wrong.</param>
    /// <param name="Warnings">What a reader should know.</param>
    public sealed record Accepted(
        IReadOnlyList<Observation> Observations, RowTally Rows, IReadOnlyList<IngestWarning> Warnings) : DeliveryReading;

    /// <summary>The file was a plan of board meetings.</summary>
    /// <param name="MeetingPlan">The meetings and the board.</param>
    public sealed record MeetingPlanAccepted(MeetingPlan MeetingPlan) : DeliveryReading;

    /// <summary>Something is wrong, and nothing was taken.</summary>
    /// <param name="Errors">The first errors, <see cref="MaximumErrors"/> at most.</param>
    /// <param name="ErrorCount">How many errors there are in all.</param>
    /// <param name="Rows">What became of the data rows; none when it did not get that far.</param>
    public sealed record Refused(IReadOnlyList<IngestError> Errors, int ErrorCount, RowTally Rows) : DeliveryReading
    {
        /// <summary>How many errors are kept in full; the rest are counted.</summary>
        public const int MaximumErrors = 100;

        /// <summary>
        /// Whether the guard saw all of the file. What is encrypted, damaged, packed within or beyond the limits may hold data on persons that
        /// nobody has seen: it is not copied to where refused files are kept.
        /// </summary>
        public bool IsSeenThrough { get; init; } = true;
    }

    /// <summary>The file may hold data on persons, and nothing was taken.</summary>
    /// <param name="Findings">Where; never what. The first <see cref="MaximumFindings"/> at most.</param>
    public sealed record Quarantined(IReadOnlyList<GuardFinding> Findings) : DeliveryReading
    {
        /// <summary>How many findings are kept.</summary>
        public const int MaximumFindings = 100;
    }
}
