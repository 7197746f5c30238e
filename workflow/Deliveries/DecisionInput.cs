using System.Diagnostics.CodeAnalysis;
using Pipeline.Ingest;
using Pipeline.Storage;

namespace Pipeline.Workflow.Deliveries;

/// <summary>A person's decision as it was sent: who, and why. Both are required, and are kept with the delivery.</summary>
/// <param name="Navn">The person's name.</param>
/// <param name="Begrundelse">The reason.</param>
public sealed record DecisionInput(string? Navn, string? Begrundelse)
{
    private const int MostCharacters = 500;

    /// <summary>The decision, if it may be kept.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="mistake">What is wrong, in Danish.</param>
    public bool TryRead([NotNullWhen(true)] out Decision? decision, [NotNullWhen(false)] out string? mistake)
    {
        mistake = MistakeOf("navn", Navn) ?? MistakeOf("begrundelse", Begrundelse);
        decision = mistake is null ? new Decision(Navn!.Trim(), Begrundelse!.Trim()) : null;
        return mistake is null;
    }

    private static string? MistakeOf(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? $"»{field}« mangler: skriv, hvem der beslutter det, og hvorfor."
        : text.Length > MostCharacters ? $"»{field}« er for lang: højst {MostCharacters} tegn."
        : text.Any(char.IsControl) ? $"»{field}« må ikke indeholde linjeskift eller andre styretegn."
        : PersonalDataGuard.CheckFileName(text).Count > 0 ? $"»{field}« ligner noget med et CPR-nummer. Skriv det uden."
        : null;
}
