using System.Globalization;
using Pipeline.Domain;
using Pipeline.Workflow.Configuration;
using Spectre.Console;

namespace Pipeline.Local;

/// <summary>Tells everything that is wrong with a plan, to whoever writes it; and, when nothing is, what the program has understood.</summary>
internal static class PlanCheck
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

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
        yield return $"{Count(plan.Areas.Count(area => !area.IsComparator))} områder og {Count(plan.Areas.Count(area => area.IsComparator))} sammenligninger";
        foreach (var focus in plan.FocusAreas)
        {
            yield return $"{focus.Name}: {Count(plan.Indicators.Count(indicator => indicator.FocusArea == focus.Id))} indikatorer";
        }

        yield return $"{Count(plan.Indicators.Sum(indicator => indicator.Baselines.Count))} værdier at gå ud fra (basis)";
        yield return $"{Count(plan.Sources.Count)} kilder";
    }

    private static string Count(int number) => number.ToString("N0", Danish);
}
