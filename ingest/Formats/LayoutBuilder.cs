using System.Text.RegularExpressions;
using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Resolves the names of a format's document and finds what is wrong with them.</summary>
internal sealed class LayoutBuilder(
    FormatDocument document, TableDocument table, IReadOnlyCollection<IndicatorId> knownIndicators, FormatMistakes mistakes)
{
    private static readonly ColumnType[] Numeric =
        [ColumnType.Count, ColumnType.Number, ColumnType.Percent, ColumnType.PerThousand, ColumnType.Grade];

    private static readonly ColumnType[] Any = Enum.GetValues<ColumnType>();

    private readonly RowsDocument rows = table.Rows;
    private readonly Dictionary<string, Column> columns = [];

    public Layout Build()
    {
        TakeColumns();
        CheckMissing();
        CheckArea();
        return new Layout
        {
            Sheet = table.Sheet,
            MaximumRowsAboveHeader = table.Header.MaximumRowsAbove,
            Footnotes = document.Footnotes,
            Columns = [.. columns.Values],
            Missing = document.Missing,
            AreasOutside = document.AreasOutside,
            AreaColumn = Optional("raekker.omraade", rows.AreaColumn, ColumnType.Area),
            AreaKind = rows.AreaKind is { } kind ? KindOf(kind) : null,
            Within = [.. rows.Within.Select((place, index) => PlaceOf($"raekker.inden[{index}]", place, Any)).OfType<Place>()],
            Period = PeriodOf(),
            IndicatorColumn = Optional("raekker.indikator", rows.IndicatorColumn, ColumnType.Text),
            UnknownIndicators = rows.UnknownIndicators,
            UnitColumn = Optional("raekker.enhed", rows.UnitColumn, ColumnType.Text),
            Units = UnitsOf(),
            Filters = [.. rows.Filters.Select(FilterOf).OfType<Filter>()],
            Measures = MeasuresOf(),
        };
    }

    private void TakeColumns()
    {
        var taken = new Dictionary<string, string>();
        foreach (var (column, index) in table.Columns.Select((column, index) => (column, index)))
        {
            var place = $"kolonner[{index}]";
            IReadOnlyList<string> headers = [column.Name, .. column.Aliases];
            foreach (var header in headers)
            {
                var key = Words.FoldDeclared(header);
                mistakes.AddIf(key.Length == 0, place, "har et tomt navn eller alias.");
                mistakes.AddIf(
                    !taken.TryAdd(key, column.Name),
                    place,
                    $"har navnet eller aliasset '{header}', som en kolonne allerede har; hvert navn må kun stå én gang.");
            }

            columns.TryAdd(
                column.Name,
                new Column(
                    column.Name,
                    headers,
                    column.Type,
                    column.IsRequired,
                    [.. column.AllowedTexts.Select(Words.Fold)],
                    column.AllowsPercentSign)
                {
                    Position = column.Position - 1,
                    FillsDown = column.FillsDown,
                    HeaderPeriods = column.Name == rows.Period.HeadersOver ? [.. rows.Period.Kinds.Select(KindOf)] : [],
                });
            mistakes.AddIf(
                column.Position is < 1 || (column.Position is not null && table.Columns.Count(other => other?.Position == column.Position) > 1),
                $"{place}.plads",
                "er ikke en plads for sig; den første kolonne er 1, og to kolonner kan ikke stå samme sted.");
        }

        mistakes.AddIf(table.Columns.Count == 0, "kolonner", "er tom; der ventes mindst én kolonne.");
    }

    private void CheckMissing()
    {
        foreach (var marker in document.Missing.Markers.Keys.Where(string.IsNullOrWhiteSpace))
        {
            mistakes.Add("mangler.tegn", $"har et tomt tegn ('{marker}'); hvad en tom celle betyder, står i mangler.tomCelle.");
        }
    }

    private void CheckArea() =>
        mistakes.AddIf(
            rows.AreaColumn is null == rows.AreaKind is null,
            "raekker",
            "skal have enten omraade (en kolonne) eller omraadeslags (et fast sted), og ikke begge.");

    private PeriodRule PeriodOf()
    {
        mistakes.AddIf(
            new[] { rows.Period.Column, rows.Period.Title, rows.Period.HeadersOver }.Count(told => told is not null) != 1,
            "raekker.periode",
            "skal have én af kolonne, titel og overskrifterOver.");
        mistakes.AddIf(rows.Period.Kinds.Count == 0, "raekker.periode.slags", "er tom; der ventes mindst én slags periode.");
        return new PeriodRule(
            Optional("raekker.periode.kolonne", rows.Period.Column, ColumnType.Period),
            Optional("raekker.periode.overskrifterOver", rows.Period.HeadersOver, Numeric),
            rows.Period.Title is { } title ? TitleOf(title) : null,
            [.. rows.Period.Kinds.Select(KindOf)]);
    }

    private Regex? TitleOf(string expression)
    {
        try
        {
            var title = new Regex(expression, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            mistakes.AddIf(
                !title.GetGroupNames().Contains("periode"),
                "raekker.periode.titel",
                "mangler gruppen (?<periode>…), som peger på perioden.");
            return title;
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            mistakes.Add("raekker.periode.titel", $"er ikke et regulært udtryk, der kan bruges her. ({wrong.Message})");
            return null;
        }
    }

    private Dictionary<string, ColumnType> UnitsOf()
    {
        mistakes.AddIf(
            rows.UnitColumn is null != (rows.Units.Count == 0),
            "raekker.enheder",
            "hører sammen med raekker.enhed: giv begge eller ingen af dem.");
        var units = new Dictionary<string, ColumnType>();
        foreach (var (text, type) in rows.Units)
        {
            mistakes.AddIf(!units.TryAdd(Words.Fold(text), type), "raekker.enheder", $"har '{text}' to gange.");
        }

        return units;
    }

    private Filter? FilterOf(FilterDocument filter, int index)
    {
        var place = $"raekker.filtre[{index}]";
        mistakes.AddIf(filter.Only.Count == 0, $"{place}.kun", "er tom; der ventes mindst én tekst.");
        return Required($"{place}.kolonne", filter.Column, Any) is { } column ? new Filter(column, filter.Only) : null;
    }

    private List<Measure> MeasuresOf()
    {
        mistakes.AddIf(rows.Measures.Count == 0, "raekker.maalinger", "er tom; der ventes mindst én måling.");
        var texts = new HashSet<string>();
        return [.. rows.Measures.Select((measure, index) => MeasureOf($"raekker.maalinger[{index}]", measure, texts)).OfType<Measure>()];
    }

    private Measure? MeasureOf(string place, MeasureDocument measure, HashSet<string> texts)
    {
        CheckTexts(place, measure, texts);
        var indicator = IndicatorOf(place, measure.Indicator);
        var value = measure.ValueColumn ?? rows.ValueColumn;
        mistakes.AddIf(value is null, $"{place}.vaerdi", "mangler; der ventes navnet på kolonnen med værdien.");
        mistakes.AddIf(
            measure.NumeratorColumn is null != measure.DenominatorColumn is null,
            place,
            "har kun den ene af taeller og naevner; giv begge eller ingen.");
        mistakes.AddIf(measure.Type is { } type && !Numeric.Contains(type), $"{place}.type", "er ikke en slags tal.");
        var valueColumn = value is null ? null : Required($"{place}.vaerdi", value, Numeric);
        var numerator = Optional($"{place}.taeller", measure.NumeratorColumn, ColumnType.Count);
        var denominator = Optional($"{place}.naevner", measure.DenominatorColumn, ColumnType.Count);
        var comparison = (measure.Comparison ?? rows.Comparison) is { } declared
            ? PlaceOf($"{place}.sammenligning", declared, Numeric)
            : null;
        return indicator is null || valueColumn is null
            ? null
            : new Measure(
                indicator,
                measure.Texts,
                valueColumn,
                measure.Type ?? valueColumn.Type,
                numerator,
                denominator,
                comparison);
    }

    private void CheckTexts(string place, MeasureDocument measure, HashSet<string> texts)
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
        if (!IndicatorId.IsValid(text) || !knownIndicators.Contains(new IndicatorId(text)))
        {
            mistakes.Add($"{place}.indikator", $"'{text}' er ikke en kendt indikator; der ventes et id fra indicators.json.");
            return null;
        }

        return new IndicatorId(text);
    }

    private Place? PlaceOf(string place, PlaceDocument declared, params ColumnType[] types) =>
        Required($"{place}.kolonne", declared.Column, types) is { } column ? new Place(column, KindOf(declared.Kind)) : null;

    private Column? Optional(string place, string? name, params ColumnType[] types) => name is null ? null : Required(place, name, types);

    private Column? Required(string place, string name, params ColumnType[] types)
    {
        if (!columns.TryGetValue(name, out var column))
        {
            mistakes.Add(place, $"'{name}' er ikke en af kolonnerne; der ventes et navn (ikke et alias) fra kolonner.");
            return null;
        }

        mistakes.AddIf(!types.Contains(column.Type), place, $"'{name}' er en kolonne af en anden type, end der ventes her.");
        return column;
    }

    private static AreaKind KindOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Plan => Domain.AreaKind.PlanTotal,
        PlaceKind.Municipality => Domain.AreaKind.Municipality,
        PlaceKind.Region => Domain.AreaKind.Region,
        PlaceKind.Country => Domain.AreaKind.Country,
        PlaceKind.Population => Domain.AreaKind.Population,
        _ => Domain.AreaKind.AllPlans,
    };

    private static PeriodKind KindOf(PeriodWord kind) => kind switch
    {
        PeriodWord.Year => PeriodKind.Year,
        PeriodWord.HalfYear => PeriodKind.HalfYear,
        PeriodWord.Quarter => PeriodKind.Quarter,
        PeriodWord.Month => PeriodKind.Month,
        PeriodWord.SchoolYear => PeriodKind.SchoolYear,
        _ => PeriodKind.Date,
    };
}
