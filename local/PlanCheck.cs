using Pipeline.Domain;
using Pipeline.Workflow.Configuration;
using Spectre.Console;

namespace Pipeline.Local;

/// <summary>Tells everything that is wrong with a plan, to whoever writes it; and, when nothing is, what the program has understood.</summary>
internal static class PlanCheck
{
    /// <summary>Checks a plan, which need not lie in the configuration yet.</summary>
    /// <param name="configuration">The folder with the indicators and formats.</param>
    /// <param name="planFile">The plan.</param>
    /// <param name="console">Where it is told.</param>
    /// <returns>0: the plan can be used.</returns>
    /// <exception cref="ConfigurationException">The plan is wrong; every mistake is told.</exception>
    /// <exception cref="LocalRunException">The file is not there.</exception>
    public static int Run(string configuration, string planFile, IAnsiConsole console)
    {
        if (!File.Exists(planFile))
        {
            throw new LocalRunException($"{planFile} findes ikke: skriv stien til en plans fil, såsom config/plans/holbaek.json.");
        }

        var configured = PipelineConfiguration.LoadWithPlan(configuration, planFile, PlanEvaluator.Version);
        var plan = configured.Plans.Single();
        console.WriteWhole($"{plan.Name} ({plan.Id})");
        foreach (var line in Understood(plan))
        {
            console.WriteWhole($"  {line}");
        }

        foreach (var remark in PlanRemarks.Of(plan, configured.Formats))
        {
            console.WriteWhole($"  Bemærk: {remark}");
        }

        console.WriteWhole("Planen er i orden.");
        return 0;
    }

    private static IEnumerable<string> Understood(Plan plan)
    {
        var comparators = plan.Areas.Count(area => area.IsComparator);
        yield return $"{DanishCount.Of(plan.Areas.Count - comparators, "område", "områder")} og {DanishCount.Of(comparators, "sammenligning", "sammenligninger")}";
        foreach (var focus in plan.FocusAreas)
        {
            yield return $"{focus.Name}: {DanishCount.Of(plan.Indicators.Count(indicator => indicator.FocusArea == focus.Id), "indikator", "indikatorer")}";
        }

        yield return $"{DanishCount.Of(plan.Indicators.Sum(indicator => indicator.Baselines.Count), "værdi", "værdier")} at gå ud fra (basis)";
        yield return DanishCount.Of(plan.Sources.Count, "kilde", "kilder");
    }
}
