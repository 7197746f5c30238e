namespace Pipeline.Domain;

/// <summary>Identifies a rule set, such as <c>2021</c>.</summary>
public sealed record RuleSetId(string Value) : Slug(Value);

/// <summary>What an area can be under the law, the gravest last. Its name in the law differs between rule sets.</summary>
public enum AreaStatus
{
    /// <summary>Forebyggelsesområde, since 2021.</summary>
    Prevention,

    /// <summary>Udsat boligområde, since 2018.</summary>
    Vulnerable,

    /// <summary>Parallelsamfund; ghettoområde up to 2020.</summary>
    ParallelSociety,

    /// <summary>Omdannelsesområde; hård ghetto 2018-20.</summary>
    Transformation,
}

/// <summary>
/// When an area has a status: the status that it presupposes, every criterion that is required, and enough of those that are counted.
/// </summary>
public sealed record StatusRule
{
    /// <summary>The status.</summary>
    public required AreaStatus Status { get; init; }

    /// <summary>What the law of the time calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The status that the area must have; none where it need have no other.</summary>
    public AreaStatus? Presupposes { get; init; }

    /// <summary>On how many lists in a row, this one included, it must have the presupposed status; 1 where only this list counts.</summary>
    public required int ListsInARow { get; init; }

    /// <summary>Criteria that must all be met; the number of residents is one.</summary>
    public required IReadOnlyList<Criterion> Required { get; init; }

    /// <summary>Criteria of which enough must be met.</summary>
    public required IReadOnlyList<Criterion> Counted { get; init; }

    /// <summary>How many of <see cref="Counted"/>.</summary>
    public required int Needed { get; init; }
}

/// <summary>The rules that lists were made by during a time.</summary>
public sealed record RuleSet
{
    /// <summary>Its identifier.</summary>
    public required RuleSetId Id { get; init; }

    /// <summary>The first day that a list can be dated to be made by it.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; none while it is in force.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Where the rules stand, in Danish.</summary>
    public required string Reference { get; init; }

    /// <summary>The statuses that it knows, each after the one it presupposes.</summary>
    public required IReadOnlyList<StatusRule> Statuses { get; init; }
}
