using System.Globalization;
using System.Numerics;
using Microsoft.Extensions.Configuration;
using Pipeline.Ingest;

namespace Pipeline.Functions;

/// <summary>How large a delivery may be, as the settings say it. What is not said is as in <see cref="IngestLimits.Default"/>.</summary>
internal static class LimitSettings
{
    private const string Section = "Limits";

    /// <summary>Reads and checks the limits.</summary>
    /// <exception cref="SettingsException">A limit is not a whole number above 0.</exception>
    public static IngestLimits Read(IConfiguration configuration)
    {
        var limits = IngestLimits.Default;
        return limits with
        {
            FileBytes = Number(configuration, nameof(limits.FileBytes), limits.FileBytes),
            Rows = Number(configuration, nameof(limits.Rows), limits.Rows),
            Columns = Number(configuration, nameof(limits.Columns), limits.Columns),
            CellCharacters = Number(configuration, nameof(limits.CellCharacters), limits.CellCharacters),
            Cells = Number(configuration, nameof(limits.Cells), limits.Cells),
            UnpackedBytes = Number(configuration, nameof(limits.UnpackedBytes), limits.UnpackedBytes),
        };
    }

    private static TNumber Number<TNumber>(IConfiguration configuration, string name, TNumber otherwise)
        where TNumber : IBinaryInteger<TNumber>
    {
        var setting = $"{Section}:{name}";
        return configuration[setting] is not { } text ? otherwise
            : TNumber.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > TNumber.Zero ? number
            : throw new SettingsException(setting, "skal være et helt tal over 0, såsom 500000.");
    }
}
