using Microsoft.Extensions.Configuration;
using Pipeline.Workflow.Statistics;

namespace Pipeline.Functions;

/// <summary>Reads where statistics are fetched: the settings <c>Statistics:…</c>.</summary>
internal static class StatisticsAddresses
{
    private const string StatbankName = "Statistics:StatbankAddress";
    private const string EducationName = "Statistics:UddannelsesstatistikAddress";
    private const string KeyName = "Statistics:UddannelsesstatistikKey";

    /// <exception cref="SettingsException">An address is wrong, or one that needs a key stands without it.</exception>
    public static StatisticsSettings Read(IConfiguration configuration)
    {
        var education = Address(configuration, EducationName);
        return new StatisticsSettings
        {
            StatbankAddress = Address(configuration, StatbankName),
            EducationAddress = education,
            EducationKey = education is null ? null : Key(configuration),
        };
    }

    // A key travels with the question: only an encrypted connection may carry it, or one that never leaves the machine.
    private static Uri? Address(IConfiguration configuration, string name)
    {
        if (configuration[name] is not { Length: > 0 } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && IsUsable(address)
            ? address
            : throw new SettingsException(name, "skal være en adresse, der begynder med https og er uden spørgetegn, såsom https://statistik.example.dk.");
    }

    private static bool IsUsable(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && (address.Query + address.Fragment + address.UserInfo).Length == 0;

    private static string Key(IConfiguration configuration) =>
        configuration[KeyName] is { Length: > 0 } key && key.All(character => character is > ' ' and <= '~')
            ? key
            : throw new SettingsException(KeyName, $"mangler eller har tegn, som en nøgle ikke kan have: skriv nøglen, når {EducationName} er sat.");
}
