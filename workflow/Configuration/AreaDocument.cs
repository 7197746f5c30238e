using System.ComponentModel;
using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

[Description("Et område eller en gruppe, som tal handler om.")]
internal sealed record AreaDocument
{
    [JsonPropertyName("id")]
    [Description("Områdets id i planen, af a-z, 0-9 og bindestreg.")]
    public required string Id { get; init; }

    [JsonPropertyName("art")]
    [Description("Hvilken slags område det er.")]
    public required AreaKindWord Kind { get; init; }

    [JsonPropertyName("navn")]
    [Description("Områdets navn, som det skrives.")]
    public required string Name { get; init; }

    [JsonPropertyName("aliasser")]
    [Description("Andre navne, som leverancer bruger om området. Et navn kan kun høre til ét område.")]
    public IReadOnlyList<string> Aliases { get; init; } = [];

    [JsonPropertyName("institutionsnummer")]
    [Description("Kun for skoler: nummeret i institutionsregistret, seks cifre. Leverancer, der har nummeret, kendes også på det.")]
    public string? InstitutionNumber { get; init; }

    [JsonPropertyName("dele")]
    [Description("Id'er på de områder, som området består af. Tal for delene lægges aldrig sammen, hvis et samlet tal er leveret.")]
    public IReadOnlyList<string> Parts { get; init; } = [];

    [JsonPropertyName("staarFor")]
    [Description("Kun for skoler: id'er på de områder, hvis børn mest går der. Skolens tal er ikke områdets egne.")]
    public IReadOnlyList<string> StandsFor { get; init; } = [];
}

/// <summary>The Danish words for <see cref="AreaKind"/>.</summary>
internal enum AreaKindWord
{
    [JsonStringEnumMemberName("afdeling")]
    Department = AreaKind.Department,

    [JsonStringEnumMemberName("bebyggelse")]
    Settlement = AreaKind.Settlement,

    [JsonStringEnumMemberName("helhedsplan")]
    PlanTotal = AreaKind.PlanTotal,

    [JsonStringEnumMemberName("skole")]
    School = AreaKind.School,

    [JsonStringEnumMemberName("kommune")]
    Municipality = AreaKind.Municipality,

    [JsonStringEnumMemberName("region")]
    Region = AreaKind.Region,

    [JsonStringEnumMemberName("land")]
    Country = AreaKind.Country,

    [JsonStringEnumMemberName("befolkning")]
    Population = AreaKind.Population,

    [JsonStringEnumMemberName("alle-helhedsplaner")]
    AllPlans = AreaKind.AllPlans,

    [JsonStringEnumMemberName("gruppe")]
    Group = AreaKind.Group,
}
