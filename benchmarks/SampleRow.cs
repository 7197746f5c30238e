using System.Globalization;

namespace Pipeline.Benchmarks;

/// <summary>A row of the measured files. The same number always gives the same row.</summary>
/// <param name="Area">The name of the area.</param>
/// <param name="Indicator">The text of the indicator.</param>
/// <param name="Period">The month, such as 2021M04.</param>
/// <param name="Numerator">How many it happened to.</param>
/// <param name="Denominator">Of how many.</param>
/// <param name="Note">A remark, as sources have them.</param>
internal readonly record struct SampleRow(string Area, string Indicator, string Period, int Numerator, int Denominator, string Note)
{
    private const int FirstYear = 2016;
    private static readonly string[] Areas = [.. Enumerable.Range(0, World.Areas).Select(World.AreaName)];
    private static readonly string[] Indicators = [.. Enumerable.Range(0, World.Indicators).Select(World.IndicatorName)];
    private static readonly string[] Notes = ["", "endelige tal", "opgjort pr. 1. i måneden"];

    /// <summary>The header of the files.</summary>
    public static IReadOnlyList<string> Header { get; } = ["Område", "Nøgletal", "Periode", "Procent", "Antal", "Grundlag", "Bemærkning"];

    /// <summary>The share in per cent, with one decimal.</summary>
    public decimal Share => Math.Round(100m * Numerator / Denominator, 1, MidpointRounding.AwayFromZero);

    /// <summary>The row with a number from 0: areas change fastest, months slowest.</summary>
    public static SampleRow Of(int number)
    {
        var area = number % World.Areas;
        var indicator = number / World.Areas % World.Indicators;
        var month = number / (World.Areas * World.Indicators);

        // Multiplied by primes and folded: figures that look like any others, and never change.
        var mixed = (uint)number * 2_654_435_761u;
        var denominator = 20 + (int)((mixed >> 7) % 2_900);
        var numerator = (int)((mixed >> 3) % (uint)(denominator + 1));
        return new SampleRow(
            Areas[area],
            Indicators[indicator],
            string.Create(CultureInfo.InvariantCulture, $"{FirstYear + (month / 12)}M{(month % 12) + 1:00}"),
            numerator,
            denominator,
            Notes[mixed % 3]);
    }
}
