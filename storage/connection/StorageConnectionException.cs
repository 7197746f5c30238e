namespace Pipeline.Storage;

/// <summary>
/// A storage connection is missing, wrong, or names the account of another. The message is one Danish sentence that names the settings.
/// </summary>
public sealed class StorageConnectionException : Exception
{
    private StorageConnectionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal static StorageConnectionException Missing(string name) =>
        new($"Forbindelsen {name} mangler: sæt {name} til en forbindelsesstreng, eller sæt {name}__blobServiceUri og {name}__tableServiceUri.");

    internal static StorageConnectionException NotAnAddress(string setting) =>
        new($"Indstillingen {setting} er ikke en gyldig adresse: den skal begynde med https:// og være hele tjenestens adresse.");

    internal static StorageConnectionException NotAnAccountName(string setting) =>
        new($"Indstillingen {setting} er ikke navnet på en lagerkonto: det er 3 til 24 tegn af a-z og 0-9.");

    internal static StorageConnectionException UnknownCredential(string setting) =>
        new($"Indstillingen {setting} har en værdi, der ikke kendes: skriv managedidentity, eller lad den stå tom.");

    internal static StorageConnectionException NotUsable(string name, Exception cause) =>
        new($"Forbindelsen {name} kan ikke bruges: kontrollér forbindelsesstrengen i indstillingen {name}.", cause);

    internal static StorageConnectionException MissingService(string name, string service) =>
        new($"Forbindelsen {name} mangler adressen på en tjeneste: sæt {name}__{service}ServiceUri.");

    internal static StorageConnectionException SameAccount(string first, string second) =>
        new($"Indstillingerne {first} og {second} peger på samme lagerkonto: de skal pege på hver sin.");
}
