using System.ComponentModel;
using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

[Description("En aktivitet: hvad der gøres for at nå et indsatsområdes mål.")]
internal sealed record ActivityDocument
{
    [JsonPropertyName("id")]
    [Description("Aktivitetens id i planen, af a-z, 0-9 og bindestreg.")]
    public required string Id { get; init; }

    [JsonPropertyName("indsatsomraade")]
    [Description("Id på det indsatsområde, som aktiviteten tjener.")]
    public required string FocusArea { get; init; }

    [JsonPropertyName("navn")]
    [Description("Aktivitetens navn.")]
    public required string Name { get; init; }

    [JsonPropertyName("formaal")]
    [Description("Hvad aktiviteten er til for. Udelades, hvor dokumenterne ikke siger det.")]
    public string Purpose { get; init; } = "";

    [JsonPropertyName("succeskriterier")]
    [Description("Hvad aktiviteten lykkes ved. Udelades, hvor dokumenterne ingen nævner.")]
    public IReadOnlyList<SuccessCriterionDocument> Criteria { get; init; } = [];
}

[Description("Et succeskriterium for en aktivitet.")]
internal sealed record SuccessCriterionDocument
{
    [JsonPropertyName("tekst")]
    [Description("Kriteriet i ord.")]
    public required string Text { get; init; }

    [JsonPropertyName("indikator")]
    [Description("Id på den af planens indikatorer, som kriteriet måles ved. Tallet står som indikatorens mål. Udelades, hvor intet måles.")]
    public string? Indicator { get; init; }

    [JsonPropertyName("henvisning")]
    [Description("Hvor i dokumenterne kriteriet står.")]
    public required string Reference { get; init; }
}

/// <summary>What a plan's file says of its activities.</summary>
internal static class ActivitiesSection
{
    /// <summary>The activities; the documents have been checked.</summary>
    public static IReadOnlyList<Activity> ToActivities(IReadOnlyList<ActivityDocument> documents) =>
    [
        .. documents.Select(activity => new Activity
        {
            Id = new ActivityId(activity.Id),
            FocusArea = new FocusAreaId(activity.FocusArea),
            Name = activity.Name,
            Purpose = activity.Purpose,
            Criteria = [.. activity.Criteria.Select(ToCriterion)],
        }),
    ];

    private static SuccessCriterion ToCriterion(SuccessCriterionDocument criterion) =>
        new(criterion.Text, criterion.Indicator is { } id ? new IndicatorId(id) : null, criterion.Reference);
}

/// <summary>Finds what is wrong with a plan's activities.</summary>
internal sealed class ActivitiesCheck(
    IReadOnlyList<ActivityDocument> activities,
    IReadOnlyCollection<string> focusAreas,
    IReadOnlyCollection<string> plannedIndicators,
    MistakeList mistakes)
{
    public void Run()
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (activity, place) in mistakes.Each(activities, "aktiviteter"))
        {
            mistakes.IsNewSlug(activity.Id, place, taken);
            mistakes.RequireText(activity.Name, $"{place}.navn", "aktivitetens navn");
            mistakes.IsKnown(activity.FocusArea, focusAreas, $"{place}.indsatsomraade", "et af planens indsatsområder");
            foreach (var (criterion, criterionPlace) in mistakes.Each(activity.Criteria, $"{place}.succeskriterier"))
            {
                CheckCriterion(criterion, criterionPlace);
            }
        }
    }

    private void CheckCriterion(SuccessCriterionDocument criterion, string place)
    {
        mistakes.RequireText(criterion.Text, $"{place}.tekst", "kriteriet i ord");
        mistakes.RequireText(criterion.Reference, $"{place}.henvisning", "hvor i dokumenterne kriteriet står,");
        if (criterion.Indicator is not null)
        {
            mistakes.IsKnown(criterion.Indicator, plannedIndicators, $"{place}.indikator", "en af planens indikatorer");
        }
    }
}
