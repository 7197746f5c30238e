using System.Text.RegularExpressions;
using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Resolves the names of a format's document and finds what is wrong with them.</summary>
internal sealed class LayoutBuilder(
    FormatDocument document, TableDocument table, KnownIndicators indicators, FormatMistakes mistakes)
{
    private readonly RowsDocument rows = table.Rows;
    private readonly DeclaredColumns columns = new(mistakes);

    public Layout Build()
    {
        TakeColumns();
        new DeclarationCheck(document, table, mistakes).Run();
        CheckMissing();
        CheckArea();
        return new Layout
        {
            Sheet = table.Sheet,
            MaximumRowsAboveHeader = table.Header.MaximumRowsAbove,
            HeaderRows = table.Header.Rows,
            Footnotes = document.Footnotes,
            Columns = columns.All,
            Missing = document.Missing,
            AreasOutside = document.AreasOutside,
            AreaColumn = columns.Optional("raekker.omraade", rows.AreaColumn, ColumnType.Area),
            Totals = TotalsOf(),
            AreaAliasColumn = columns.Optional("raekker.omraadealias", rows.AreaAliasColumn, ColumnType.Area),
            AreaNumberColumn = columns.Optional("raekker.omraadenummer", rows.AreaNumberColumn, ColumnType.Identifier),
            AreaKind = rows.AreaKind is { } kind ? DeclaredColumns.KindOf(kind) : null,
            Within = [.. rows.Within.Select((place, index) => columns.PlaceOf($"raekker.inden[{index}]", place, DeclaredColumns.Any)).OfType<Place>()],
            Period = PeriodOf(),
            IndicatorColumn = columns.Optional("raekker.indikator", rows.IndicatorColumn, ColumnType.Text),
            UnknownIndicators = rows.UnknownIndicators,
            UnitColumn = columns.Optional("raekker.enhed", rows.UnitColumn, ColumnType.Text),
            Units = UnitsOf(),
            UnitNames = rows.Units.ToLookup(unit => unit.Value, unit => unit.Key),
            Filters = [.. rows.Filters.Select(FilterOf).OfType<Filter>()],
            Measures = new MeasureBuilder(rows, columns, indicators, mistakes).Build(),
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

            columns.Add(
                new Column(
                    column.Name,
                    headers,
                    column.Type,
                    column.IsRequired,
                    [.. column.AllowedTexts.Select(Words.Fold)],
                    column.AllowsPercentSign)
                {
                    AllowedNames = column.AllowedTexts,
                    Position = column.Position - 1,
                    FillsDown = column.FillsDown,
                    HeaderPeriods = column.Name == rows.Period.HeadersOver || IsGroup(column) ? [.. rows.Period.Kinds.Select(KindOf)] : [],
                    IsGroup = IsGroup(column),
                });
            mistakes.AddIf(
                column.Position is < 1 || (column.Position is not null && table.Columns.Count(other => other?.Position == column.Position) > 1),
                $"{place}.plads",
                "er ikke en plads for sig; den første kolonne er 1, og to kolonner kan ikke stå samme sted.");
        }

        mistakes.AddIf(table.Columns.Count == 0, "kolonner", "er tom; der ventes mindst én kolonne.");
    }

    private bool IsGroup(ColumnDocument column) => rows.Period.HeadersInGroups.Contains(column.Name);

    private void CheckMissing()
    {
        foreach (var marker in document.Missing.Markers.Keys.Where(string.IsNullOrWhiteSpace))
        {
            mistakes.Add("mangler.tegn", $"har et tomt tegn ('{marker}'); hvad en tom celle betyder, står i mangler.tomCelle.");
        }

        foreach (var alike in document.Missing.Markers.GroupBy(marker => MissingSigns.Fold(marker.Key), StringComparer.OrdinalIgnoreCase))
        {
            mistakes.AddIf(
                alike.DistinctBy(marker => marker.Value).Count() > 1,
                "mangler.tegn",
                $"har '{alike.Key}' med to betydninger; en kort og en lang streg er det samme tegn, og store og små bogstaver også.");
        }
    }

    private void CheckArea() =>
        mistakes.AddIf(
            rows.AreaColumn is null == rows.AreaKind is null,
            "raekker",
            "skal have enten omraade (en kolonne) eller omraadeslags (et fast sted), og ikke begge.");

    private Dictionary<string, AreaKind> TotalsOf()
    {
        mistakes.AddIf(
            rows.Totals.Count > 0 && rows.AreaColumn is null, "raekker.totaler", "hører sammen med raekker.omraade: teksterne står i områdets kolonne.");
        var totals = new Dictionary<string, AreaKind>();
        foreach (var (text, kind) in rows.Totals)
        {
            mistakes.AddIf(!totals.TryAdd(Words.Fold(text), DeclaredColumns.KindOf(kind)), "raekker.totaler", $"har '{text}' to gange.");
        }

        return totals;
    }

    private PeriodRule PeriodOf()
    {
        mistakes.AddIf(
            new[] { rows.Period.Column is not null, rows.Period.Title is not null, rows.Period.HeadersOver is not null, rows.Period.HeadersInGroups.Count > 0 }
                .Count(isTold => isTold) != 1,
            "raekker.periode",
            "skal have én af kolonne, titel, overskrifterOver og overskrifterIGrupper.");
        mistakes.AddIf(rows.Period.Kinds.Count == 0, "raekker.periode.slags", "er tom; der ventes mindst én slags periode.");
        columns.Optional("raekker.periode.overskrifterOver", rows.Period.HeadersOver, DeclaredColumns.Numeric);
        foreach (var (name, index) in rows.Period.HeadersInGroups.Select((name, index) => (name, index)))
        {
            columns.Required($"raekker.periode.overskrifterIGrupper[{index}]", name, DeclaredColumns.Numeric);
        }

        return new PeriodRule(
            columns.Optional("raekker.periode.kolonne", rows.Period.Column, ColumnType.Period),
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
            mistakes.AddIf(!units.TryAdd(UnitText.Key(text), type), "raekker.enheder", $"har '{text}' to gange.");
        }

        return units;
    }

    private Filter? FilterOf(FilterDocument filter, int index)
    {
        var place = $"raekker.filtre[{index}]";
        mistakes.AddIf(filter.Only.Count == 0, $"{place}.kun", "er tom; der ventes mindst én tekst.");
        return columns.Required($"{place}.kolonne", filter.Column, DeclaredColumns.Any) is { } column ? new Filter(column, filter.Only) : null;
    }

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
