namespace Pipeline.Domain;

/// <summary>The Danish words of the statutory criteria. Their one home.</summary>
public static class CriteriaWords
{
    /// <summary>What is told with every year at which a limit would be crossed.</summary>
    public const string CrossingCaveat =
        "Året er de seneste års udvikling forlænget i en ret linje mod den grænse, der gælder for listen. Det er ikke en prognose: "
        + "tallene svinger fra år til år, og både grænsen og reglerne kan ændre sig.";

    /// <summary>What is told with everything that is computed.</summary>
    public const string IndicativeCaveat =
        "Beregnet status er indikativ: den bygger på afdelingens tal, og ministeriets boligområde kan være et andet. Kun ministeriets liste afgør.";

    /// <summary>What the duty to carry out a development plan (almenboliglovens § 168 a) is called.</summary>
    public const string PlanDuty = "Bundet af udviklingsplan";

    /// <summary>The word for an answer.</summary>
    public static string Word(this Ternary answer) => answer switch
    {
        Ternary.No => "Nej",
        Ternary.Unknown => "Ukendt",
        Ternary.Yes => "Ja",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>The sign that a comparison is written with.</summary>
    public static string Sign(this Comparison comparison) => comparison switch
    {
        Comparison.MoreThan => ">",
        Comparison.AtLeast => ">=",
        Comparison.LessThan => "<",
        Comparison.AtMost => "<=",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    /// <summary>A comparison as it is read before a limit.</summary>
    public static string Word(this Comparison comparison) => comparison switch
    {
        Comparison.MoreThan => "over",
        Comparison.AtLeast => "mindst",
        Comparison.LessThan => "under",
        Comparison.AtMost => "højst",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    /// <summary>The word for a criterion in keys and data.</summary>
    public static string Key(this CriterionKind kind) => kind switch
    {
        CriterionKind.Residents => "beboere",
        CriterionKind.OutsideLabourMarket => "udenfor-arbejdsmarked",
        CriterionKind.NonWestern => "ikke-vestlig",
        CriterionKind.Convicted => "doemte",
        CriterionKind.BasicSchoolOnly => "grundskole",
        CriterionKind.Income => "indkomst",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The words for a criterion, as people read them.</summary>
    public static string Word(this CriterionKind kind) => kind switch
    {
        CriterionKind.Residents => "Beboere",
        CriterionKind.OutsideLabourMarket => "Udenfor arbejdsmarkedet",
        CriterionKind.NonWestern => "Ikke-vestlig baggrund",
        CriterionKind.Convicted => "Dømte",
        CriterionKind.BasicSchoolOnly => "Kun grundskole",
        CriterionKind.Income => "Indkomst i forhold til regionen",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The word for a status in keys and data, whatever the law of the time calls it.</summary>
    public static string Key(this AreaStatus status) => status switch
    {
        AreaStatus.Prevention => "forebyggelse",
        AreaStatus.Vulnerable => "udsat",
        AreaStatus.ParallelSociety => "parallelsamfund",
        AreaStatus.Transformation => "omdannelse",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The words for what came of a status target.</summary>
    public static string Word(this StatusTargetOutcome outcome) => outcome switch
    {
        StatusTargetOutcome.Reached => "Nået",
        StatusTargetOutcome.NotReached => "Ikke nået",
        StatusTargetOutcome.CannotBeAssessed => "Kan ikke vurderes",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
