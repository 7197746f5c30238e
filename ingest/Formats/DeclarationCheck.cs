namespace Pipeline.Ingest;

/// <summary>Finds what a table's declarations say against each other or against all sense, though each is of the right form. Else a file would be blamed for it.</summary>
internal sealed class DeclarationCheck(FormatDocument document, TableDocument table, FormatMistakes mistakes)
{
    // More is no title but another table.
    private const int MostRowsAbove = 1000;
    private readonly RowsDocument rows = table.Rows;

    /// <summary>Tells all of it.</summary>
    public void Run()
    {
        CheckHeader();
        CheckFootnotes();
        foreach (var (column, index) in table.Columns.Select((column, index) => (column, index)))
        {
            CheckColumn(column, $"kolonner[{index}]");
        }

        CheckMeasures();
    }

    private void CheckHeader()
    {
        mistakes.AddIf(
            table.Header.MaximumRowsAbove is < 0 or > MostRowsAbove, "overskrift.raekkerOverHoejst", $"er ikke fra 0 til {MostRowsAbove}.");
        mistakes.AddIf(table.Header.Rows is not (1 or 2), "overskrift.raekker", "er ikke 1 eller 2.");
        mistakes.AddIf(
            rows.Period.HeadersInGroups.Count > 0 && table.Header.Rows != 2,
            "raekker.periode.overskrifterIGrupper",
            "kræver en overskrift på to rækker; skriv overskrift.raekker: 2.");
    }

    private void CheckFootnotes() => mistakes.AddIf(
        document.Footnotes.Any(string.IsNullOrWhiteSpace),
        "fodnoter",
        "har en tom tekst, som enhver række begynder med; slet den (tomme rækker læses aldrig).");

    private void CheckColumn(ColumnDocument column, string place)
    {
        var isNumber = DeclaredColumns.Numeric.Contains(column.Type);
        mistakes.AddIf(
            column.FillsDown && isNumber, $"{place}.gentages", "er true for en kolonne med tal, og et tal, der mangler, er ikke tallet over det; slet det.");
        mistakes.AddIf(
            column.AllowedTexts.Count > 0 && isNumber, $"{place}.tilladteTekster", "hører ikke til en kolonne med tal; tegn i stedet for tal står i mangler.tegn.");
        mistakes.AddIf(
            !column.IsRequired && IsNeeded(column.Name),
            $"{place}.kraevet",
            "er false, men ingen række kan læses uden kolonnen, for raekker bruger den til sted, periode, indikator, enhed eller filter; slet det.");
    }

    private bool IsNeeded(string column) =>
        new[] { rows.AreaColumn, rows.Period.Column, rows.IndicatorColumn, rows.UnitColumn }
            .Concat(rows.Within.Select(place => place.Column))
            .Concat(rows.Filters.Select(filter => filter.Column))
            .Contains(column);

    // Without a column that tells the indicator every row gives each of the measures: the second would always stand in the first one's way.
    private void CheckMeasures()
    {
        if (rows.IndicatorColumn is not null)
        {
            return;
        }

        foreach (var twice in rows.Measures.Index().GroupBy(measure => measure.Item.Indicator, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            mistakes.Add(
                $"raekker.maalinger[{twice.Last().Index}].indikator",
                $"'{twice.Key}' er allerede en måling i hver række; slet den ene, eller få to indikatorer i indicators.json.");
        }
    }
}
