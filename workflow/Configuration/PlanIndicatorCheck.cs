using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>Finds everything that is wrong with how a plan uses the catalogue's indicators.</summary>
/// <param name="indicators">The indicators as the plan uses them.</param>
/// <param name="planEnd">The plan's last day; none where it has no period.</param>
/// <param name="ids">What the plan's references may name.</param>
/// <param name="catalogue">The indicators that there are.</param>
/// <param name="mistakes">What is wrong.</param>
internal sealed class PlanIndicatorCheck(
    IReadOnlyList<PlanIndicatorDocument> indicators, DateOnly? planEnd, PlanIds ids, Catalogue catalogue, MistakeList mistakes)
{
    public void Run()
    {
        var targets = new TargetCheck(planEnd, ids.Areas, ids.Comparators, mistakes);
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (indicator, place) in mistakes.Each(indicators, "indikatorer"))
        {
            if (mistakes.IsKnown(indicator.Id, ids.Catalogue, $"{place}.id", "en indikator fra indicators.json"))
            {
                mistakes.IsNewSlug(indicator.Id, place, taken);
            }

            if (indicator.FocusArea is not null)
            {
                mistakes.IsKnown(indicator.FocusArea, ids.FocusAreas, $"{place}.indsatsomraade", "et af planens indsatsområder");
            }
            else if (indicator.Role != IndicatorRoleWord.Background)
            {
                mistakes.Add($"{place}.indsatsomraade", "mangler; kun en indikator med rollen 'baggrund' kan stå uden indsatsområde.");
            }

            if (indicator.Comparator is not null)
            {
                mistakes.IsKnown(
                    indicator.Comparator, ids.Comparators, $"{place}.sammenligning",
                    "et af planens områder af arten kommune, region, land, befolkning, alle-helhedsplaner eller gruppe");
            }

            targets.Run(indicator, UnitOf(indicator), place);
            SeriesBreakSection.Check(indicator.SeriesBreaks, $"{place}.seriebrud", mistakes);
            CheckBaselines(indicator, place);
        }
    }

    private Unit? UnitOf(PlanIndicatorDocument indicator) =>
        catalogue.Indicators.FirstOrDefault(known => known.Id.Value == indicator.Id)?.Unit;

    private void CheckBaselines(PlanIndicatorDocument indicator, string indicatorPlace)
    {
        var unit = UnitOf(indicator);
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (baseline, place) in mistakes.Each(indicator.Baselines, $"{indicatorPlace}.basis"))
        {
            if (mistakes.IsKnown(baseline.Area, ids.Areas, $"{place}.omraade", "et af planens områder")
                && !taken.TryAdd(baseline.Area, place))
            {
                mistakes.Add(
                    $"{place}.omraade",
                    $"fandt '{baseline.Area}', som {taken[baseline.Area]} også giver et; højst ét for hvert område ventes.");
            }

            if (!Period.TryParse(baseline.Period, out _))
            {
                mistakes.Add(
                    $"{place}.periode",
                    $"fandt '{baseline.Period}'; en periode ventes, såsom 2023, 2023H1, 2023K1, 2023M01, 2022/2023 eller 2023-12-31.");
            }

            if (unit is { } known && !UnitRange.Contains(known, baseline.Value))
            {
                mistakes.Add(
                    $"{place}.vaerdi",
                    string.Create(CultureInfo.InvariantCulture, $"fandt {baseline.Value}; {UnitRange.Describe(known)} ventes."));
            }
        }
    }
}
