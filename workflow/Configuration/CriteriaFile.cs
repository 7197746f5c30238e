using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>Reads the rule sets of the statutory criteria.</summary>
public static class CriteriaFile
{
    /// <summary>Reads the rule sets.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="limits">The limits that differ from list to list.</param>
    /// <param name="indicators">The catalogue of indicators.</param>
    /// <exception cref="ConfigurationException">Something is wrong; every mistake is told.</exception>
    public static CriteriaRules Read(string file, ReadOnlySpan<byte> utf8, CriteriaLimits limits, IReadOnlyList<Indicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var document = ConfigurationJson.Read<CriteriaDocument>(file, utf8);
        var mistakes = new MistakeList(file);
        new CriteriaCheck(document, indicators, mistakes).Run();
        mistakes.ThrowIfAny();
        return new CriteriaRules
        {
            RuleSets = [.. document.RuleSets.Select(ToRuleSet)],
            Limits = limits,
            Sources = new CriteriaSources(
                document.Sources.ToDictionary(source => (CriterionKind)source.Criterion, source => new IndicatorId(source.Indicator)),
                document.Official.ToDictionary(source => (AreaStatus)source.Status, source => new IndicatorId(source.Indicator)),
                document.PlanDuty is { } duty ? new IndicatorId(duty) : null),
            NearShare = document.NearPercent / 100,
        };
    }

    private static RuleSet ToRuleSet(RuleSetDocument document) => new()
    {
        Id = new RuleSetId(document.Id),
        From = document.From,
        To = document.To,
        Reference = document.Reference,
        Statuses = [.. document.Statuses.Select(ToStatusRule)],
    };

    private static StatusRule ToStatusRule(StatusRuleDocument document) => new()
    {
        Status = (AreaStatus)document.Status,
        Name = document.Name,
        Presupposes = (AreaStatus?)document.Presupposes,
        ListsInARow = document.ListsInARow,
        Required = [.. document.Required.Select(ToCriterion)],
        Counted = [.. document.Counted.Select(ToCriterion)],
        Needed = document.Needed,
    };

    private static Criterion ToCriterion(CriterionDocument document) => new(
        (CriterionKind)document.Criterion,
        (Comparison)document.Comparison,
        document.Limit is { } limit
            ? new CriterionLimit.Fixed(limit)
            : new CriterionLimit.TimesNationalAverage(document.Times!.Value));
}
