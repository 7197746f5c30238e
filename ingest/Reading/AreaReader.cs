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
        var named = layout.AreaColumn is { } column
            ? areas.Find(table.CellOf(row, column).Text)
            : plan.Areas.FirstOrDefault(area => area.Kind == layout.AreaKind);
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

        return named is not null ? Agreed(row, named)
            : layout.AreaColumn is { } unknown ? ByAlias(row) ?? Unknown(row, unknown, areas)
            : AreaReading.Outside;
    }

    // The name decides, but an alias that is another place's is no alias of it.
    private AreaReading Agreed(GridRow row, Area named)
    {
        if (layout.AreaAliasColumn is not { } column || areas.Find(table.CellOf(row, column).Text) is not { } other || other == named)
        {
            return new AreaReading(named, false);
        }

        log.Add(table.SpotOf(row, column).Error(
            ErrorCodes.ContradictoryArea,
            $"navnet er »{named.Name}«, men aliasset er et navn for »{other.Name}«",
            "ret det af de to, der er forkert"));
        return AreaReading.Wrong;
    }

    private AreaReading? ByAlias(GridRow row) =>
        layout.AreaAliasColumn is { } column && areas.Find(table.CellOf(row, column).Text) is { } area ? new AreaReading(area, false) : null;

    private AreaReading Unknown(GridRow row, Column column, KnownAreas known)
    {
        var cell = table.CellOf(row, column);
        var spot = table.SpotOf(row, column);
        if (cell.IsEmpty)
        {
            log.Add(spot.Error(ErrorCodes.EmptyCell, "cellen er tom, hvor der skal stå et sted", "skriv navnet på området"));
            return AreaReading.Wrong;
        }

        if (layout.AreasOutside == Outside.Skip && !known.IsNearMiss(cell.Text))
        {
            return AreaReading.Outside;
        }

        var suggestion = known.Suggest(cell.Text) is { } name ? $"; mon »{name}« er ment?" : "";
        log.Add(spot.Error(
            ErrorCodes.UnknownArea, $"stedet kendes ikke i planen{suggestion}", "ret navnet, eller få det føjet til planen som alias"));
        return AreaReading.Wrong;
    }
}
