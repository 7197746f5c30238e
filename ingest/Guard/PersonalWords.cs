using System.Globalization;
using System.Text;

namespace Pipeline.Ingest;

/// <summary>Recognises headers that name data on persons.</summary>
internal static class PersonalWords
{
    private static readonly HashSet<string> Words =
    [
        "cpr", "cprnr", "cprnummer", "personnr", "personnummer", "navn", "navne", "fornavn", "fornavne", "mellemnavn", "efternavn", "elevnavn",
        "adresse", "adresser", "vejnavn", "husnr", "husnummer", "telefon", "telefonnr", "telefonnummer", "tlf", "tlfnr",
        "mobil", "mobilnr", "mobilnummer", "mobiltelefon", "privattelefon", "adr",
        "email", "mail", "mailadresse", "emailadresse", "fødselsdato", "fødselsdata", "fødedato", "foedselsdato",
        "fødselsdag", "foedselsdag", "fødselsdatoer", "unilogin", "login",
        "cprnumre", "personnumre", "borgernavn", "barnenavn", "beboernavn", "lejernavn", "personnavn", "patientnavn", "klientnavn",
        "brugernavn", "fuldenavn", "kontaktperson",
        "bopælsadresse", "hjemmeadresse", "folkeregisteradresse", "telefonnumre", "firstname", "lastname", "surname",
    ];

    private const string Cpr = "cpr";

    private static readonly string[] NumberWords = [Cpr, "personnr", "personnummer", "fødsels", "foedsels"];

    /// <summary>Whether one of the words of a header names data on persons: "Elevens navn" does, "Afdelingsnavn" does not.</summary>
    public static bool NamesPersonalData(string header)
    {
        var lower = AsSeen(header).ToLowerInvariant();
        return Split(lower).Any(Names) || Split(lower.Replace("-", "", StringComparison.Ordinal)).Any(Names);
    }

    /// <summary>Whether a header says that the numbers under it are CPR numbers or birthdays.</summary>
    public static bool NamesNumbers(string header) =>
        NumberWords.Any(word => AsSeen(header).Contains(word, StringComparison.OrdinalIgnoreCase));

    // Letters of full width as plain ones, and nothing of what is not shown, such as the hyphen where a word may break.
    private static string AsSeen(string header) => string.Concat(
        Ingest.Words.Normalized(header, NormalizationForm.FormKC).Where(character => char.GetUnicodeCategory(character) != UnicodeCategory.Format));

    // No other Danish word begins or ends so: "BorgerCPR".
    private static bool Names(string word) =>
        Words.Contains(word) || word.StartsWith(Cpr, StringComparison.Ordinal) || word.EndsWith(Cpr, StringComparison.Ordinal);

    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetter(text[at]))
            {
                continue;
            }

            if (at > start)
            {
                yield return text[start..at];
            }

            start = at + 1;
        }
    }
}
