using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Resolves what a format says that is measured, and finds what is wrong with it.</summary>
internal sealed class MeasureBuilder(
    RowsDocument rows, DeclaredColumns columns, KnownIndicators indicators, FormatMistakes mistakes)
{
    private readonly HashSet<string> texts = [];

    public IReadOnlyList<Measure> Build()
    {
        mistakes.AddIf(rows.Measures.Count == 0, "raekker.maalinger", "er tom; der ventes mindst én måling.");
        return [.. rows.Measures.Select((measure, index) => MeasureOf($"raekker.maalinger[{index}]", measure)).OfType<Measure>()];
    }

    private Measure? MeasureOf(string place, MeasureDocument measure)
    {
        CheckTexts(place, measure);
        mistakes.AddIf(
            measure.NumeratorColumn is null != measure.DenominatorColumn is null,
            place,
            "har kun den ene af taeller og naevner; giv begge eller ingen.");
        mistakes.AddIf(
            measure is { AnswersColumn: not null, DenominatorColumn: not null },
            place,
            "har både naevner og antalSvar; giv antalSvar, hvor kilden ikke har tælleren, og ellers taeller og naevner.");
        var indicator = IndicatorOf(place, measure.Indicator);
        var words = WordValues.Of(measure, place, mistakes);
        var value = ValueOf(place, measure, words);
        var numerator = columns.Optional($"{place}.taeller", measure.NumeratorColumn, ColumnType.Count);
        var denominator = columns.Optional($"{place}.naevner", measure.DenominatorColumn, ColumnType.Count);
        var answers = columns.Optional($"{place}.antalSvar", measure.AnswersColumn, ColumnType.Count);
        var comparison = ComparisonOf(place, measure, words);
        if (indicator is null || value is null)
        {
            return null;
        }

        CheckUnit(place, indicator, words is null ? measure.Type ?? value.Type : null);
        return new Measure(indicator, measure.Texts, value, measure.Type ?? value.Type, numerator, denominator, comparison)
        {
            Words = words,
            Answers = answers,
            Earliest = measure.Earliest ?? DateOnly.MinValue,
        };
    }

    private void CheckUnit(string place, IndicatorId indicator, ColumnType? type)
    {
        if (indicators.UnitAgainst(indicator, type) is { } unit)
        {
            mistakes.Add(place, $"har en type, der ikke passer til enheden for '{indicator}' ({unit.Word()}); ret type, vaerdi eller indikatorens enhed.");
        }
    }

    private Column? ValueOf(string place, MeasureDocument measure, WordValues? words)
    {
        mistakes.AddIf(measure.Type is { } type && !DeclaredColumns.Numeric.Contains(type), $"{place}.type", "er ikke en slags tal.");
        if ((measure.ValueColumn ?? rows.ValueColumn) is not { } name)
        {
            mistakes.Add($"{place}.vaerdi", "mangler; der ventes navnet på kolonnen med værdien.");
            return null;
        }

        return columns.Required($"{place}.vaerdi", name, words is null ? DeclaredColumns.Numeric : [ColumnType.Text]);
    }

    private Place? ComparisonOf(string place, MeasureDocument measure, WordValues? words)
    {
        var declared = measure.Comparison ?? rows.Comparison;
        mistakes.AddIf(
            words is not null && (declared ?? (object?)(measure.NumeratorColumn ?? measure.AnswersColumn) ?? measure.Type) is not null,
            place,
            "har ord og dertil type, taeller, naevner, antalSvar eller sammenligning; de hører til tal.");
        return declared is null || words is not null ? null : columns.PlaceOf($"{place}.sammenligning", declared, DeclaredColumns.Numeric);
    }

    private void CheckTexts(string place, MeasureDocument measure)
    {
        mistakes.AddIf(
            rows.IndicatorColumn is null != (measure.Texts.Count == 0),
            $"{place}.tekster",
            "hører sammen med raekker.indikator: har rækkerne en indikatorkolonne, skal hver måling have tekster, og ellers ingen.");
        foreach (var text in measure.Texts)
        {
            mistakes.AddIf(!texts.Add(Words.Fold(text)), $"{place}.tekster", $"har '{text}', som en måling allerede har.");
        }
    }

    private IndicatorId? IndicatorOf(string place, string text)
    {
        if (!IndicatorId.IsValid(text) || !indicators.Has(new IndicatorId(text)))
        {
            mistakes.Add($"{place}.indikator", $"'{text}' er ikke en kendt indikator; der ventes et id fra indicators.json.");
            return null;
        }

        return new IndicatorId(text);
    }
}
