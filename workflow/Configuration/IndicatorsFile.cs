using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>Reads the catalogue of indicators.</summary>
public static class IndicatorsFile
{
    private const int MaximumDecimals = 4;

    /// <summary>Reads the catalogue.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <exception cref="ConfigurationException">Something is wrong; every mistake is told.</exception>
    public static IReadOnlyList<Indicator> Read(string file, ReadOnlySpan<byte> utf8)
    {
        var document = ConfigurationJson.Read<IndicatorsDocument>(file, utf8);
        var mistakes = new MistakeList(file);
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var indicators = new List<Indicator>();
        foreach (var (indicator, place) in mistakes.Each(document.Indicators, "indikatorer"))
        {
            mistakes.RequireText(indicator.Name, $"{place}.navn", "indikatorens navn");
            mistakes.RequireText(indicator.Source, $"{place}.kilde", "datakilden");
            mistakes.RequireText(indicator.Definition, $"{place}.definition", "hvad der tælles,");
            if (indicator.Decimals is < 0 or > MaximumDecimals)
            {
                mistakes.Add($"{place}.decimaler", $"fandt {indicator.Decimals}; et helt tal fra 0 til {MaximumDecimals} ventes.");
            }

            if (mistakes.IsSlug(indicator.Id, $"{place}.id") && !places.TryAdd(indicator.Id, place))
            {
                mistakes.Add($"{place}.id", $"fandt '{indicator.Id}', som {places[indicator.Id]} også hedder; hvert id kan kun bruges én gang.");
            }
            else if (Slug.IsValid(indicator.Id))
            {
                indicators.Add(Indicator(indicator));
            }
        }

        mistakes.ThrowIfAny();
        return indicators;
    }

    private static Indicator Indicator(IndicatorDocument document) => new()
    {
        Id = new IndicatorId(document.Id),
        Name = document.Name,
        Unit = (Unit)document.Unit,
        Polarity = (Polarity)document.Polarity,
        Timing = (Timing)document.Timing,
        Decimals = document.Decimals,
        Source = document.Source,
        Definition = document.Definition,
    };
}
