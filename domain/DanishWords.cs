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
        EvaluationStatus.Improved => "Forbedret",
        EvaluationStatus.Worsened => "Forværret",
        EvaluationStatus.Unchanged => "Uændret",
        EvaluationStatus.NotSteeredBy => "Intet mål",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
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
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>The word for a kind of area, in ASCII, as data has it.</summary>
    public static string Word(this AreaKind kind) => kind switch
    {
        AreaKind.Department => "afdeling",
        AreaKind.Settlement => "bebyggelse",
        AreaKind.PlanTotal => "helhedsplan",
        AreaKind.School => "skole",
        AreaKind.Municipality => "kommune",
        AreaKind.Region => "region",
        AreaKind.Country => "land",
        AreaKind.Population => "befolkning",
        AreaKind.AllPlans => "alle-helhedsplaner",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
