using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>What a plan wants of an indicator in an area, and how far there is to it.</summary>
internal sealed record TargetFigures
{
    private const string NotSet = "ikke fastsat";

    /// <summary>What is wanted of an indicator, whatever the area.</summary>
    public TargetFigures(PlanIndicator planned)
    {
        Text = planned.Targets.All(target => target is Pipeline.Domain.NotSet) ? NotSet : "se planen";
        Required = Expected = Progress = Figure.NotComputed;
    }

    /// <summary>What is wanted in an area; where several targets hold, the numbers are those of the one that decides the status.</summary>
    public TargetFigures(Plan plan, PlanIndicator planned, Area area, Evaluation evaluation, bool isHidden)
    {
        var indicator = planned.Indicator;
        var targets = planned.TargetsOf(area);
        var deciding = evaluation.DecidingTarget();
        Text = targets.Count == 0 ? NotSet : string.Join("; ", targets.Select(target => TargetText.Of(target, plan, indicator)));
        Required = Of(deciding?.Required, NumberFormats.Value(indicator), isHidden);
        Expected = Of(deciding?.Expected, NumberFormats.Value(indicator), isHidden);
        Progress = Of(deciding?.Progress, NumberFormats.WholeShare, isHidden);
    }

    /// <summary>The targets in words.</summary>
    public string Text { get; }

    /// <summary>What the value must reach.</summary>
    public Figure Required { get; }

    /// <summary>Where the value would be now on the straight line to the target.</summary>
    public Figure Expected { get; }

    /// <summary>How much of the way has been gone, as a share.</summary>
    public Figure Progress { get; }

    private static Figure Of(Computed? computed, string format, bool isHidden) =>
        isHidden ? Figure.OfWords(StatusWords.Hidden) : Figure.OfComputed(computed, format);
}
