using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>Reads the statuses from the data.</summary>
internal static class EvaluationWords
{
    private static readonly Words<EvaluationStatus> Statuses = new(DanishWords.Word);

    public static EvaluationStatus StatusOf(string word) => Statuses.Read(word);
}
