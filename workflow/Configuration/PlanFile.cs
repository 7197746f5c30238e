using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>Reads a plan.</summary>
public static class PlanFile
{
    /// <summary>Reads a plan.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="catalogue">What it may refer to.</param>
    /// <exception cref="ConfigurationException">Something is wrong; every mistake is told.</exception>
    public static Plan Read(string file, ReadOnlySpan<byte> utf8, Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var document = ConfigurationJson.Read<PlanDocument>(file, utf8);
        var mistakes = new MistakeList(file);
        new PlanCheck(document, catalogue, mistakes).Run();
        mistakes.ThrowIfAny();
        return ToPlan(document, catalogue);
    }

    private static Plan ToPlan(PlanDocument document, Catalogue catalogue) => new()
    {
        Id = new PlanId(document.Id),
        Name = document.Name,
        Period = document is { Start: { } start, End: { } end } ? PlanPeriod.Of(start, end) : PlanPeriod.Unknown,
        Secretariat = document.Secretariat,
        Areas = [.. document.Areas.Select(ToArea)],
        FocusAreas = [.. document.FocusAreas.Select(focus => new FocusArea(new FocusAreaId(focus.Id), focus.Name, focus.Goal))],
        Indicators = [.. document.Indicators.Select(indicator => ToIndicator(indicator, catalogue))],
        Sources = [.. document.Sources.Select(ToSource)],
        IndicatorSums = [.. document.IndicatorSums.Select(sum => sum.ToSum())],
        Fetches = FetchSection.ToFetches(document.Fetches),
        Criteria = catalogue.Criteria,
        SmallAreas = catalogue.SmallAreas,
        StatusTargets = document.Criteria.ToTargets(),
        Activities = ActivitiesSection.ToActivities(document.Activities),
        Budget = BudgetSection.ToBudget(document.Budget),
    };

    private static Area ToArea(AreaDocument area) => new()
    {
        Id = new AreaId(area.Id),
        Kind = (AreaKind)area.Kind,
        Name = area.Name,
        Aliases = [.. area.Aliases],
        Institution = area.InstitutionNumber is { } text && InstitutionNumber.TryParse(text, out var number) ? number : null,
        Parts = [.. area.Parts.Select(part => new AreaId(part))],
        StandsFor = [.. area.StandsFor.Select(other => new AreaId(other))],
    };

    private static PlanIndicator ToIndicator(PlanIndicatorDocument indicator, Catalogue catalogue) => new()
    {
        Indicator = catalogue.Indicators.Single(known => known.Id.Value == indicator.Id),
        FocusArea = indicator.FocusArea is { } focus ? new FocusAreaId(focus) : null,
        Role = (IndicatorRole)indicator.Role,
        Targets = [.. indicator.Targets.Select(TargetSection.ToTarget)],
        Comparator = indicator.Comparator is { } comparator ? new AreaId(comparator) : null,
        Baselines = [.. indicator.Baselines.Select(ToBaseline)],
        SeriesBreaks = SeriesBreakSection.Read(indicator.SeriesBreaks),
        Note = indicator.Note,
    };

    private static Baseline ToBaseline(BaselineDocument baseline) =>
        new(
            new AreaId(baseline.Area),
            Period.TryParse(baseline.Period, out var period) ? period! : throw new InvalidOperationException("The period was checked."),
            baseline.Value);

    private static DataSource ToSource(SourceDocument source) =>
        new(new SourceId(source.Id), source.Name, source.Contact, [.. source.Formats.Select(format => new FormatId(format))])
        {
            Suppression = source.Suppression.ToPolicy(),
        };
}
