using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>Finds everything that is wrong with the rule sets.</summary>
internal sealed class CriteriaCheck(CriteriaDocument document, IReadOnlyList<Indicator> indicators, MistakeList mistakes)
{
    private readonly List<string> indicatorIds = [.. indicators.Select(indicator => indicator.Id.Value)];

    public void Run()
    {
        CheckSources();
        if (document.NearPercent is < 0 or > 100)
        {
            mistakes.Add("naerGraensenPct", string.Create(CultureInfo.InvariantCulture, $"fandt {document.NearPercent}; et tal fra 0 til 100 ventes."));
        }

        CheckRuleSets();
    }

    private void CheckSources()
    {
        var criteria = new Dictionary<CriterionWord, string>();
        foreach (var (source, place) in mistakes.Each(document.Sources, "kriterier"))
        {
            CheckIndicator(source.Indicator, $"{place}.indikator");
            RequireOnce(criteria, source.Criterion, $"{place}.kriterium");
        }

        var statuses = new Dictionary<AreaStatusWord, string>();
        foreach (var (source, place) in mistakes.Each(document.Official, "officielListe"))
        {
            CheckIndicator(source.Indicator, $"{place}.indikator");
            RequireOnce(statuses, source.Status, $"{place}.status");
        }

        if (document.PlanDuty is not null)
        {
            CheckIndicator(document.PlanDuty, "udviklingsplan");
        }
    }

    private void CheckRuleSets()
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var earlier = new List<(RuleSetDocument RuleSet, string Place)>();
        foreach (var (ruleSet, place) in mistakes.Each(document.RuleSets, "regelsaet"))
        {
            mistakes.RequireText(ruleSet.Reference, $"{place}.henvisning", "hvor reglerne står,");
            if (mistakes.IsSlug(ruleSet.Id, $"{place}.id"))
            {
                RequireOnce(places, ruleSet.Id, $"{place}.id");
            }

            if (ruleSet.To < ruleSet.From)
            {
                mistakes.Add($"{place}.til", "er før 'fra'; samme dag eller senere ventes.");
            }

            foreach (var (other, otherPlace) in earlier.Where(other => Overlap(other.RuleSet, ruleSet)))
            {
                mistakes.Add($"{place}.fra", $"regelsættet gælder på dage, hvor {otherPlace} ('{other.Id}') også gælder; højst ét ventes ad gangen.");
            }

            earlier.Add((ruleSet, place));
            CheckStatuses(ruleSet, place);
        }
    }

    private static bool Overlap(RuleSetDocument one, RuleSetDocument other) =>
        one.From <= (other.To ?? DateOnly.MaxValue) && other.From <= (one.To ?? DateOnly.MaxValue);

    private void CheckStatuses(RuleSetDocument ruleSet, string ruleSetPlace)
    {
        var places = new Dictionary<AreaStatusWord, string>();
        foreach (var (rule, place) in mistakes.Each(ruleSet.Statuses, $"{ruleSetPlace}.statusser"))
        {
            mistakes.RequireText(rule.Name, $"{place}.navn", "hvad loven kalder statussen,");
            if (rule.Presupposes is { } presupposed && !places.ContainsKey(presupposed))
            {
                mistakes.Add(
                    $"{place}.forudsaetter", $"fandt '{((AreaStatus)presupposed).Key()}', som ikke står tidligere i regelsættet; en status, der står før, ventes.");
            }

            RequireOnce(places, rule.Status, $"{place}.status");
            CheckNumbers(rule, place);
            CheckCriteria(rule, place);
        }
    }

    private void CheckNumbers(StatusRuleDocument rule, string place)
    {
        if (rule.ListsInARow < 1 || (rule.ListsInARow > 1 && rule.Presupposes is null))
        {
            mistakes.Add(
                $"{place}.listerITraek",
                string.Create(CultureInfo.InvariantCulture, $"fandt {rule.ListsInARow}; 1 eller mere ventes, og mere end 1 kun sammen med 'forudsaetter'."));
        }

        if (rule.Needed < 0 || rule.Needed > rule.Counted.Count || (rule.Needed == 0 && rule.Counted.Count > 0))
        {
            mistakes.Add(
                $"{place}.mindstAntal",
                string.Create(CultureInfo.InvariantCulture, $"fandt {rule.Needed}; et tal fra 1 til antallet af kriterier i 'blandt' ({rule.Counted.Count}) ventes, og 0 uden 'blandt'."));
        }
    }

    private void CheckCriteria(StatusRuleDocument rule, string place)
    {
        var places = new Dictionary<CriterionWord, string>();
        foreach (var (criterion, criterionPlace) in mistakes.Each(rule.Required, $"{place}.kraever").Concat(mistakes.Each(rule.Counted, $"{place}.blandt")))
        {
            RequireOnce(places, criterion.Criterion, $"{criterionPlace}.kriterium");
            if (document.Sources.All(source => source?.Criterion != criterion.Criterion))
            {
                mistakes.Add($"{criterionPlace}.kriterium", $"fandt '{((CriterionKind)criterion.Criterion).Key()}', som ikke har en indikator i 'kriterier'.");
            }

            if (criterion.Limit is null == criterion.Times is null)
            {
                mistakes.Add(criterionPlace, "enten 'graense' eller 'gangeLandsgennemsnit' ventes, og kun én af dem.");
            }

            if (criterion.Limit < 0 || criterion.Times <= 0)
            {
                mistakes.Add(criterionPlace, "fandt en negativ grænse; et positivt tal ventes.");
            }
        }
    }

    private void CheckIndicator(string indicator, string place) =>
        mistakes.IsKnown(indicator, indicatorIds, place, "en indikator fra indicators.json");

    private void RequireOnce<TKey>(Dictionary<TKey, string> places, TKey key, string place)
        where TKey : notnull
    {
        if (!places.TryAdd(key, place))
        {
            mistakes.Add(place, $"er det samme som i {places[key]}; hver ventes én gang.");
        }
    }
}
