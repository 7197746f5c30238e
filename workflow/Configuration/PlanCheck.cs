using System.Globalization;

namespace Pipeline.Workflow.Configuration;

/// <summary>Finds everything that is wrong with a plan.</summary>
internal sealed class PlanCheck(PlanDocument plan, Catalogue catalogue, MistakeList mistakes)
{
    private readonly PlanIds ids = PlanIds.Of(plan, catalogue);

    public void Run()
    {
        mistakes.IsSlug(plan.Id, "id");
        mistakes.RequireText(plan.Name, "navn", "planens navn");
        mistakes.RequireAddress(plan.Secretariat, "sekretariat");
        CheckPeriod();
        new AreaCheck(plan.Areas, ids.Areas, ids.Comparators, mistakes).Run();
        CheckFocusAreas();
        new PlanIndicatorCheck(plan.Indicators, plan.End, ids, catalogue, mistakes).Run();
        CheckSources();
        CheckIndicatorSums();
        new FetchCheck(plan.Fetches, ids.Formats, mistakes).Run();
        plan.Criteria.Check([.. ids.Areas.Except(ids.Comparators)], mistakes);
        string[] planned = [.. plan.Indicators.Where(indicator => indicator is not null).Select(indicator => indicator.Id)];
        new ActivitiesCheck(plan.Activities, ids.FocusAreas, planned, mistakes).Run();
        new BudgetCheck(plan.Budget, planned, catalogue, mistakes).Run();
    }

    private void CheckPeriod()
    {
        if (plan.Start is null != plan.End is null)
        {
            mistakes.Add(
                plan.Start is null ? "fra" : "til",
                "mangler; både planens første og sidste dag ventes, eller ingen af dem, når dokumenterne ingen periode nævner.");
        }
        else if (plan.End < plan.Start)
        {
            mistakes.Add("til", string.Create(
                CultureInfo.InvariantCulture,
                $"fandt {plan.End:yyyy-MM-dd}, som er før planens første dag; {plan.Start:yyyy-MM-dd} eller senere ventes."));
        }
    }

    private void CheckFocusAreas()
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (focus, place) in mistakes.Each(plan.FocusAreas, "indsatsomraader"))
        {
            mistakes.IsNewSlug(focus.Id, place, taken);
            mistakes.RequireText(focus.Name, $"{place}.navn", "indsatsområdets navn");
            mistakes.RequireText(focus.Goal, $"{place}.maal", "det overordnede mål");
        }
    }

    private void CheckSources()
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (source, place) in mistakes.Each(plan.Sources, "kilder"))
        {
            mistakes.IsNewSlug(source.Id, place, taken);
            mistakes.RequireText(source.Name, $"{place}.navn", "kildens navn");
            mistakes.RequireAddress(source.Contact, $"{place}.kontakt");
            foreach (var (format, formatPlace) in mistakes.Each(source.Formats, $"{place}.formater"))
            {
                mistakes.IsKnown(format, ids.Formats, formatPlace, "et af formaterne i formats/");
            }

            source.Suppression.Check($"{place}.diskretion", mistakes);
        }
    }

    private void CheckIndicatorSums()
    {
        foreach (var (sum, place) in mistakes.Each(plan.IndicatorSums, "indikatorsummer"))
        {
            sum.Check(ids.Indicators, place, mistakes);
        }
    }
}
