namespace Pipeline.Ingest;

/// <summary>Tells which measures a row gives.</summary>
internal sealed class MeasureFinder(Table table, Layout layout, ErrorLog log)
{
    private readonly Dictionary<string, Measure[]> byText = layout.Measures
        .SelectMany(measure => measure.Texts, (measure, text) => (measure, text))
        .ToDictionary(pair => pair.text, pair => new[] { pair.measure }, StringComparer.Ordinal);

    // A national file names the same other matters again and again; each is held against the known texts once.
    private readonly HashSet<string> skipped = new(StringComparer.Ordinal);

    /// <summary>The measures of a row; none when it is about something else, or is wrong, which the log then tells.</summary>
    public IReadOnlyList<Measure> Find(GridRow row)
    {
        if (layout.IndicatorColumn is not { } column)
        {
            return layout.Measures;
        }

        var text = table.CellOf(row, column).Folded;
        if (byText.TryGetValue(text, out var measure))
        {
            return measure;
        }

        if (skipped.Contains(text))
        {
            return [];
        }

        if (CodedText.Behind(table.CellOf(row, column).Text) is { } behind && (byText.ContainsKey(Words.Fold(behind)) || NearestTo(Words.Fold(behind)) is not null))
        {
            log.Add(CodedText.Error(table.SpotOf(row, column)));
            return [];
        }

        if (ExcelDates.IsOne(table.CellOf(row, column)))
        {
            log.Add(ExcelDates.Error(table.SpotOf(row, column)));
            return [];
        }

        var nearest = NearestTo(text);
        if (layout.UnknownIndicators == Outside.Refuse || text.Length == 0 || nearest is not null)
        {
            var suggestion = nearest is null ? "" : $"; mon »{nearest}« er ment?";
            log.Add(table.SpotOf(row, column).Error(
                ErrorCodes.UnknownIndicator,
                $"indikatoren kendes ikke i dette format{suggestion}",
                "ret teksten, eller få den føjet til formatet"));
        }
        else
        {
            skipped.Add(text);
        }

        return [];
    }

    // So near a known text that it is more likely misspelt than another matter.
    private string? NearestTo(string text) => text.Length == 0
        ? null
        : layout.Measures
            .SelectMany(measure => measure.Names)
            .FirstOrDefault(name => Misspelling.IsOf(text, Words.Fold(name)));

    /// <summary>Whether the row's unit is the measure's.</summary>
    public bool HasUnitOf(GridRow row, Measure measure)
    {
        if (layout.UnitColumn is not { } column)
        {
            return true;
        }

        var isKnown = layout.Units.TryGetValue(UnitText.Key(table.CellOf(row, column).Text), out var unit);
        if (isKnown && unit == measure.Type)
        {
            return true;
        }

        var names = string.Join(" eller ", layout.UnitNames[measure.Type].Select(name => $"»{name}«"));
        log.Add(table.SpotOf(row, column).Error(
            ErrorCodes.WrongUnit,
            $"enheden er en anden end den, indikatoren opgøres i{(names.Length > 0 ? $": {names}" : "")}",
            "ret enheden, eller meld, at opgørelsen er lagt om"));
        return false;
    }
}
