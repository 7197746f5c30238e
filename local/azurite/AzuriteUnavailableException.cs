namespace Pipeline.Azurite;

/// <summary>Azurite, or what is needed of Node.js, cannot be started. The message is Danish, one sentence, and says what to do.</summary>
public sealed class AzuriteUnavailableException : Exception
{
    private AzuriteUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal static AzuriteUnavailableException NodeIsMissing(Exception cause) =>
        new("Node.js blev ikke fundet: installér Node.js 20 eller nyere (kommandoen 'node' skal kunne køres), og prøv igen.", cause);

    internal static AzuriteUnavailableException NodeIsTooOld(string version) =>
        new($"Node.js {version} er for gammel: installér Node.js 20 eller nyere, og prøv igen.");

    internal static AzuriteUnavailableException NotInstalled(string folder, string output) =>
        new($"Node.js-pakkerne kunne ikke installeres: kør 'npm ci' i mappen {folder}, og se, hvad den siger ({LastLine(output)}).");

    internal static AzuriteUnavailableException DidNotStart(string output) =>
        output.Contains("EADDRINUSE", StringComparison.Ordinal)
            ? new($"En port, som Azurite skal bruge, er optaget: luk det program, der bruger den, eller lad portene vælges frit ({LastLine(output)}).")
            : new($"Azurite startede ikke: {LastLine(output)}");

    private static string LastLine(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "ingen besked";
}
