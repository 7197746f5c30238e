using Pipeline.Domain.Suppression;

namespace Pipeline.Domain;

/// <summary>The Danish words for states, as they stand in tables, answers and reports. Their one home.</summary>
public static class DanishWords
{
    /// <summary>The word for a status, as people read it.</summary>
    public static string Word(this EvaluationStatus status) => status switch
    {
        EvaluationStatus.NoData => "Ingen data",
        EvaluationStatus.Hidden => "Diskret",
        EvaluationStatus.CannotBeAssessed => "Kan ikke vurderes",
        EvaluationStatus.Reached => "Nået",
        EvaluationStatus.OnTrack => "På vej",
        EvaluationStatus.Behind => "Bagud",
        EvaluationStatus.Improved => "Forbedret",
        EvaluationStatus.Worsened => "Forværret",
        EvaluationStatus.Unchanged => "Uændret",
        EvaluationStatus.UnchangedWithinUncertainty => "Uændret (inden for usikkerheden)",
        EvaluationStatus.NotSteeredBy => "Intet mål",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The word for why a figure is hidden, in ASCII, as data has it.</summary>
    public static string Word(this HiddenBecause reason) => reason switch
    {
        HiddenBecause.Few => "Primaer",
        HiddenBecause.ProtectsAnother => "Sekundaer",
        HiddenBecause.HiddenBySource => "Kilden",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>The word for what is known of a value, in ASCII, as data has it.</summary>
    public static string Word(this ValueState state) => state switch
    {
        ValueState.Value => "Vaerdi",
        ValueState.BelowHalf => "UnderHalv",
        ValueState.Suppressed => "Diskret",
        ValueState.UpperBound => "Hoejst",
        ValueState.NotAvailable => "IkkeTilgaengelig",
        ValueState.NotApplicable => "IkkeRelevant",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The word for where a delivery has got to, in ASCII, as data has it.</summary>
    public static string Word(this DeliveryState state) => state switch
    {
        DeliveryState.Received => "Modtaget",
        DeliveryState.Ingested => "Indlaest",
        DeliveryState.Duplicate => "Dublet",
        DeliveryState.Refused => "Afvist",
        DeliveryState.Quarantined => "Karantaene",
        DeliveryState.Overtaken => "Overhalet",
        DeliveryState.Withdrawn => "Trukket",
        DeliveryState.Failed => "Fejlet",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The word for a unit.</summary>
    public static string Word(this Unit unit) => unit switch
    {
        Unit.Percent => "pct.",
        Unit.PerThousand => "pr. 1.000",
        Unit.Grade => "karakter",
        Unit.Count => "antal",
        Unit.Index => "indeks",
        Unit.YesNo => "ja/nej",
        Unit.Kroner => "kr.",
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>The word for whether a status holds.</summary>
    public static string YesOrNo(bool holds) => holds ? "ja" : "nej";

    /// <summary>The word for where an amount of a budget comes from.</summary>
    public static string Word(this AmountOrigin origin) => origin switch
    {
        AmountOrigin.Stated => "Oplyst",
        AmountOrigin.Derived => "Udledt",
        AmountOrigin.Unknown => "Ukendt",
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };

    /// <summary>The words for a kind of area, as people read them.</summary>
    public static string Word(this AreaKind kind) => kind switch
    {
        AreaKind.Department => "Afdeling",
        AreaKind.Settlement => "Bebyggelse",
        AreaKind.PlanTotal => "Helhedsplanen i alt",
        AreaKind.School => "Skole",
        AreaKind.Municipality => "Kommune",
        AreaKind.Region => "Region",
        AreaKind.Country => "Hele landet",
        AreaKind.Population => "Befolkningen",
        AreaKind.AllPlans => "Alle helhedsplaner",
        AreaKind.Group => "Gruppe",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The words for which way is good.</summary>
    public static string Word(this Polarity polarity) => polarity switch
    {
        Polarity.HigherIsBetter => "Højere er bedre",
        Polarity.LowerIsBetter => "Lavere er bedre",
        _ => throw new ArgumentOutOfRangeException(nameof(polarity)),
    };

    /// <summary>The word for stock or flow.</summary>
    public static string Word(this Timing timing) => timing switch
    {
        Timing.Stock => "Bestand",
        Timing.Flow => "Strøm",
        _ => throw new ArgumentOutOfRangeException(nameof(timing)),
    };

    /// <summary>The words for the part that an indicator plays.</summary>
    public static string Word(this IndicatorRole role) => role switch
    {
        IndicatorRole.Fixed => "Fast indikator",
        IndicatorRole.Local => "Lokal indikator",
        IndicatorRole.Background => "Baggrund",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>The words for which way the last observations point.</summary>
    public static string Word(this TrendDirection direction) => direction switch
    {
        TrendDirection.CannotBeComputed => "Kan ikke beregnes",
        TrendDirection.Rising => "Stigende",
        TrendDirection.Falling => "Faldende",
        TrendDirection.NoClearDirection => "Ingen klar retning",
        _ => throw new ArgumentOutOfRangeException(nameof(direction)),
    };

    /// <summary>How a value is held against a limit, before the limit in a sentence.</summary>
    public static string LimitWord(this Comparison comparison) => comparison switch
    {
        Comparison.LessThan => "under",
        Comparison.AtMost => "højst",
        Comparison.MoreThan => "over",
        Comparison.AtLeast => "mindst",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    /// <summary>How an area's development stands against that of its comparator.</summary>
    public static string DevelopmentWord(this GapStanding development) => development switch
    {
        GapStanding.Better => "Bedre end sammenligningen",
        GapStanding.Equal => "Som sammenligningen",
        GapStanding.Worse => "Dårligere end sammenligningen",
        GapStanding.Unknown => "Kan ikke beregnes",
        _ => throw new ArgumentOutOfRangeException(nameof(development)),
    };

    /// <summary>Whether there is anything new to look at.</summary>
    public static string NewDataWord(bool hasNewData) => hasNewData ? "Nye data siden sidst" : "Ingen nye data siden sidst";

    /// <summary>The words for the kind of a target.</summary>
    public static string Word(this Target target) => target switch
    {
        Direction => "Bedre end baseline",
        Absolute => "Fast værdi inden en frist",
        YearlyRelative => "Bedre end året før",
        ComparatorTarget => "Holdt op mod en gruppe",
        CountTarget => "Antal",
        NotSet => "Ikke fastsat",
        _ => throw new ArgumentOutOfRangeException(nameof(target)),
    };

    /// <summary>The word for a kind of period.</summary>
    public static string Word(this PeriodKind kind) => kind switch
    {
        PeriodKind.Year => "År",
        PeriodKind.HalfYear => "Halvår",
        PeriodKind.Quarter => "Kvartal",
        PeriodKind.Month => "Måned",
        PeriodKind.SchoolYear => "Skoleår",
        PeriodKind.Date => "Dato",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
