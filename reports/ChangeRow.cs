using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>One thing that is another than in the previous report.</summary>
internal sealed record ChangeRow
{
    private const int MostAreasNamed = 4;

    private static readonly Figure Empty = Figure.OfWords("");

    /// <summary>What kind of change it is, in Danish.</summary>
    public required string What { get; init; }

    /// <summary>The name of the indicator or the file.</summary>
    public required string Name { get; init; }

    /// <summary>The area or areas; empty for a file.</summary>
    public string AreaName { get; init; } = "";

    /// <summary>The period; empty where it is of no one period.</summary>
    public Figure Period { get; init; } = Empty;

    /// <summary>What it was.</summary>
    public Figure From { get; init; } = Empty;

    /// <summary>What it is.</summary>
    public Figure To { get; init; } = Empty;

    /// <summary>Why, or where it comes from.</summary>
    public required string Reason { get; init; }

    /// <summary>Everything that changed: what matters most first.</summary>
    public static IReadOnlyList<ChangeRow> Of(Plan plan, SnapshotChanges changes) =>
    [
        .. changes.Statuses.Where(change => IsSteeredBy(plan, change.Indicator) && HasArea(plan, change.Area)).Select(change => OfStatus(plan, change)),
        .. changes.Revised.Where(revision => IsKnown(plan, revision.To)).Select(revision => OfRevision(plan, revision)),
        .. changes.Gone.Where(point => IsKnown(plan, point)).Select(point => OfGone(plan, point)),
        .. changes.New.Where(point => IsKnown(plan, point))
            .GroupBy(point => (point.Key.Indicator, point.Key.Period, point.Delivery))
            .Select(points => OfNew(plan, [.. points])),
        .. changes.LeftOut.Where(point => IsKnown(plan, point))
            .GroupBy(point => (point.Key.Indicator, point.Key.Period, point.Delivery))
            .Select(points => OfLeftOut(plan, [.. points])),
        .. changes.Deliveries.Select(delivery => OfDelivery("Ny leverance", delivery)),
        .. changes.Withdrawn.Select(delivery => OfDelivery("Tilbagetrukket leverance", delivery)),
    ];

    private static bool IsSteeredBy(Plan plan, IndicatorId indicator) =>
        plan.Indicators.FirstOrDefault(planned => planned.Indicator.Id == indicator)?.Role is IndicatorRole.Fixed or IndicatorRole.Local;

    // The plan may have left out an indicator or an area since.
    private static bool IsKnown(Plan plan, SeriesPoint point) =>
        plan.Indicators.Any(planned => planned.Indicator.Id == point.Key.Indicator) && HasArea(plan, point.Key.Area);

    private static bool HasArea(Plan plan, AreaId id) => plan.Areas.Any(area => area.Id == id);

    private static ChangeRow OfStatus(Plan plan, StatusChange change) => new()
    {
        What = "Ændret status",
        Name = NameOf(plan, change.Indicator),
        AreaName = plan.Area(change.Area).Name,
        From = Figure.OfWords(change.From?.Word() ?? "ikke opgjort"),
        To = Figure.OfWords(change.To?.Word() ?? "ikke opgjort"),
        Reason = change.Reason,
    };

    // A number that has been hidden since is not told again.
    private static ChangeRow OfRevision(Plan plan, Revision revision)
    {
        var isHidden = IsHidden(revision.To.Value);
        return new()
        {
            What = isHidden ? "Skjult siden" : "Rettet tal",
            Name = NameOf(plan, revision.To.Key.Indicator),
            AreaName = plan.Area(revision.To.Key.Area).Name,
            Period = Figure.OfPeriod(revision.To.Key.Period),
            From = isHidden ? Figure.OfWords("vist før") : ValueOf(plan, revision.From),
            To = ValueOf(plan, revision.To),
            Reason = $"Før: {Provenance.Of(revision.From)}. Nu: {Provenance.Of(revision.To)}.",
        };
    }

    // Nor is one that was withdrawn: it may have been withdrawn because it should not have been told.
    private static ChangeRow OfGone(Plan plan, SeriesPoint point) => new()
    {
        What = "Gælder ikke længere",
        Name = NameOf(plan, point.Key.Indicator),
        AreaName = plan.Area(point.Key.Area).Name,
        Period = Figure.OfPeriod(point.Key.Period),
        To = Figure.OfWords(StatusWords.NoData),
        Reason = $"Før: {Provenance.Of(point)}.",
    };

    private static ChangeRow OfLeftOut(Plan plan, IReadOnlyList<SeriesPoint> points) => new()
    {
        What = "Udeladt i ny fil",
        Name = NameOf(plan, points[0].Key.Indicator),
        AreaName = AreasOf(plan, points),
        Period = Figure.OfPeriod(points[0].Key.Period),
        Reason = $"Gælder stadig: {Provenance.Of(points)}",
    };

    private static ChangeRow OfNew(Plan plan, IReadOnlyList<SeriesPoint> points) => new()
    {
        What = points.Count == 1 ? "Nyt tal" : "Nye tal",
        Name = NameOf(plan, points[0].Key.Indicator),
        AreaName = AreasOf(plan, points),
        Period = Figure.OfPeriod(points[0].Key.Period),
        To = points.Count == 1 ? ValueOf(plan, points[0]) : Empty,
        Reason = Provenance.Of(points),
    };

    private static string AreasOf(Plan plan, IReadOnlyList<SeriesPoint> points) => points.Count > MostAreasNamed
        ? DanishCount.Of(points.Count, "område", "områder")
        : DanishText.Enumeration([.. points.Select(point => plan.Area(point.Key.Area).Name)]);

    private static ChangeRow OfDelivery(string what, CommittedDelivery delivery) => new()
    {
        What = what,
        Name = delivery.FileName,
        Reason = string.Create(DanishText.Culture, $"Leverance nr. {delivery.Number}, indlæst {DanishText.Date(DanishText.Day(delivery.Committed))}"),
    };

    private static bool IsHidden(ObservedValue value) => value.State is ValueState.Suppressed or ValueState.UpperBound;

    private static string NameOf(Plan plan, IndicatorId indicator) => plan.Indicator(indicator).Indicator.Name;

    private static Figure ValueOf(Plan plan, SeriesPoint point)
    {
        var indicator = plan.Indicator(point.Key.Indicator).Indicator;
        var figure = Figure.OfValue(point.Value, indicator);
        return figure.Number is { } number ? Figure.Of(number, NumberFormats.ValueWithUnit(indicator)) : figure;
    }
}
