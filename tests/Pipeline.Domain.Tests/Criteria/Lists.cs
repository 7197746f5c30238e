namespace Pipeline.Domain.Tests.Criteria;

/// <summary>Values of one area, held against the criteria of the law.</summary>
internal static class Lists
{
    public static readonly AreaId Area = Holbaek.Ladegaardsparken;

    public static CriteriaRules Rules => StatutoryRules.All;

    public static Plan Plan => Holbaek.Plan();

    /// <summary>The area on the list of a year, of which alone anything is told; a value that is null is hidden.</summary>
    public static AreaCriteria On(
        int list, decimal? residents, decimal? outside, decimal? nonWestern, decimal? convicted, decimal? basicSchool, decimal? income) =>
        Evaluate(Told(list, residents, outside, nonWestern, convicted, basicSchool, income)).Single();

    public static IReadOnlyList<SeriesPoint> Told(
        int list, decimal? residents, decimal? outside, decimal? nonWestern, decimal? convicted, decimal? basicSchool, decimal? income) =>
    [
        Point(CriterionKind.Residents, list, residents),
        Point(CriterionKind.OutsideLabourMarket, list, outside),
        Point(CriterionKind.NonWestern, list, nonWestern),
        Point(CriterionKind.Convicted, list, convicted),
        Point(CriterionKind.BasicSchoolOnly, list, basicSchool),
        Point(CriterionKind.Income, list, income),
    ];

    public static IReadOnlyList<AreaCriteria> Evaluate(IEnumerable<SeriesPoint> points) => Evaluate(Rules, points);

    public static IReadOnlyList<AreaCriteria> Evaluate(CriteriaRules rules, IEnumerable<SeriesPoint> points) =>
        CriteriaEvaluator.Evaluate(Plan with { Criteria = rules }, [.. points]);

    public static SeriesPoint Point(CriterionKind kind, int list, decimal? value) => Point(
        Rules.Sources.Criteria[kind], list, value is { } number ? ObservedValue.Of(number) : ObservedValue.Missing(ValueState.Suppressed));

    public static SeriesPoint Point(IndicatorId indicator, int list, ObservedValue value) => new()
    {
        Key = new ObservationKey(indicator, Area, Period.Year(list)),
        Value = value,
        Delivery = DeliveryId.Of("sti", "0x1"),
        Number = 1,
        FileName = "parallelsamfund.xlsx",
        Cell = new SourceCell("Ark1", 4, "Værdi"),
    };

    public static Ternary Met(this AreaCriteria criteria, AreaStatus status) => criteria.Of(status)!.Met;

    public static CriterionResult Criterion(this AreaCriteria criteria, AreaStatus status, CriterionKind kind) =>
        criteria.Criteria.Single(result => result.Status == status && result.Kind == kind);
}
