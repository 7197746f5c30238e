using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Pipeline.Ingest;

/// <summary>A column of a format.</summary>
[Description("En kolonne.")]
public sealed record ColumnDocument
{
    /// <summary>Its header, as the source writes it. <c>#</c> stands for any number.</summary>
    [JsonPropertyName("navn")]
    [Description("Overskriften, som kilden skriver den. # står for et hvilket som helst tal.")]
    public required string Name { get; init; }

    /// <summary>Other headers that it goes by.</summary>
    [JsonPropertyName("aliasser")]
    [Description("Andre overskrifter for den samme kolonne.")]
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Where it stands, counted from the left, when the source writes no header over it.</summary>
    [JsonPropertyName("plads")]
    [Description("Kolonnens plads fra venstre (1 er den første), når kilden ikke skriver nogen overskrift over den. Tomme kolonner før tabellen tælles ikke.")]
    public int? Position { get; init; }

    /// <summary>Whether an empty cell means the same as the cell above it.</summary>
    [JsonPropertyName("gentages")]
    [Description("Om en tom celle eller » betyder det samme som cellen over.")]
    public bool FillsDown { get; init; }

    /// <summary>What it holds.</summary>
    [JsonPropertyName("type")]
    [Description("Hvad kolonnen indeholder.")]
    public required ColumnType Type { get; init; }

    /// <summary>Whether the file is wrong without it.</summary>
    [JsonPropertyName("kraevet")]
    [Description("Om filen er forkert uden kolonnen.")]
    public bool IsRequired { get; init; } = true;

    /// <summary>The only texts that it may hold; any when none is given.</summary>
    [JsonPropertyName("tilladteTekster")]
    [Description("De eneste tekster, som kolonnen må indeholde; alle, når ingen er nævnt.")]
    public IReadOnlyList<string> AllowedTexts { get; init; } = [];

    /// <summary>Whether numbers that are not shares may still be written with a per cent sign (an index).</summary>
    [JsonPropertyName("procenttegn")]
    [Description("Om tal, der ikke er andele, alligevel må have procenttegn (et indeks).")]
    public bool AllowsPercentSign { get; init; }
}
