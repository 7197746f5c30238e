using Pipeline.Domain.Suppression;

namespace Pipeline.Domain;

/// <summary>A four-year housing social plan (helhedsplan): its areas, indicators, money and suppliers of data.</summary>
public sealed record Plan
{
    /// <summary>Its identifier.</summary>
    public required PlanId Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>When it runs, as far as its documents tell.</summary>
    public required PlanPeriod Period { get; init; }

    /// <summary>Its areas and comparators, in the order that they are shown.</summary>
    public required IReadOnlyList<Area> Areas { get; init; }

    /// <summary>Its focus areas (indsatsområder), in the order that they are shown.</summary>
    public required IReadOnlyList<FocusArea> FocusAreas { get; init; }

    /// <summary>Its indicators, in the order that they are shown.</summary>
    public required IReadOnlyList<PlanIndicator> Indicators { get; init; }

    /// <summary>What is done to reach its goals, in the order that they are shown; empty when the documents name nothing.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    /// <summary>Who delivers its data.</summary>
    public required IReadOnlyList<DataSource> Sources { get; init; }

    /// <summary>What is fetched for it from public sources of statistics, instead of being delivered by people; empty when nothing is.</summary>
    public IReadOnlyList<StatisticsFetch> Fetches { get; init; } = [];

    /// <summary>Which indicators' counts are sums of others', so that a reader can subtract them; empty when none are.</summary>
    public IReadOnlyList<IndicatorSum> IndicatorSums { get; init; } = [];

    /// <summary>Its budget for the whole period.</summary>
    public required Budget Budget { get; init; }

    /// <summary>The statutory criteria that its areas are held against; none where the configuration has none.</summary>
    public CriteriaRules Criteria { get; init; } = CriteriaRules.None;

    /// <summary>Which of its areas are so small that chance is reckoned with more strictly; none where the configuration says nothing.</summary>
    public SmallAreas SmallAreas { get; init; } = SmallAreas.None;

    /// <summary>Its targets that no area meets the conditions of a status; empty when it has none.</summary>
    public IReadOnlyList<StatusTarget> StatusTargets { get; init; } = [];

    /// <summary>The address of the secretariat, which mails are sent from and operations are told.</summary>
    public required string Secretariat { get; init; }

    /// <summary>The area with an identifier.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no such area.</exception>
    public Area Area(AreaId id) =>
        Areas.FirstOrDefault(area => area.Id == id) ?? throw new KeyNotFoundException($"The plan {Id} has no area {id}.");

    /// <summary>What is hidden of what a format tells: the policy of the source that delivers it.</summary>
    public SuppressionPolicy SuppressionOf(FormatId format) =>
        Sources.FirstOrDefault(source => source.Formats.Contains(format))?.Suppression ?? SuppressionPolicy.Default;

    /// <summary>The plan's indicator with an identifier.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no such indicator.</exception>
    public PlanIndicator Indicator(IndicatorId id) =>
        Indicators.FirstOrDefault(indicator => indicator.Indicator.Id == id) ?? throw new KeyNotFoundException($"The plan {Id} has no indicator {id}.");
}

/// <summary>A focus area (indsatsområde) and the overall goal that it serves.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Goal">The overall goal (overordnet mål).</param>
public sealed record FocusArea(FocusAreaId Id, string Name, string Goal);

/// <summary>Which part an indicator plays in a plan.</summary>
public enum IndicatorRole
{
    /// <summary>One of LBF's fixed indicators (fast indikator).</summary>
    Fixed,

    /// <summary>The plan's own (lokal indikator).</summary>
    Local,

    /// <summary>Background, such as the values of the statutory criteria: shown, not steered by (baggrund).</summary>
    Background,
}

/// <summary>An indicator as a plan uses it.</summary>
public sealed record PlanIndicator
{
    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The focus area that it belongs to; none for background that belongs to the plan as a whole.</summary>
    public FocusAreaId? FocusArea { get; init; }

    /// <summary>Its part in the plan.</summary>
    public required IndicatorRole Role { get; init; }

    /// <summary>What the plan wants of it; several may hold for one area.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>The area that it is held against; none where the plan names none.</summary>
    public AreaId? Comparator { get; init; }

    /// <summary>Its baselines: those of areas, of the total and of the comparator.</summary>
    public required IReadOnlyList<Baseline> Baselines { get; init; }

    /// <summary>The breaks in its series that hold for this plan only.</summary>
    public IReadOnlyList<SeriesBreak> SeriesBreaks { get; init; } = [];

    /// <summary>What a reader must know of it; empty when nothing.</summary>
    public required string Note { get; init; }

    /// <summary>The targets that hold for an area, in the plan's order; none where the plan sets none.</summary>
    public IReadOnlyList<Target> TargetsOf(Area area) => [.. Targets.Where(target => target is not NotSet && target.HoldsFor(area))];

    /// <summary>The declared break that keeps two periods from being compared; none when they are of one series.</summary>
    public SeriesBreak? BreakBetween(Period one, Period other) =>
        Indicator.SeriesBreaks.Concat(SeriesBreaks).FirstOrDefault(found => found.LiesBetween(one, other));
}

/// <summary>The value that a plan starts from.</summary>
/// <param name="Area">Whose value.</param>
/// <param name="Period">Of when.</param>
/// <param name="Value">In the indicator's unit.</param>
public sealed record Baseline(AreaId Area, Period Period, decimal Value);

/// <summary>Who delivers data to a plan, and whom a receipt is sent to.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Contact">The mail address of its contact.</param>
/// <param name="Formats">The formats that it delivers.</param>
public sealed record DataSource(SourceId Id, string Name, string Contact, IReadOnlyList<FormatId> Formats)
{
    /// <summary>What is hidden of its figures.</summary>
    public SuppressionPolicy Suppression { get; init; } = SuppressionPolicy.Default;
}
