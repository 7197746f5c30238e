using Pipeline.Domain;
using Pipeline.Ingest;

namespace Pipeline.Workflow.Configuration;

/// <summary>What is allowed in a plan, but is seldom meant: told to the one who writes it, and stops nothing.</summary>
public static class PlanRemarks
{
    /// <summary>The remarks on a plan, in Danish; none when all hangs together.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="formats">The formats that there are.</param>
    public static IReadOnlyList<string> Of(Plan plan, IReadOnlyList<Format> formats)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(formats);
        var delivered = formats
            .Where(format => plan.Sources.Any(source => source.Formats.Contains(format.Id)))
            .ToList();
        var used = plan.Indicators.Select(indicator => indicator.Indicator.Id).ToHashSet();
        return
        [
            .. plan.Indicators
                .Where(indicator => !delivered.Any(format => format.Indicators.Contains(indicator.Indicator.Id)))
                .Select(indicator => $"ingen af planens kilder leverer indikatoren '{indicator.Indicator.Id}'."),
            .. delivered
                .Where(format => format.Kind == FormatKind.Observations && !format.Indicators.Any(used.Contains))
                .Select(format => $"formatet '{format.Id}' leveres, men ingen af dets indikatorer er i planen."),
            .. plan.Indicators
                .Where(indicator => indicator.Role != IndicatorRole.Background && indicator.Baselines.Count == 0)
                .Select(indicator => $"indikatoren '{indicator.Indicator.Id}' har ingen basis, så udviklingen kan ikke vurderes."),
            .. delivered.Any(format => format.Kind == FormatKind.MeetingPlan) ? Array.Empty<string>()
                : ["ingen kilde leverer en mødeplan, så der sendes ingen rapporter."],
        ];
    }
}
