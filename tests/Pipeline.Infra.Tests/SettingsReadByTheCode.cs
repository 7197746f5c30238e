using Microsoft.Extensions.Configuration;

namespace Pipeline.Infra.Tests;

/// <summary>Settings that remember which of them are asked for.</summary>
internal sealed class SettingsReadByTheCode : ConfigurationProvider
{
    private readonly HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);

    public SettingsReadByTheCode(IReadOnlyDictionary<string, string?> values)
    {
        Data = new Dictionary<string, string?>(values, StringComparer.OrdinalIgnoreCase);
        Configuration = new ConfigurationRoot([this]);
        asked.Clear();
    }

    public IConfiguration Configuration { get; }

    public IReadOnlySet<string> Asked => asked;

    public override bool TryGet(string key, out string? value)
    {
        asked.Add(key);
        return base.TryGet(key, out value);
    }
}
