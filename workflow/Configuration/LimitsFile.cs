using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>Reads the limits that differ from list to list.</summary>
public static class LimitsFile
{
    private const int FirstList = 2010;
    private const int LastList = 2100;

    /// <summary>Reads the limits.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <exception cref="ConfigurationException">Something is wrong; every mistake is told.</exception>
    public static CriteriaLimits Read(string file, ReadOnlySpan<byte> utf8)
    {
        var document = ConfigurationJson.Read<LimitsDocument>(file, utf8);
        var mistakes = new MistakeList(file);
        var places = new Dictionary<(CriterionWord, int, decimal), string>();
        foreach (var (limit, place) in mistakes.Each(document.Limits, "graenser"))
        {
            mistakes.RequireText(limit.Source, $"{place}.kilde", "hvem der har offentliggjort tallet,");
            Check(limit, place, mistakes);
            if (!places.TryAdd((limit.Criterion, limit.List, limit.Times), place))
            {
                mistakes.Add(place, $"fandt samme kriterium, liste og gange som {places[(limit.Criterion, limit.List, limit.Times)]}; skriv flere tal i 'tal', hvor kilder er uenige.");
            }
        }

        mistakes.ThrowIfAny();
        return new CriteriaLimits(
            [.. document.Limits.Select(limit => new PublishedLimit((CriterionKind)limit.Criterion, limit.List, limit.Times, limit.Figures, limit.Source))]);
    }

    private static void Check(LimitDocument limit, string place, MistakeList mistakes)
    {
        if (limit.List is < FirstList or > LastList)
        {
            mistakes.Add($"{place}.liste", string.Create(CultureInfo.InvariantCulture, $"fandt {limit.List}; et år fra {FirstList} til {LastList} ventes."));
        }

        if (limit.Times <= 0)
        {
            mistakes.Add($"{place}.gangeLandsgennemsnit", string.Create(CultureInfo.InvariantCulture, $"fandt {limit.Times}; et tal over 0 ventes."));
        }

        if (limit.Figures.Count == 0)
        {
            mistakes.Add($"{place}.tal", "fandt en tom liste; mindst ét tal ventes. En grænse, der ikke kendes, skrives slet ikke.");
        }

        for (var index = 0; index < limit.Figures.Count; index++)
        {
            if (limit.Figures[index] is <= 0 or > 100)
            {
                mistakes.Add(
                    $"{place}.tal[{index}]",
                    string.Create(CultureInfo.InvariantCulture, $"fandt {limit.Figures[index]}; en procent over 0 og højst 100 ventes."));
            }
        }
    }
}
