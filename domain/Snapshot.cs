namespace Pipeline.Domain;

/// <summary>The value in force for a key, and the road back to where it was learned.</summary>
public sealed record SeriesPoint
{
    /// <summary>What it is of.</summary>
    public required ObservationKey Key { get; init; }

    /// <summary>The value.</summary>
    public required ObservedValue Value { get; init; }

    /// <summary>The counts behind it, where told.</summary>
    public Counts? Counts { get; init; }

    /// <summary>How many answered, where a survey tells that and no counts.</summary>
    public decimal? Answers { get; init; }

    /// <summary>The source calls it provisional.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>The source calls it revised.</summary>
    public bool IsRevised { get; init; }

    /// <summary>By which delivery it was learned.</summary>
    public required DeliveryId Delivery { get; init; }

    /// <summary>The number of that delivery in the plan's log.</summary>
    public required long Number { get; init; }

    /// <summary>The file that it stood in.</summary>
    public required string FileName { get; init; }

    /// <summary>Where in the file.</summary>
    public required SourceCell Cell { get; init; }
}

/// <summary>
/// Everything that is shown of a plan, as of a number in its log. A pure function of the log up to that number and of the rules:
/// computed again, it is the same.
/// </summary>
public sealed record Snapshot
{
    /// <summary>The plan.</summary>
    public required PlanId Plan { get; init; }

    /// <summary>The number in the plan's log that it is as of; 0 before the first delivery.</summary>
    public required long Number { get; init; }

    /// <summary>When that number was committed.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The hash of the rules (configuration) that it was computed by.</summary>
    public required string RulesHash { get; init; }

    /// <summary>The number that the last report sent before this one was as of, which new data are told apart by; none where none had been sent.</summary>
    public long? LastReported { get; init; }

    /// <summary>The evaluations, by indicator and area in the plan's order.</summary>
    public required IReadOnlyList<Evaluation> Evaluations { get; init; }

    /// <summary>What has been registered of the activities, in the plan's order.</summary>
    public IReadOnlyList<ActivityStanding> Activities { get; init; } = [];

    /// <summary>How the money stands, by financier in the plan's order and last the whole plan; empty when the plan tells of no financier.</summary>
    public IReadOnlyList<FinancierStanding> Economy { get; init; } = [];

    /// <summary>The values in force, by indicator, area and period.</summary>
    public required IReadOnlyList<SeriesPoint> Series { get; init; }

    /// <summary>The deliveries that count, by number.</summary>
    public required IReadOnlyList<CommittedDelivery> Deliveries { get; init; }

    /// <summary>The areas against the statutory criteria, by area in the plan's order and list; empty in snapshots from before they were computed.</summary>
    public IReadOnlyList<AreaCriteria> Criteria { get; init; } = [];

    /// <summary>What came of the targets that no area has a status, in the plan's order.</summary>
    public IReadOnlyList<StatusTargetResult> StatusTargets { get; init; } = [];
}
