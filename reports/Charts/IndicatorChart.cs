using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>What a line in a chart is of.</summary>
internal enum ChartLine
{
    /// <summary>An area that the plan is about.</summary>
    Area,

    /// <summary>What the areas are held against.</summary>
    Comparator,

    /// <summary>What the plan wants.</summary>
    Target,
}

/// <summary>A line in a chart.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Line">What it is of.</param>
/// <param name="Look">Which marker and colour it has, from 0: an area has the same in every chart, where two of a chart do not share it.</param>
/// <param name="Values">A value for each category; none where it is hidden, missing or across a break: the line has a gap there.</param>
internal sealed record ChartSeries(string Name, ChartLine Line, int Look, IReadOnlyList<decimal?> Values);

/// <summary>The course of an indicator in some areas, as a line chart.</summary>
internal sealed record IndicatorChart
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The periods as they stand on the axis, oldest first, and a word where a series is broken.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The lines: the areas in the plan's order, then what they are held against, then the targets.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>How many values are left out because they are hidden.</summary>
    public required int Hidden { get; init; }

    /// <summary>The chart in words, for those who do not see it.</summary>
    public string AltText => $"Kurver fra {Categories[0]} til {Categories[^1]} for {Indicator.Name}. "
        + string.Join(' ', Series.Select(Told))
        + (Hidden == 0 ? "" : $" {DanishCount.Of(Hidden, "værdi er diskret", "værdier er diskrete")} og vises ikke.");

    /// <summary>The name of the unit, for the axis.</summary>
    public string AxisTitle => Indicator.Unit.Word();

    private string Told(ChartSeries series)
    {
        var known = Enumerable.Range(0, Categories.Count).Where(index => series.Values[index] is not null).ToList();
        return known.Count == 0 ? $"{series.Name}: ingen tal."
            : known.Count == 1 ? $"{series.Name}: {Value(series, known[0])}."
            : $"{series.Name}: fra {Value(series, known[0])} til {Value(series, known[^1])}.";
    }

    private string Value(ChartSeries series, int index) => $"{FigureText.Value(Indicator, series.Values[index]!.Value)} ({Categories[index]})";
}
