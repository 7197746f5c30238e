using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The settings that the local host reads.</summary>
internal sealed partial class LocalHostSettings(IConfiguration configuration, IHostEnvironment environment)
{
    private const string DefaultAddress = "http://localhost:7071";

    /// <summary>The addresses listened on, separated by semicolons.</summary>
    public string Addresses => configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? DefaultAddress;

    /// <summary>Sets this app's receipts, locks and schedules apart from those of other apps in the same account.</summary>
    public string HostId =>
        configuration["AzureFunctionsWebHost:hostid"] ?? NotInHostId().Replace(environment.ApplicationName.ToLowerInvariant(), "-").Trim('-');

    public string? MasterKey => configuration["LocalHost:MasterKey"];

    public string? FunctionKey => configuration["LocalHost:FunctionKey"];

    public TimeSpan BlobPollInterval => Duration("LocalHost:BlobPollInterval", TimeSpan.FromSeconds(1));

    public TimeSpan BlobRetryDelay => Duration("LocalHost:BlobRetryDelay", TimeSpan.FromSeconds(1));

    public int BlobConcurrency => Number("LocalHost:BlobConcurrency", 4);

    /// <summary>The functions to run; none: all.</summary>
    public IReadOnlyList<string> Functions =>
        configuration["LocalHost:Functions"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Puts the value of each <c>%Setting%</c> in its place.</summary>
    public string Expand(string text) =>
        SettingName().Replace(text, match => configuration[match.Groups["name"].Value] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"The setting '{match.Groups["name"].Value}', named in '{text}', is missing."));

    private TimeSpan Duration(string name, TimeSpan otherwise) => configuration[name] switch
    {
        null => otherwise,
        var text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) && duration > TimeSpan.Zero => duration,
        var text => throw new InvalidOperationException($"The setting '{name}' is '{text}': a time span above zero (hh:mm:ss) is wanted."),
    };

    private int Number(string name, int otherwise) => configuration[name] switch
    {
        null => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new InvalidOperationException($"The setting '{name}' is '{text}': a whole number above zero is wanted."),
    };

    [GeneratedRegex("%(?<name>[^%]+)%")]
    private static partial Regex SettingName();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInHostId();
}
