using System.ComponentModel;
using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

[Description("Et brud i en serie: tal på hver sin side af det sammenlignes aldrig.")]
internal sealed record SeriesBreakDocument
{
    [JsonPropertyName("fra")]
    [Description("Den første periode i den nye serie, såsom 2023 eller 2022/2023.")]
    public required string From { get; init; }

    [JsonPropertyName("grund")]
    [Description("Hvad der blev ændret, såsom: målingen fik nye spørgsmål.")]
    public required string Cause { get; init; }
}

/// <summary>Checks and reads declared series breaks.</summary>
internal static class SeriesBreakSection
{
    public static void Check(IReadOnlyList<SeriesBreakDocument> breaks, string listPlace, MistakeList mistakes)
    {
        foreach (var (found, place) in mistakes.Each(breaks, listPlace))
        {
            mistakes.RequireText(found.Cause, $"{place}.grund", "hvad der blev ændret,");
            if (!Period.TryParse(found.From, out _))
            {
                mistakes.Add($"{place}.fra", $"fandt '{found.From}'; en periode ventes, såsom 2023, 2023H1 eller 2022/2023.");
            }
        }
    }

    public static IReadOnlyList<SeriesBreak> Read(IReadOnlyList<SeriesBreakDocument> breaks) =>
        breaks.Count == 0 ? [] : [.. breaks.Select(ToBreak)];

    private static SeriesBreak ToBreak(SeriesBreakDocument found) =>
        new(Period.TryParse(found.From, out var first) ? first! : throw new InvalidOperationException("The period was checked."), found.Cause);
}
