using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>What the catalogue's file says: the indicators, and the rule that holds for all of them.</summary>
/// <param name="Indicators">The indicators.</param>
/// <param name="SmallAreas">Which areas are small.</param>
public sealed record IndicatorsAndRules(IReadOnlyList<Indicator> Indicators, SmallAreas SmallAreas);

/// <summary>Reads the catalogue of indicators.</summary>
public static class IndicatorsFile
{
    private const int MaximumDecimals = 4;

    /// <summary>Reads the catalogue.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <exception cref="ConfigurationException">Something is wrong; every mistake is told.</exception>
    public static IndicatorsAndRules Read(string file, ReadOnlySpan<byte> utf8)
    {
        var document = ConfigurationJson.Read<IndicatorsDocument>(file, utf8);
        var mistakes = new MistakeList(file);
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (indicator, place) in mistakes.Each(document.Indicators, "indikatorer"))
        {
            mistakes.RequireText(indicator.Name, $"{place}.navn", "indikatorens navn");
            mistakes.RequireText(indicator.Source, $"{place}.kilde", "datakilden");
            mistakes.RequireText(indicator.Definition, $"{place}.definition", "hvad der tælles,");
            if (indicator.Decimals is < 0 or > MaximumDecimals)
            {
                mistakes.Add($"{place}.decimaler", $"fandt {indicator.Decimals}; et helt tal fra 0 til {MaximumDecimals} ventes.");
            }

            mistakes.IsNewSlug(indicator.Id, place, places);
            SeriesBreakSection.Check(indicator.SeriesBreaks, $"{place}.seriebrud", mistakes);
            CheckBase(indicator, document.Indicators, place, mistakes);
        }

        CheckSmallAreas(document, mistakes);
        mistakes.ThrowIfAny();
        return new IndicatorsAndRules([.. document.Indicators.Select(Indicator)], SmallAreasOf(document.SmallAreas));
    }

    private static void CheckSmallAreas(IndicatorsDocument document, MistakeList mistakes)
    {
        if (document.SmallAreas is not { } given)
        {
            return;
        }

        foreach (var (indicator, place) in mistakes.Each(given.Residents, "smaaOmraader.beboere"))
        {
            mistakes.IsKnown(indicator, CountsIn(document.Indicators), place, "en indikator, der er et antal,");
        }

        if (given.FewerThan <= 0)
        {
            mistakes.Add("smaaOmraader.faerreEnd", string.Create(CultureInfo.InvariantCulture, $"fandt {given.FewerThan}; et tal over 0 ventes."));
        }
    }

    private static SmallAreas SmallAreasOf(SmallAreasDocument? document) => document is null
        ? SmallAreas.None
        : new SmallAreas([.. document.Residents.Select(indicator => new IndicatorId(indicator))], document.FewerThan);

    private static List<string> CountsIn(IReadOnlyList<IndicatorDocument> all) =>
        [.. all.Where(other => other?.Unit == UnitWord.Count).Select(other => other.Id)];

    private static void CheckBase(
        IndicatorDocument indicator, IReadOnlyList<IndicatorDocument> all, string place, MistakeList mistakes)
    {
        if (indicator.Base is not { } given)
        {
            return;
        }

        mistakes.IsKnown(given.Indicator, CountsIn(all), $"{place}.grundlag.indikator", "en indikator, der er et antal,");
        if (given.AtLeast is <= 0 or > 1)
        {
            mistakes.Add(
                $"{place}.grundlag.mindst",
                string.Create(CultureInfo.InvariantCulture, $"fandt {given.AtLeast}; mere end 0 og højst 1 ventes."));
        }
    }

    private static CertaintyKind DefaultCertainty(IndicatorDocument document) => document switch
    {
        { Unit: UnitWord.Percent } => CertaintyKind.Share,
        { Unit: UnitWord.PerThousand } => CertaintyKind.Rate,
        { Unit: UnitWord.Count, Timing: TimingWord.Flow } => CertaintyKind.Count,
        _ => CertaintyKind.None,
    };

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
        CountsPersons = document.CountsPersons,
        Certainty = document.Certainty is { } word ? (CertaintyKind)word : DefaultCertainty(document),
        Base = document.Base is { } given ? new IndicatorBase(new IndicatorId(given.Indicator), given.AtLeast) : null,
        SeriesBreaks = SeriesBreakSection.Read(document.SeriesBreaks),
    };
}
