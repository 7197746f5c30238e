using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>Finds everything that is wrong with what a plan wants of its indicators.</summary>
internal sealed class TargetCheck(
    DateOnly? planEnd, IReadOnlyCollection<string> areaIds, IReadOnlyCollection<string> comparatorIds, MistakeList mistakes)
{
    // Which fields each kind of target has; all of them must be given, but for those of Optional.
    private static readonly Dictionary<TargetWord, IReadOnlyList<string>> Fields = new()
    {
        [TargetWord.Direction] = [GapNarrows],
        [TargetWord.Absolute] = [Operator, Limit, Deadline],
        [TargetWord.YearlyRelative] = [Percent],
        [TargetWord.Comparator] = [Operator, Group],
        [TargetWord.Count] = [Operator, Limit, Span],
        [TargetWord.NotSet] = [],
    };

    private const string GapNarrows = "gabIndsnaevres";
    private const string Operator = "operator";
    private const string Limit = "vaerdi";
    private const string Deadline = "frist";
    private const string Percent = "procent";
    private const string Group = "gruppe";
    private const string Span = "hver";

    /// <summary>Checks the targets of one indicator.</summary>
    /// <param name="indicator">The indicator as the plan uses it.</param>
    /// <param name="unit">Its unit; none where the indicator is not known.</param>
    /// <param name="indicatorPlace">Where it stands.</param>
    public void Run(PlanIndicatorDocument indicator, Unit? unit, string indicatorPlace)
    {
        if (indicator.Targets.Count == 0)
        {
            mistakes.Add($"{indicatorPlace}.maal", "er tom; mindst ét mål ventes, eller ordet ikke-fastsat.");
        }

        foreach (var (target, place) in mistakes.Each(indicator.Targets, $"{indicatorPlace}.maal"))
        {
            CheckFields(target, place);
            CheckAreas(target, place);
            CheckValues(target, unit, place);
            if (target.GapNarrows == true && indicator.Comparator is null)
            {
                mistakes.Add($"{place}.{GapNarrows}", "fandt true, men indikatoren har ingen 'sammenligning', som afstanden kan måles til.");
            }
        }
    }

    private void CheckFields(TargetDocument target, string place)
    {
        var fields = Fields[target.Kind];
        var given = Given(target).ToList();
        foreach (var missing in fields.Except(given).Where(field => field != GapNarrows))
        {
            mistakes.Add($"{place}.{missing}", "mangler; målets art kræver det.");
        }

        foreach (var field in given.Except(fields))
        {
            mistakes.Add($"{place}.{field}", "hører ikke til målets art; slet det, eller ret arten.");
        }
    }

    private static IEnumerable<string> Given(TargetDocument target) =>
        from field in new (string Name, object? Value)[]
        {
            (GapNarrows, target.GapNarrows), (Operator, target.Operator), (Limit, target.Limit), (Deadline, target.Deadline),
            (Percent, target.Percent), (Group, target.Group), (Span, target.Span),
        }
        where field.Value is not null
        select field.Name;

    private void CheckAreas(TargetDocument target, string place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (area, areaPlace) in mistakes.Each(target.Areas, $"{place}.omraader"))
        {
            if (!mistakes.IsKnown(area, areaIds, areaPlace, "et af planens områder"))
            {
                continue;
            }

            if (comparatorIds.Contains(area))
            {
                mistakes.Add(areaPlace, $"fandt '{area}', som er en sammenligning; et område, som planen styrer efter, ventes.");
            }
            else if (!seen.Add(area))
            {
                mistakes.Add(areaPlace, $"fandt '{area}' to gange; hvert område ventes nævnt én gang.");
            }
        }

        if (target.Group is not null)
        {
            mistakes.IsKnown(target.Group, comparatorIds, $"{place}.{Group}", "en af planens sammenligninger");
        }
    }

    private void CheckValues(TargetDocument target, Unit? unit, string place)
    {
        if (target.Limit is { } limit && unit is { } known && !UnitRange.Contains(known, limit))
        {
            mistakes.Add($"{place}.{Limit}", string.Create(CultureInfo.InvariantCulture, $"fandt {limit}; {UnitRange.Describe(known)} ventes."));
        }

        if (target.Kind == TargetWord.Count && unit is not (null or Unit.Count))
        {
            mistakes.Add($"{place}.art", "fandt 'antal', men indikatoren er ikke et antal; et mål af en anden art ventes.");
        }

        if (target.Percent is { } percent && percent is <= 0 or > 100)
        {
            mistakes.Add($"{place}.{Percent}", string.Create(CultureInfo.InvariantCulture, $"fandt {target.Percent}; mere end 0 og højst 100 ventes."));
        }

        if (target.Deadline is { } deadline)
        {
            CheckDeadline(deadline, $"{place}.{Deadline}");
        }
    }

    private void CheckDeadline(string deadline, string place)
    {
        if (!Period.TryParse(deadline, out var period))
        {
            mistakes.Add(place, $"fandt '{deadline}'; en periode ventes, såsom 2021, 2021H1 eller 2020/2021.");
        }
        else if (period!.Start > planEnd)
        {
            mistakes.Add(place, string.Create(CultureInfo.InvariantCulture, $"fandt '{deadline}', som begynder efter planens sidste dag, {planEnd:yyyy-MM-dd}."));
        }
    }
}
