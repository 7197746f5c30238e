using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>Reads the statuses and trends from the data.</summary>
internal static class EvaluationWords
{
    private static readonly Words<EvaluationStatus> Statuses = new(DanishWords.Word);

    private static readonly Words<TrendDirection> Trends = new(DanishWords.Word);

    public static TrendDirection TrendOf(string word) => Trends.Read(word);

    public static EvaluationStatus StatusOf(string word) => Statuses.Read(word);
}
