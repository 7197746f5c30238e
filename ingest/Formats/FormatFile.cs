using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Reads formats from their configuration files.</summary>
public static class FormatFile
{
    /// <summary>Reads a format.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="knownIndicators">The indicators that it may tell of.</param>
    /// <exception cref="ConfigurationException">Something is wrong with it; the exception tells everything that is.</exception>
    public static Format Read(string file, ReadOnlySpan<byte> utf8, IReadOnlyCollection<IndicatorId> knownIndicators)
    {
        ArgumentNullException.ThrowIfNull(knownIndicators);
        var document = ConfigurationJson.Read<FormatDocument>(file, utf8);
        var mistakes = new FormatMistakes(file);
        CheckElements(document, mistakes);
        mistakes.ThrowIfAny();
        CheckHead(document, file, mistakes);
        var layout = LayoutOf(document, knownIndicators, mistakes);
        mistakes.ThrowIfAny();
        return new Format
        {
            Id = new FormatId(document.Id),
            Name = document.Name,
            Source = document.Source,
            Kind = document.Kind,
            FileKinds = document.FileKinds,
            IsComplete = document.IsComplete,
            Indicators = [.. (layout?.Measures ?? []).Select(measure => measure.Indicator).Distinct()],
            Layout = layout,
        };
    }

    // The library promises that lists are there, not that their elements are.
    private static void CheckElements(FormatDocument document, FormatMistakes mistakes)
    {
        (string Place, IEnumerable<object?> Elements)[] lists =
        [
            ("fodnoter", document.Footnotes),
            ("kolonner", document.Columns),
            ("kolonner", document.Columns.Where(column => column is not null).SelectMany(column => column.Aliases.Concat(column.AllowedTexts))),
            ("raekker.inden", document.Rows?.Within ?? []),
            ("raekker.filtre", document.Rows?.Filters ?? []),
            ("raekker.filtre", (document.Rows?.Filters ?? []).Where(filter => filter is not null).SelectMany(filter => filter.Only)),
            ("raekker.maalinger", document.Rows?.Measures ?? []),
            ("raekker.maalinger", (document.Rows?.Measures ?? []).Where(measure => measure is not null).SelectMany(measure => measure.Texts)),
        ];
        foreach (var (place, elements) in lists)
        {
            mistakes.AddIf(elements.Any(element => element is null), place, "har et element, der er null; slet det, eller skriv, hvad det er.");
        }
    }

    private static void CheckHead(FormatDocument document, string file, FormatMistakes mistakes)
    {
        if (!FormatId.IsValid(document.Id))
        {
            mistakes.Add("id", "er ikke et id; der ventes 1 til 100 tegn af a-z, 0-9 og '-'.");
        }
        else if (Path.GetFileNameWithoutExtension(file) != document.Id)
        {
            mistakes.Add("id", $"er '{document.Id}', men filen hedder noget andet; der ventes et id som filens navn uden .json.");
        }

        mistakes.AddIf(string.IsNullOrWhiteSpace(document.Name), "navn", "er tomt; der ventes formatets navn på dansk.");
        mistakes.AddIf(string.IsNullOrWhiteSpace(document.Source), "kilde", "er tom; der ventes kilden, som den vil citeres.");
        mistakes.AddIf(document.FileKinds.Count == 0, "filtyper", "er tom; der ventes mindst én af csv, xlsx og json.");
        var wanted = document.Kind == FormatKind.MeetingPlan ? "json" : "csv og xlsx";
        mistakes.AddIf(
            document.FileKinds.Any(kind => (kind == FileKind.Json) != (document.Kind == FormatKind.MeetingPlan)),
            "filtyper",
            $"har en filtype, som denne slags format ikke læses fra; der ventes {wanted}.");
    }

    private static Layout? LayoutOf(FormatDocument document, IReadOnlyCollection<IndicatorId> known, FormatMistakes mistakes)
    {
        if (document.Kind == FormatKind.MeetingPlan)
        {
            mistakes.AddIf(document.Columns.Count > 0, "kolonner", "hører ikke til en mødeplan; slet dem.");
            mistakes.AddIf(document.Rows is not null, "raekker", "hører ikke til en mødeplan; slet dem.");
            return null;
        }

        if (document.Rows is null)
        {
            mistakes.Add("raekker", "mangler; der ventes en beskrivelse af, hvad en række betyder.");
            return null;
        }

        return new LayoutBuilder(document, document.Rows, known, mistakes).Build();
    }
}
