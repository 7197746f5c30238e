using Azure;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The end of a plan's log.</summary>
public sealed record PlanHead
{
    /// <summary>The plan.</summary>
    public required PlanId Plan { get; init; }

    /// <summary>The number last given; 0 while the log is empty.</summary>
    public required long Number { get; init; }

    /// <summary>The hash of the rules in force; empty until rules were committed.</summary>
    public required string RulesHash { get; init; }

    /// <summary>When that number was given; none while the log is empty. Never earlier than the number before.</summary>
    public DateTimeOffset? Committed { get; init; }

    /// <summary>The version of the row; none while there is none.</summary>
    internal ETag? RowETag { get; init; }
}
