using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>One limit of the law, held against one area. A limit that counts for several statuses stands once.</summary>
internal sealed record CriterionRow
{
    private CriterionRow(StatusReport report, AreaCriteria list, IReadOnlyList<CriterionResult> same)
    {
        Result = same[0];
        AreaName = report.Plan.Area(list.Area).Name;
        List = list.ListDate.Year;
        Statuses = DanishText.Enumeration([.. same.Select(result => list.Of(result.Status)?.Name ?? result.Status.Key()).Distinct()]);
        Source = Provenance.Of(report.Snapshot.Series.FirstOrDefault(
            point => point.Key.Indicator == Result.Indicator && point.Key.Area == list.Area && point.Key.Period == Result.Period));
    }

    /// <summary>How the area stands against it.</summary>
    public CriterionResult Result { get; }

    /// <summary>The area's name.</summary>
    public string AreaName { get; }

    /// <summary>The year of the list.</summary>
    public int List { get; }

    /// <summary>The statuses that it counts for, as the law of the time calls them.</summary>
    public string Statuses { get; }

    /// <summary>Where the value comes from.</summary>
    public string Source { get; }

    /// <summary>What the law demands.</summary>
    public string Demand => CriterionText.Demand(Result.Kind, Result.Comparison, Result.Limit);

    /// <summary>The value.</summary>
    public Figure Value => Result.Value.Number is { } number
        ? Figure.Of(number, FormatOf(Result.Kind))
        : Figure.OfWords(IsHidden ? StatusWords.Hidden : StatusWords.NoData);

    /// <summary>The value less the limit; nothing of it where the value is hidden.</summary>
    public Figure Distance => IsHidden ? Figure.OfWords(StatusWords.Hidden) : Figure.OfComputed(Result.Distance, DistanceFormatOf(Result.Kind));

    /// <summary>Whether it is met, and whether that may soon be otherwise.</summary>
    public string Answer => Result.Met.Word()
        + (Result.IsOnTheLimit ? ", på grænsen" : Result.IsNear == Ternary.Yes ? ", nær grænsen" : "");

    /// <summary>The colour of the answer: a criterion that is met counts against the area.</summary>
    public EvaluationStatus Standing => Result.Met switch
    {
        Ternary.Yes => EvaluationStatus.Worsened,
        Ternary.No when Result.IsNear == Ternary.Yes => EvaluationStatus.NoData,
        Ternary.No => EvaluationStatus.Improved,
        _ => EvaluationStatus.CannotBeAssessed,
    };

    private bool IsHidden => Result.Value.State is ValueState.Suppressed or ValueState.UpperBound;

    /// <summary>Each area on its last list of which anything is known, by area and criterion.</summary>
    public static IReadOnlyList<CriterionRow> OfLastLists(StatusReport report) =>
    [
        .. from area in report.Snapshot.Criteria.GroupBy(list => list.Area)
           let last = area.MaxBy(list => list.ListDate)
           from same in last.Criteria.GroupBy(result => (result.Kind, result.Comparison, result.Limit)).OrderBy(same => same.Key.Kind)
           select new CriterionRow(report, last, [.. same]),
    ];

    private static string FormatOf(CriterionKind kind) => kind switch
    {
        CriterionKind.Residents => "#,##0",
        CriterionKind.Convicted => "0.00\" %\"",
        _ => "0.0\" %\"",
    };

    private static string DistanceFormatOf(CriterionKind kind) => kind switch
    {
        CriterionKind.Residents => "+#,##0;-#,##0;0",
        CriterionKind.Convicted => "+0.00\" pp\";-0.00\" pp\";0.00\" pp\"",
        _ => "+0.0\" pp\";-0.0\" pp\";0.0\" pp\"",
    };
}
