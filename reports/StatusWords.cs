using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The Danish words for statuses and states, and the arrow beside them.</summary>
internal static class StatusWords
{
    /// <summary>What stands where a number is hidden.</summary>
    public const string Hidden = "diskret";

    /// <summary>What stands where nothing is known.</summary>
    public const string NoData = "ingen data";

    /// <summary>What stands where a number cannot be computed.</summary>
    public const string NotComputed = "–";

    /// <summary>The word for a status.</summary>
    public static string Word(EvaluationStatus status) => status switch
    {
        EvaluationStatus.NoData => "Ingen data",
        EvaluationStatus.Hidden => "Diskret",
        EvaluationStatus.CannotBeAssessed => "Kan ikke vurderes",
        EvaluationStatus.Improved => "Forbedret",
        EvaluationStatus.Worsened => "Forværret",
        EvaluationStatus.Unchanged => "Uændret",
        EvaluationStatus.NotSteeredBy => "Intet mål",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };
}
