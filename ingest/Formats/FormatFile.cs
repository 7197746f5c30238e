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
        return Read(file, utf8, new KnownIndicators(knownIndicators));
    }

    /// <summary>Reads a format, and holds what it measures against the units of the indicators.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="catalogue">The indicators that it may tell of.</param>
    /// <exception cref="ConfigurationException">Something is wrong with it; the exception tells everything that is.</exception>
    public static Format Read(string file, ReadOnlySpan<byte> utf8, IReadOnlyCollection<Indicator> catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return Read(file, utf8, new KnownIndicators(catalogue));
    }

    private static Format Read(string file, ReadOnlySpan<byte> utf8, KnownIndicators indicators)
    {
        var document = ConfigurationJson.Read<FormatDocument>(file, utf8);
        var mistakes = new FormatMistakes(file);
        CheckElements(document, mistakes);
        mistakes.ThrowIfAny();
        CheckHead(document, file, mistakes);
        var layouts = LayoutsOf(document, indicators, mistakes);
        mistakes.ThrowIfAny();
        return new Format
        {
            Id = new FormatId(document.Id),
            Name = document.Name,
            Source = document.Source,
            Kind = document.Kind,
            FileKinds = document.FileKinds,
            IsComplete = document.IsComplete,
            Indicators = [.. layouts.SelectMany(layout => layout.Measures).Select(measure => measure.Indicator).Distinct()],
            Layouts = layouts,
        };
    }

    // The library promises that lists are there, not that their elements are.
    private static void CheckElements(FormatDocument document, FormatMistakes mistakes)
    {
        CheckList("fodnoter", document.Footnotes, mistakes);
        CheckList("tabeller", document.Tables, mistakes);
        CheckTable(document.Columns, document.Rows, mistakes);
        foreach (var (table, index) in document.Tables.Select((table, index) => (table, index)).Where(table => table.table is not null))
        {
            CheckTable(table.Columns, table.Rows, mistakes.Within($"tabeller[{index}]"));
        }
    }

    private static void CheckTable(IReadOnlyList<ColumnDocument> columns, RowsDocument? rows, FormatMistakes mistakes)
    {
        CheckList("kolonner", columns, mistakes);
        CheckList("kolonner", columns.Where(column => column is not null).SelectMany(column => column.Aliases.Concat(column.AllowedTexts)), mistakes);
        CheckList("raekker.inden", rows?.Within ?? [], mistakes);
        CheckList("raekker.periode.overskrifterIGrupper", rows?.Period.HeadersInGroups ?? [], mistakes);
        CheckList("raekker.filtre", rows?.Filters ?? [], mistakes);
        CheckList("raekker.filtre", (rows?.Filters ?? []).Where(filter => filter is not null).SelectMany(filter => filter.Only), mistakes);
        CheckList("raekker.maalinger", rows?.Measures ?? [], mistakes);
        CheckList("raekker.maalinger", (rows?.Measures ?? []).Where(measure => measure is not null).SelectMany(measure => measure.Texts.Concat(measure.WordsWithoutValue)), mistakes);
    }

    private static void CheckList(string place, IEnumerable<object?> elements, FormatMistakes mistakes) =>
        mistakes.AddIf(elements.Any(element => element is null), place, "har et element, der er null; slet det, eller skriv, hvad det er.");

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
        mistakes.AddIf(
            document.Kind is FormatKind.MeetingPlan or FormatKind.Review && document.FileKinds.Contains(FileKind.Csv),
            "filtyper",
            "har en filtype, som en mødeplan eller en gennemgang ikke læses fra; der ventes json og xlsx.");
    }

    private static List<Layout> LayoutsOf(FormatDocument document, KnownIndicators known, FormatMistakes mistakes)
    {
        if (document.Kind != FormatKind.Observations)
        {
            const string mistake = "hører kun til målinger; slet dem.";
            mistakes.AddIf(document.Columns.Count > 0, "kolonner", mistake);
            mistakes.AddIf(document.Rows is not null, "raekker", mistake);
            mistakes.AddIf(document.Tables.Count > 0, "tabeller", mistake);
            return [];
        }

        if (document.Tables.Count > 0)
        {
            CheckTables(document, mistakes);
            return
            [
                .. document.Tables.Select((table, index) =>
                    new LayoutBuilder(document, table, known, mistakes.Within($"tabeller[{index}]")).Build()),
            ];
        }

        if (document.Rows is null)
        {
            mistakes.Add("raekker", "mangler; der ventes en beskrivelse af, hvad en række betyder.");
            return [];
        }

        var only = new TableDocument { Sheet = document.Sheet, Header = document.Header, Columns = document.Columns, Rows = document.Rows };
        return [new LayoutBuilder(document, only, known, mistakes).Build()];
    }

    private static void CheckTables(FormatDocument document, FormatMistakes mistakes)
    {
        mistakes.AddIf(
            document.Columns.Count > 0 || document.Rows is not null || document.Sheet is not null,
            "tabeller",
            "kan ikke stå sammen med ark, kolonner og raekker; flyt dem ind i en tabel.");
        mistakes.AddIf(
            document.FileKinds.Any(kind => kind != FileKind.Xlsx), "filtyper", "har en filtype uden ark; med tabeller ventes xlsx.");
        var sheets = new HashSet<string>();
        foreach (var (table, index) in document.Tables.Select((table, index) => (table, index)))
        {
            mistakes.AddIf(
                string.IsNullOrWhiteSpace(table.Sheet) || !sheets.Add(Words.Fold(table.Sheet)),
                $"tabeller[{index}].ark",
                "er tomt eller en anden tabels; hver tabel skal have sit eget ark.");
        }
    }
}
