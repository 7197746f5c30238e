using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Pipeline.Workflow.Configuration;

/// <summary>The limits that differ from list to list, as their file has them.</summary>
[Description("Grænser, der er så mange gange landsgennemsnittet og skifter fra liste til liste. En liste uden grænse gør kriteriet ukendt.")]
internal sealed record LimitsDocument
{
    [JsonPropertyName("$schema")]
    [Description("Skemaet, som filen følger; bruges kun af redigeringsprogrammer.")]
    public string? Schema { get; init; }

    [JsonPropertyName("graenser")]
    [Description("De offentliggjorte grænser.")]
    public required IReadOnlyList<LimitDocument> Limits { get; init; }
}

[Description("En offentliggjort grænse for én liste.")]
internal sealed record LimitDocument
{
    [JsonPropertyName("kriterium")]
    [Description("Kriteriet.")]
    public required CriterionWord Criterion { get; init; }

    [JsonPropertyName("liste")]
    [Description("Året for listen (1. december).")]
    public required int List { get; init; }

    [JsonPropertyName("gangeLandsgennemsnit")]
    [Description("Hvor mange gange landsgennemsnittet tallet er.")]
    public required decimal Times { get; init; }

    [JsonPropertyName("tal")]
    [Description("Tallet med de decimaler, som kilden skriver; flere tal, hvor kilder er uenige. Andre gange landsgennemsnittet beregnes af det som et interval.")]
    public required IReadOnlyList<decimal> Figures { get; init; }

    [JsonPropertyName("kilde")]
    [Description("Hvem der har offentliggjort tallet, og hvor sikkert det er.")]
    public required string Source { get; init; }
}
