using System.Text.Json.Serialization;

namespace Pipeline.Ingest;

/// <summary>What a format's files tell.</summary>
public enum FormatKind
{
    /// <summary>Values of indicators.</summary>
    [JsonStringEnumMemberName("maalinger")]
    Observations,

    /// <summary>The board and its meetings.</summary>
    [JsonStringEnumMemberName("moedeplan")]
    MeetingPlan,

    /// <summary>What the secretariat writes when it reviews a report.</summary>
    [JsonStringEnumMemberName("gennemgang")]
    Review,
}

/// <summary>The kinds of file that a format may come as.</summary>
public enum FileKind
{
    /// <summary>Text with separators.</summary>
    [JsonStringEnumMemberName("csv")]
    Csv,

    /// <summary>An Excel workbook.</summary>
    [JsonStringEnumMemberName("xlsx")]
    Xlsx,

    /// <summary>JSON.</summary>
    [JsonStringEnumMemberName("json")]
    Json,
}

/// <summary>What a column holds.</summary>
public enum ColumnType
{
    /// <summary>A whole number, 0 or more.</summary>
    [JsonStringEnumMemberName("antal")]
    Count,

    /// <summary>Any number.</summary>
    [JsonStringEnumMemberName("tal")]
    Number,

    /// <summary>A share of 100, 0 to 100.</summary>
    [JsonStringEnumMemberName("procent")]
    Percent,

    /// <summary>A rate per thousand, 0 or more.</summary>
    [JsonStringEnumMemberName("promille")]
    PerThousand,

    /// <summary>A mark, -3 to 12.</summary>
    [JsonStringEnumMemberName("karakter")]
    Grade,

    /// <summary>A period.</summary>
    [JsonStringEnumMemberName("periode")]
    Period,

    /// <summary>A place.</summary>
    [JsonStringEnumMemberName("omraade")]
    Area,

    /// <summary>A text.</summary>
    [JsonStringEnumMemberName("tekst")]
    Text,

    /// <summary>A number that names something that is not a person (institution, P-number, CVR, EAN, journal).</summary>
    [JsonStringEnumMemberName("identifikator")]
    Identifier,
}

/// <summary>What a text in place of a number means.</summary>
public enum MissingMeaning
{
    /// <summary>Zero.</summary>
    [JsonStringEnumMemberName("nul")]
    Zero,

    /// <summary>Hidden out of regard for persons.</summary>
    [JsonStringEnumMemberName("diskret")]
    Suppressed,

    /// <summary>Not known, or not yet.</summary>
    [JsonStringEnumMemberName("ikke-tilgaengelig")]
    NotAvailable,

    /// <summary>Cannot occur.</summary>
    [JsonStringEnumMemberName("ikke-relevant")]
    NotApplicable,

    /// <summary>Less than half of the unit.</summary>
    [JsonStringEnumMemberName("under-halv")]
    BelowHalf,
}

/// <summary>What an empty cell in place of a number means.</summary>
public enum EmptyMeaning
{
    /// <summary>A mistake.</summary>
    [JsonStringEnumMemberName("fejl")]
    Error,

    /// <summary>Nothing was measured: no observation.</summary>
    [JsonStringEnumMemberName("ingen-maaling")]
    NoObservation,

    /// <summary>Hidden out of regard for persons.</summary>
    [JsonStringEnumMemberName("diskret")]
    Suppressed,

    /// <summary>Not known, or not yet.</summary>
    [JsonStringEnumMemberName("ikke-tilgaengelig")]
    NotAvailable,
}

/// <summary>What becomes of a row about something outside the plan.</summary>
public enum Outside
{
    /// <summary>It is an error.</summary>
    [JsonStringEnumMemberName("afvis")]
    Refuse,

    /// <summary>It is skipped and counted.</summary>
    [JsonStringEnumMemberName("spring over")]
    Skip,
}

/// <summary>A kind of place of which a plan has one.</summary>
public enum PlaceKind
{
    /// <summary>The plan as a whole.</summary>
    [JsonStringEnumMemberName("helhedsplan")]
    Plan,

    /// <summary>The municipality.</summary>
    [JsonStringEnumMemberName("kommune")]
    Municipality,

    /// <summary>The region.</summary>
    [JsonStringEnumMemberName("region")]
    Region,

    /// <summary>Denmark.</summary>
    [JsonStringEnumMemberName("land")]
    Country,

    /// <summary>The population that surveys compare with.</summary>
    [JsonStringEnumMemberName("befolkning")]
    Population,

    /// <summary>All plans of the country.</summary>
    [JsonStringEnumMemberName("alle-helhedsplaner")]
    AllPlans,
}

/// <summary>A kind of period.</summary>
public enum PeriodWord
{
    /// <summary>A calendar year.</summary>
    [JsonStringEnumMemberName("aar")]
    Year,

    /// <summary>Half a year.</summary>
    [JsonStringEnumMemberName("halvaar")]
    HalfYear,

    /// <summary>A quarter.</summary>
    [JsonStringEnumMemberName("kvartal")]
    Quarter,

    /// <summary>A month.</summary>
    [JsonStringEnumMemberName("maaned")]
    Month,

    /// <summary>A school year.</summary>
    [JsonStringEnumMemberName("skoleaar")]
    SchoolYear,

    /// <summary>A day.</summary>
    [JsonStringEnumMemberName("dato")]
    Date,
}
