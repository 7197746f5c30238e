using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>How the rows of a format are read: checked, with every name resolved.</summary>
internal sealed record Layout
{
    public string? Sheet { get; init; }

    public required int MaximumRowsAboveHeader { get; init; }

    /// <summary>How many rows the header is: 1, or 2 when groups stand above the columns.</summary>
    public required int HeaderRows { get; init; }

    public required IReadOnlyList<string> Footnotes { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    public required MissingDocument Missing { get; init; }

    public required Outside AreasOutside { get; init; }

    public Column? AreaColumn { get; init; }

    /// <summary>The texts of totals by <see cref="Words.Fold"/>, and the kind of place that each is of.</summary>
    public required IReadOnlyDictionary<string, AreaKind> Totals { get; init; }

    /// <summary>The column with another name, where the first is not known.</summary>
    public Column? AreaAliasColumn { get; init; }

    /// <summary>The column with the area's institution number.</summary>
    public Column? AreaNumberColumn { get; init; }

    public AreaKind? AreaKind { get; init; }

    public required IReadOnlyList<Place> Within { get; init; }

    public required PeriodRule Period { get; init; }

    public Column? IndicatorColumn { get; init; }

    public required Outside UnknownIndicators { get; init; }

    public Column? UnitColumn { get; init; }

    /// <summary>By <see cref="UnitText.Key"/>.</summary>
    public required IReadOnlyDictionary<string, ColumnType> Units { get; init; }

    /// <summary>The texts of each unit, as the format writes them.</summary>
    public required ILookup<ColumnType, string> UnitNames { get; init; }

    public required IReadOnlyList<Filter> Filters { get; init; }

    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>The columns that something is read from; others may stand in the file for people.</summary>
    public IEnumerable<Column> ReadColumns => Measures
        .SelectMany(measure => new[] { measure.Value, measure.Numerator, measure.Denominator, measure.Answers, measure.Comparison?.Column })
        .Concat([AreaColumn, AreaAliasColumn, AreaNumberColumn, Period.Column, IndicatorColumn, UnitColumn])
        .Concat(Within.Select(place => place.Column))
        .Concat(Filters.Select(filter => filter.Column))
        .Concat(Columns.Where(column => column.AllowedTexts.Count > 0))
        .OfType<Column>();

    /// <summary>The columns that numbers are read from.</summary>
    public IEnumerable<Column> NumberColumns => Measures
        .Where(measure => measure.Words is null)
        .SelectMany(measure => new[] { measure.Value, measure.Numerator, measure.Denominator, measure.Comparison?.Column })
        .OfType<Column>()
        .Distinct();
}

internal sealed record Column(
    string Name,
    IReadOnlyList<string> Headers,
    ColumnType Type,
    bool IsRequired,
    IReadOnlyList<string> AllowedTexts,
    bool AllowsPercentSign)
{
    /// <summary>The texts that it may hold, as the format writes them.</summary>
    public IReadOnlyList<string> AllowedNames { get; init; } = [];

    /// <summary>Where it stands when no header is over it, from 0.</summary>
    public int? Position { get; init; }

    /// <summary>Whether an empty cell means the same as the one above.</summary>
    public bool FillsDown { get; init; }

    /// <summary>The kinds of period that its headers are, when it is a column for each period.</summary>
    public IReadOnlyList<PeriodKind> HeaderPeriods { get; init; } = [];

    /// <summary>Whether its name stands over a group of columns, one for each period.</summary>
    public bool IsGroup { get; init; }

    public bool IsNumeric =>
        Type is ColumnType.Count or ColumnType.Number or ColumnType.Percent or ColumnType.PerThousand or ColumnType.Grade;

    /// <summary>A column is itself alone: it is asked for by every cell that is read.</summary>
    public bool Equals(Column? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

internal sealed record Place(Column Column, AreaKind Kind);

internal sealed record PeriodRule(Column? Column, Regex? Title, IReadOnlyList<PeriodKind> Kinds);

internal sealed record Filter(Column Column, IReadOnlyList<string> Only);

/// <param name="Indicator">What is measured.</param>
/// <param name="Names">The texts that mean it, as the format writes them.</param>
/// <param name="Value">The column with the value.</param>
/// <param name="Type">What the value is.</param>
/// <param name="Numerator">The column with how many it happened to.</param>
/// <param name="Denominator">The column with of how many.</param>
/// <param name="Comparison">The column with a comparator's value.</param>
internal sealed record Measure(
    IndicatorId Indicator,
    IReadOnlyList<string> Names,
    Column Value,
    ColumnType Type,
    Column? Numerator,
    Column? Denominator,
    Place? Comparison)
{
    /// <summary>The names by <see cref="Ingest.Words.Fold"/>.</summary>
    public IReadOnlyList<string> Texts { get; } = [.. Names.Select(Ingest.Words.Fold)];

    /// <summary>The column with how many answered; none where counts are told, or nothing is.</summary>
    public Column? Answers { get; init; }

    /// <summary>The words that stand for its numbers; none when numbers stand there.</summary>
    public WordValues? Words { get; init; }

    /// <summary>The first day that it can be told of.</summary>
    public DateOnly Earliest { get; init; } = DateOnly.MinValue;
}
