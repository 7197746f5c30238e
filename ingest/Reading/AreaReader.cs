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
    private readonly AreaLookup areas = new(plan.Areas);
    private readonly IReadOnlyList<(Column Column, AreaLookup Areas)> within =
    [
        .. layout.Within
            .Select(place => (place.Column, Areas: plan.Areas.Where(area => area.Kind == place.Kind).ToList()))
            .Where(place => place.Areas.Count > 0)
            .Select(place => (place.Column, new AreaLookup(place.Areas))),
    ];

    // A national file names the same places again and again; each is held against the plan's names once.
    private readonly HashSet<(Column Column, string Text)> outside = [];
    private readonly Dictionary<(Column Column, string Text), AreaReading> inside = [];

    public AreaReading Read(GridRow row)
    {
        var reading = layout.AreaColumn is { } column ? Find(row, column, areas) : Fixed();
        if (reading.Area is not { IsComparator: false })
        {
            return reading;
        }

        foreach (var (place, known) in within)
        {
            var surrounding = Find(row, place, known);
            if (surrounding.Area is null)
            {
                return surrounding;
            }
        }

        return reading;
    }

    private AreaReading Fixed() =>
        plan.Areas.FirstOrDefault(area => area.Kind == layout.AreaKind) is { } area ? new AreaReading(area, false) : AreaReading.Outside;

    private AreaReading Find(GridRow row, Column column, AreaLookup known)
    {
        var cell = table.CellOf(row, column);
        if (inside.TryGetValue((column, cell.Text), out var found))
        {
            return found;
        }

        var spot = table.SpotOf(row, column);
        if (cell.IsEmpty)
        {
            log.Add(spot.Error(ErrorCodes.EmptyCell, "cellen er tom, hvor der skal stå et sted", "skriv navnet på området"));
            return AreaReading.Wrong;
        }

        if (outside.Contains((column, cell.Text)))
        {
            return AreaReading.Outside;
        }

        if (known.Find(cell.Text) is { } area)
        {
            return inside[(column, cell.Text)] = new AreaReading(area, false);
        }

        if (layout.AreasOutside == Outside.Skip && !known.IsNearMiss(cell.Text))
        {
            outside.Add((column, cell.Text));
            return AreaReading.Outside;
        }

        var suggestion = known.Suggest(cell.Text) is { } name ? $"; mon »{name}« er ment?" : "";
        log.Add(spot.Error(
            ErrorCodes.UnknownArea, $"stedet kendes ikke i planen{suggestion}", "ret navnet, eller få det føjet til planen som alias"));
        return AreaReading.Wrong;
    }
}
