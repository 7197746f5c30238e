namespace Pipeline.Ingest;

/// <summary>Tells which measures a row gives.</summary>
internal sealed class MeasureFinder(Table table, Layout layout, ErrorLog log)
{
    private readonly Dictionary<string, Measure> byText = layout.Measures
        .SelectMany(measure => measure.Texts, (measure, text) => (measure, text))
        .ToDictionary(pair => pair.text, pair => pair.measure, StringComparer.Ordinal);

    /// <summary>The measures of a row; none when it is about something else, or is wrong, which the log then tells.</summary>
    public IReadOnlyList<Measure> Find(GridRow row)
    {
        if (layout.IndicatorColumn is not { } column)
        {
            return layout.Measures;
        }

        var text = Words.Fold(table.CellOf(row, column).Text);
        if (byText.TryGetValue(text, out var measure))
        {
            return [measure];
        }

        if (layout.UnknownIndicators == Outside.Refuse || text.Length == 0)
        {
            log.Add(table.SpotOf(row, column).Error(
                ErrorCodes.UnknownIndicator, "indikatoren kendes ikke i dette format", "ret teksten, eller få den føjet til formatet"));
        }

        return [];
    }

    /// <summary>Whether the row's unit is the measure's.</summary>
    public bool HasUnitOf(GridRow row, Measure measure)
    {
        if (layout.UnitColumn is not { } column)
        {
            return true;
        }

        var isKnown = layout.Units.TryGetValue(Words.Fold(table.CellOf(row, column).Text), out var unit);
        if (isKnown && unit == measure.Type)
        {
            return true;
        }

        log.Add(table.SpotOf(row, column).Error(
            ErrorCodes.WrongUnit,
            "enheden er en anden end den, indikatoren opgøres i",
            "ret enheden, eller meld, at opgørelsen er lagt om"));
        return false;
    }
}
