using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>The columns that a table declares, by their names, and what is wrong with what is said of them.</summary>
internal sealed class DeclaredColumns(FormatMistakes mistakes)
{
    private readonly Dictionary<string, Column> columns = [];

    /// <summary>The types that hold numbers.</summary>
    public static IReadOnlyList<ColumnType> Numeric { get; } =
        [ColumnType.Count, ColumnType.Number, ColumnType.Percent, ColumnType.PerThousand, ColumnType.Grade];

    /// <summary>Every type.</summary>
    public static IReadOnlyList<ColumnType> Any { get; } = Enum.GetValues<ColumnType>();

    public IReadOnlyList<Column> All => [.. columns.Values];

    /// <summary>Takes a column; the first of two with the same name stands.</summary>
    public void Add(Column column) => columns.TryAdd(column.Name, column);

    /// <summary>The column of a name; none when no name is given, or when it is wrong, which the mistakes then tell.</summary>
    public Column? Optional(string place, string? name, params IReadOnlyList<ColumnType> types) =>
        name is null ? null : Required(place, name, types);

    /// <summary>The column of a name; none when there is none such, which the mistakes then tell.</summary>
    public Column? Required(string place, string name, params IReadOnlyList<ColumnType> types)
    {
        if (!columns.TryGetValue(name, out var column))
        {
            mistakes.Add(place, $"'{name}' er ikke en af kolonnerne; der ventes et navn (ikke et alias) fra kolonner.");
            return null;
        }

        mistakes.AddIf(!types.Contains(column.Type), place, $"'{name}' er en kolonne af en anden type, end der ventes her.");
        return column;
    }

    /// <summary>A column and the kind of place that it is about.</summary>
    public Place? PlaceOf(string place, PlaceDocument declared, params IReadOnlyList<ColumnType> types) =>
        Required($"{place}.kolonne", declared.Column, types) is { } column ? new Place(column, KindOf(declared.Kind)) : null;

    /// <summary>The kind of area that a format's word is for.</summary>
    public static AreaKind KindOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Plan => AreaKind.PlanTotal,
        PlaceKind.Municipality => AreaKind.Municipality,
        PlaceKind.Region => AreaKind.Region,
        PlaceKind.Country => AreaKind.Country,
        PlaceKind.Population => AreaKind.Population,
        _ => AreaKind.AllPlans,
    };
}
