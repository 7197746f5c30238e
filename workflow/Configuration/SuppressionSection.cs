using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Pipeline.Domain;
using Pipeline.Domain.Suppression;

namespace Pipeline.Workflow.Configuration;

/// <summary>What is hidden of a source's figures, as the plan's file has it.</summary>
[Description("Hvad der skjules af en kildes tal, så ingen personer kan genkendes.")]
internal sealed record SuppressionSection
{
    private const int LeastThreshold = 2;
    private const int LeastSmallestBase = 1;

    [JsonPropertyName("undtaget")]
    [Description("Hvorfor intet af kildens tal skal skjules: den har selv offentliggjort dem, eller de tæller ikke personer. Udelades, hvor tal skal skjules.")]
    public string? Exempt { get; init; }

    [JsonPropertyName("taerskel")]
    [Description("Det mindste antal, der må vises; 2 eller mere. Mindre antal skjules, på nær nul. Udeladt: 5.")]
    public int Threshold { get; init; } = SuppressionPolicy.Default.Threshold;

    [JsonPropertyName("nulVises")]
    [Description("Om et antal på nul må vises. Udeladt: ja.")]
    public bool ShowsZero { get; init; } = SuppressionPolicy.Default.ShowsZero;

    [JsonPropertyName("mindsteGrundlag")]
    [Description("Procenter af færre end så mange skjules. Udelades, hvor en procent må have et lille grundlag.")]
    public int? SmallestBase { get; init; }

    /// <summary>The policy, once checked.</summary>
    public SuppressionPolicy ToPolicy() => Exempt is not null
        ? SuppressionPolicy.Exempt
        : new SuppressionPolicy
        {
            Threshold = Threshold,
            ShowsZero = ShowsZero,
            SmallestBase = SmallestBase ?? SuppressionPolicy.Default.SmallestBase,
            HidesSmallBase = SmallestBase is not null,
        };

    /// <summary>Finds everything that is wrong with it.</summary>
    public void Check(string place, MistakeList mistakes)
    {
        if (Exempt is not null)
        {
            mistakes.RequireText(Exempt, $"{place}.undtaget", "grunden til, at kildens tal alle må vises,");
            if (this with { Exempt = null } != new SuppressionSection())
            {
                mistakes.Add(place, "fandt både 'undtaget' og en regel for, hvad der skjules; skriv en af delene.");
            }
        }

        CheckLeast(Threshold, LeastThreshold, $"{place}.taerskel", mistakes);
        CheckLeast(SmallestBase ?? LeastSmallestBase, LeastSmallestBase, $"{place}.mindsteGrundlag", mistakes);
    }

    private static void CheckLeast(int found, int least, string place, MistakeList mistakes)
    {
        if (found < least)
        {
            mistakes.Add(place, string.Create(CultureInfo.InvariantCulture, $"fandt {found}; {least} eller mere ventes."));
        }
    }
}

/// <summary>An indicator whose count is a sum of others', as the plan's file has it.</summary>
[Description("En indikator, hvis antal er summen af andres i samme område og periode.")]
internal sealed record IndicatorSumDocument
{
    [JsonPropertyName("total")]
    [Description("Id på indikatoren, der er summen.")]
    public required string Total { get; init; }

    [JsonPropertyName("dele")]
    [Description("Id'er på alle de indikatorer, som den er summen af; er der kun en, er det samme antal talt to gange.")]
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>The sum, once checked.</summary>
    public IndicatorSum ToSum() => new(new IndicatorId(Total), [.. Parts.Select(part => new IndicatorId(part))]);

    /// <summary>Finds everything that is wrong with it.</summary>
    public void Check(IReadOnlyCollection<string> indicators, string place, MistakeList mistakes)
    {
        mistakes.IsKnown(Total, indicators, $"{place}.total", "en af planens indikatorer");
        if (Parts.Count == 0 || Parts.Contains(Total))
        {
            var found = Parts.Count == 0 ? "en tom liste" : $"'{Total}' selv";
            mistakes.Add($"{place}.dele", $"fandt {found}; en eller flere andre indikatorer end summen selv ventes.");
        }

        foreach (var (part, partPlace) in mistakes.Each(Parts, $"{place}.dele"))
        {
            mistakes.IsKnown(part, indicators, partPlace, "en af planens indikatorer");
        }
    }
}
