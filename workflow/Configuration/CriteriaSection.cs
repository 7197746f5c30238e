using System.ComponentModel;
using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>What a plan wants of the statutory criteria, as its file has it.</summary>
[Description("Hvad planen vil med lovens kriterier.")]
internal sealed record CriteriaSection
{
    [JsonPropertyName("statusmaal")]
    [Description("Mål om, at ingen af områderne opfylder betingelserne for en status.")]
    public IReadOnlyList<StatusTargetDocument> Targets { get; init; } = [];

    /// <summary>The targets, once checked.</summary>
    public IReadOnlyList<StatusTarget> ToTargets() => [.. Targets.Select(target => new StatusTarget
    {
        Status = (AreaStatus)target.Status,
        Areas = [.. target.Areas.Select(area => new AreaId(area))],
        Deadline = target.Deadline is { } deadline && Period.TryParse(deadline, out var year) ? year!.End.Year : null,
        Text = target.Text,
        Reference = target.Reference,
    })];

    /// <summary>Finds everything that is wrong with it.</summary>
    public void Check(IReadOnlyCollection<string> areas, MistakeList mistakes)
    {
        foreach (var (target, place) in mistakes.Each(Targets, "kriterier.statusmaal"))
        {
            mistakes.RequireText(target.Text, $"{place}.tekst", "målet, som planen skriver det,");
            mistakes.RequireText(target.Reference, $"{place}.henvisning", "hvor i planen målet står,");
            if (target.Areas.Count == 0)
            {
                mistakes.Add($"{place}.omraader", "fandt en tom liste; mindst et af planens områder ventes.");
            }

            foreach (var (area, areaPlace) in mistakes.Each(target.Areas, $"{place}.omraader"))
            {
                mistakes.IsKnown(area, areas, areaPlace, "et af planens områder");
            }

            if (target.Deadline is { } deadline && !(Period.TryParse(deadline, out var year) && year!.Kind == PeriodKind.Year))
            {
                mistakes.Add($"{place}.frist", $"fandt '{deadline}'; årstallet for en liste ventes, såsom \"2021\".");
            }
        }
    }
}

[Description("Et mål om, at ingen af områderne opfylder betingelserne for en status.")]
internal sealed record StatusTargetDocument
{
    [JsonPropertyName("status")]
    [Description("Den status, som ingen af områderne må have.")]
    public required AreaStatusWord Status { get; init; }

    [JsonPropertyName("omraader")]
    [Description("Id'er på områderne.")]
    public required IReadOnlyList<string> Areas { get; init; }

    [JsonPropertyName("frist")]
    [Description("Året for den liste, målet skal være nået på. Udelades, hvor planen ingen frist har.")]
    public string? Deadline { get; init; }

    [JsonPropertyName("tekst")]
    [Description("Målet, som planen skriver det.")]
    public required string Text { get; init; }

    [JsonPropertyName("henvisning")]
    [Description("Hvor i planen målet står.")]
    public required string Reference { get; init; }
}
