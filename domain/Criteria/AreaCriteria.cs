namespace Pipeline.Domain;

/// <summary>How an area stands against one criterion on one list.</summary>
public sealed record CriterionResult
{
    /// <summary>The status that it counts towards.</summary>
    public required AreaStatus Status { get; init; }

    /// <summary>What it looks at.</summary>
    public required CriterionKind Kind { get; init; }

    /// <summary>The comparison, as the law words it.</summary>
    public required Comparison Comparison { get; init; }

    /// <summary>The indicator that the value is read from.</summary>
    public required IndicatorId Indicator { get; init; }

    /// <summary>The value that the list is held against.</summary>
    public required ObservedValue Value { get; init; }

    /// <summary>The period that the value is of; none where there is none.</summary>
    public Period? Period { get; init; }

    /// <summary>The limit; unknown where nothing was published, an interval where it is derived or sources disagree.</summary>
    public required Bounds Limit { get; init; }

    /// <summary>Whether it is met.</summary>
    public required Ternary Met { get; init; }

    /// <summary>The value less the limit, in the criterion's unit (percentage points for per cent).</summary>
    public required Computed Distance { get; init; }

    /// <summary>Whether the value is near its limit, on either side (nær grænsen).</summary>
    public required Ternary IsNear { get; init; }

    /// <summary>Whether the value is the limit itself as far as published figures tell, so that rounding may hide the truth (på grænsen).</summary>
    public required bool IsOnTheLimit { get; init; }

    /// <summary>The year of the list on which the limit would be crossed, either way, if the present trend went on.</summary>
    public required Computed CrossingYear { get; init; }

    /// <summary>Why it is met or not: one Danish sentence built from the figures, and another where the value is on the limit.</summary>
    public required string Reason { get; init; }
}

/// <summary>On how many lists in a row, back from this one, an area has had a status. A list that tells nothing does not break the row: it is unknown.</summary>
/// <param name="Certain">How many are certain.</param>
/// <param name="IsExact">Whether there are certainly no more; if not, the number is a least one.</param>
public sealed record ListsInARow(int Certain, bool IsExact);

/// <summary>Whether an area meets the conditions of one status on one list, as computed: indicative only.</summary>
public sealed record StatusResult
{
    /// <summary>The status.</summary>
    public required AreaStatus Status { get; init; }

    /// <summary>What the law of the time calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the conditions are met.</summary>
    public required Ternary Met { get; init; }

    /// <summary>How many of the counted criteria are certainly met.</summary>
    public required int MetAtLeast { get; init; }

    /// <summary>How many of them may be met.</summary>
    public required int MetAtMost { get; init; }

    /// <summary>How many of them the status needs.</summary>
    public required int Needed { get; init; }

    /// <summary>On how many lists in a row the area has met the conditions, as computed.</summary>
    public required ListsInARow InARow { get; init; }

    /// <summary>Why: one Danish sentence built from the figures.</summary>
    public required string Reason { get; init; }
}

/// <summary>What the ministry's list of one 1 December says of one status of an area.</summary>
/// <param name="Status">The status.</param>
/// <param name="Listed">Whether the area is on the list; unknown where the list was not delivered.</param>
/// <param name="InARow">On how many lists in a row.</param>
public sealed record OfficialStatus(AreaStatus Status, Ternary Listed, ListsInARow InARow);

/// <summary>
/// An area held against the statutory criteria on one list. What is computed is indicative and stands apart from what the ministry's list
/// says, and the duty to carry out a development plan stands apart from both: an area that leaves the list is still bound (§ 168 a).
/// </summary>
public sealed record AreaCriteria
{
    /// <summary>The area.</summary>
    public required AreaId Area { get; init; }

    /// <summary>The day of the list, 1 December.</summary>
    public required DateOnly ListDate { get; init; }

    /// <summary>The rules that hold for it.</summary>
    public required RuleSetId RuleSet { get; init; }

    /// <summary>Every criterion of every status.</summary>
    public required IReadOnlyList<CriterionResult> Criteria { get; init; }

    /// <summary>Every status that the rules know, as computed.</summary>
    public required IReadOnlyList<StatusResult> Statuses { get; init; }

    /// <summary>The same statuses as the ministry's list has them, and any other that it tells of.</summary>
    public required IReadOnlyList<OfficialStatus> Official { get; init; }

    /// <summary>Whether a development plan must be carried out.</summary>
    public required Ternary PlanDuty { get; init; }

    /// <summary>The gravest status whose conditions are certainly met; none where there is none.</summary>
    public StatusResult? Gravest() => Statuses.Where(status => status.Met == Ternary.Yes).MaxBy(status => status.Status);

    /// <summary>What is computed of a status; none where the rules do not know it.</summary>
    public StatusResult? Of(AreaStatus status) => Statuses.FirstOrDefault(result => result.Status == status);

    /// <summary>What the ministry's list says of a status.</summary>
    public Ternary OfficialOf(AreaStatus status) =>
        Official.FirstOrDefault(result => result.Status == status)?.Listed ?? Ternary.Unknown;
}
