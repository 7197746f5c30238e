using System.Diagnostics.CodeAnalysis;
using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Reports;
using Pipeline.Storage;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Workflow.Meetings;

/// <summary>More recipients of a report, as a person sent them: who decides it, why, and who gets it.</summary>
/// <param name="Navn">The person's name.</param>
/// <param name="Begrundelse">The reason.</param>
/// <param name="Modtagere">Who gets it.</param>
public sealed record RecipientsInput(string? Navn, string? Begrundelse, IReadOnlyList<RecipientInput?>? Modtagere)
{
    private const int MostRecipients = 20;

    /// <summary>The decision and the recipients, if every one of them can be used; an address that stands twice counts once.</summary>
    /// <param name="decision">Who, and why.</param>
    /// <param name="recipients">Who gets it.</param>
    /// <param name="mistake">What is wrong, in Danish.</param>
    public bool TryRead(
        [NotNullWhen(true)] out Decision? decision,
        [NotNullWhen(true)] out IReadOnlyList<Recipient>? recipients,
        [NotNullWhen(false)] out string? mistake)
    {
        recipients = null;
        if (new DecisionInput(Navn, Begrundelse).TryRead(out decision, out mistake) && (mistake = MistakeOf(Modtagere ?? [])) is null)
        {
            recipients = [.. Modtagere!.Select(one => one!.ToRecipient()).DistinctBy(SeparateMails.PartOf)];
        }

        return mistake is null;
    }

    private static string? MistakeOf(IReadOnlyList<RecipientInput?> recipients)
    {
        var mistakes = recipients.Select((one, at) => RecipientInput.MistakeOf(one, at + 1)).Where(text => text.Length > 0).ToList();
        return recipients.Count is 0 or > MostRecipients
                ? $"»modtagere« skal være en liste med 1 til {MostRecipients} modtagere: [{{\"rolle\": \"…\", \"adresse\": \"…\"}}]."
            : mistakes.Count > 0 ? string.Join(' ', mistakes)
            : null;
    }
}

/// <summary>A recipient as a person sent it.</summary>
/// <param name="Rolle">The seat.</param>
/// <param name="Adresse">The mail address.</param>
public sealed record RecipientInput(string? Rolle, string? Adresse)
{
    private const int MostCharactersOfRole = 100;

    /// <summary>The recipient.</summary>
    internal Recipient ToRecipient() => new(Rolle!.Trim(), Adresse!.Trim());

    /// <summary>What is wrong with it, in Danish, without the text itself; empty when nothing is.</summary>
    internal static string MistakeOf(RecipientInput? input, int number) =>
        string.IsNullOrWhiteSpace(input?.Rolle) || input.Rolle.Length > MostCharactersOfRole || input.Rolle.Any(char.IsControl)
            ? $"Modtager {number}: »rolle« skal være højst {MostCharactersOfRole} tegn på én linje, såsom \"Næstformand\"."
        : PersonalDataGuard.CheckFileName(input.Rolle).Count > 0 ? $"Modtager {number}: »rolle« ligner noget med et CPR-nummer. Skriv den uden."
        : !EmlFile.IsAddress((input.Adresse ?? "").Trim()) ? $"Modtager {number}: »adresse« skal være en mailadresse, såsom \"navn@example.dk\"."
        : "";
}
