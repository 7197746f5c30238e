using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The statuses as people read them.</summary>
public static class EvaluationWords
{
    private static readonly Words<EvaluationStatus> Statuses = new(new Dictionary<EvaluationStatus, string>
    {
        [EvaluationStatus.NoData] = "Ingen data",
        [EvaluationStatus.Hidden] = "Diskret",
        [EvaluationStatus.CannotBeAssessed] = "Kan ikke vurderes",
        [EvaluationStatus.Improved] = "Forbedret",
        [EvaluationStatus.Worsened] = "Forværret",
        [EvaluationStatus.Unchanged] = "Uændret",
        [EvaluationStatus.NotSteeredBy] = "Intet mål",
    });

    /// <summary>The Danish words for a status.</summary>
    public static string WordOf(EvaluationStatus status) => Statuses.Of(status);

    internal static EvaluationStatus StatusOf(string word) => Statuses.Read(word);
}
