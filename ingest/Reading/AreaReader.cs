using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>What a row is about: a place of the plan, a place outside it, or a mistake.</summary>
internal readonly record struct AreaReading(Area? Area, bool IsOutside)
{
    public static AreaReading Outside { get; } = new(null, true);

    public static AreaReading Wrong { get; } = new(null, false);
}

/// <summary>Reads the place that a row is about.</summary>
internal sealed class AreaReader(Table table, Layout layout, Plan plan, ErrorLog log)
{
    private static readonly HashSet<string> TotalWords = ["i alt", "ialt", "total", "alle", "sum"];
    private readonly KnownAreas areas = new(plan.Areas);
    private readonly IReadOnlyList<(Column Column, KnownAreas Areas)> within =
    [
        .. layout.Within
            .Select(place => (place.Column, Areas: plan.Areas.Where(area => area.Kind == place.Kind).ToList()))
            .Where(place => place.Areas.Count > 0)
            .Select(place => (place.Column, new KnownAreas(place.Areas))),
    ];

    public AreaReading Read(GridRow row)
    {
        var total = TotalIn(row);
        var named = (total ?? layout.AreaKind) is { } kind
            ? plan.Areas.FirstOrDefault(area => area.Kind == kind)
            : areas.Find(table.CellOf(row, layout.AreaColumn!).Text);
        if ((named is null && total is not null) || (total is null && IsTotalOfMore(row, named)))
        {
            return AreaReading.Outside;
        }

        if (named is { IsComparator: true })
        {
            return new AreaReading(named, false);
        }

        // Asked first: a place of another municipality may well be called almost as one of ours.
        foreach (var (place, known) in within)
        {
            var surrounding = known.Find(table.CellOf(row, place).Text) is { } around ? new AreaReading(around, false) : Unknown(row, place, known);
            if (surrounding.Area is null)
            {
                return surrounding;
            }
        }

        if ((named ?? ByNumber(row) ?? ByAlias(row)) is { } area)
        {
            return Contradiction(row, area) is { } error ? Wrong(error) : new AreaReading(area, false);
        }

        return layout.AreaColumn is { } unknown ? Unknown(row, unknown, areas) : AreaReading.Outside;
    }

    // What the source itself calls a total goes before any name.
    private AreaKind? TotalIn(GridRow row) =>
        layout.AreaColumn is { } column && layout.Totals.TryGetValue(table.CellOf(row, column).Folded, out var kind) ? kind : null;

    // The plan's own files may call it "I alt". In a file that goes beyond the plan, that is the total of all that the file has.
    private bool IsTotalOfMore(GridRow row, Area? named) =>
        layout.AreasOutside == Outside.Skip && named?.Kind == AreaKind.PlanTotal && layout.AreaColumn is { } column
        && TotalWords.Contains(table.CellOf(row, column).Folded);

    private Area? ByAlias(GridRow row) => layout.AreaAliasColumn is { } column ? areas.Find(table.CellOf(row, column).Text) : null;

    private Area? ByNumber(GridRow row) => NumberIn(row) is { } number ? plan.Areas.FirstOrDefault(area => area.Institution == number) : null;

    private InstitutionNumber? NumberIn(GridRow row) =>
        layout.AreaNumberColumn is { } column && InstitutionNumber.TryParse(table.CellOf(row, column).Text, out var number) ? number : null;

    // What else the row says of its place must be true of it; what the plan does not know says nothing.
    private IngestError? Contradiction(GridRow row, Area area)
    {
        if (layout.AreaAliasColumn is { } alias && ByAlias(row) is { } other && other != area)
        {
            return Contradiction(table.SpotOf(row, alias), $"rækken er om »{area.Name}«, men aliasset er et navn for »{other.Name}«");
        }

        var isOther = layout.AreaNumberColumn is { } column && area.Institution is { } own
            && !table.CellOf(row, column).IsEmpty && NumberIn(row) != own;
        var owner = ByNumber(row) is { } named ? $"er »{named.Name}«" : "er et andet";
        return isOther
            ? Contradiction(
                table.SpotOf(row, layout.AreaNumberColumn!), $"navnet er »{area.Name}«, som har institutionsnummeret {area.Institution}, men nummeret i rækken {owner}")
            : null;
    }

    private static IngestError Contradiction(Spot spot, string expected) =>
        spot.Error(ErrorCodes.ContradictoryArea, expected, "ret det af de to, der er forkert; er skolens nummer et nyt, så ret det i planen");

    private AreaReading Wrong(IngestError error)
    {
        log.Add(error);
        return AreaReading.Wrong;
    }

    private AreaReading Unknown(GridRow row, Column column, KnownAreas known)
    {
        var cell = table.CellOf(row, column);
        var spot = table.SpotOf(row, column);
        if (cell.IsEmpty)
        {
            log.Add(spot.Error(ErrorCodes.EmptyCell, "cellen er tom, hvor der skal stå et sted", "skriv navnet på området"));
            return AreaReading.Wrong;
        }

        // The codes of places are digits; capital letters before a name are a landlord's: AAB Ringparken.
        var behind = CodedText.Behind(cell.Text) is { } name && (known.Find(name) is not null || known.IsNearMiss(name)) ? name : null;
        if (behind is not null && char.IsAsciiDigit(cell.Text[0]))
        {
            return Wrong(CodedText.Error(spot));
        }

        if (layout.AreasOutside == Outside.Skip && behind is null && !known.IsNearMiss(cell.Text))
        {
            return AreaReading.Outside;
        }

        var names = known.Suggest(cell.Text).Concat(behind is null ? [] : known.Suggest(behind)).Distinct().Select(near => $"»{near}«").ToList();
        var suggestion = names.Count == 0 ? "" : $"; mon {string.Join(" eller ", names)} er ment?";
        log.Add(spot.Error(
            ErrorCodes.UnknownArea, $"stedet kendes ikke i planen{suggestion}", "ret navnet, eller få det føjet til planen som alias"));
        return AreaReading.Wrong;
    }
}
