using System.Globalization;

namespace Pipeline.Domain;

/// <summary>
/// Holds areas against a target that none meets the conditions of a status. The ministry's list decides where it is known; where it is not,
/// the computed status does, and the reason says so.
/// </summary>
public static class StatusTargetEvaluator
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>What came of a target: on the list of its deadline, or on the latest before it.</summary>
    /// <param name="plan">The plan, for its areas' names.</param>
    /// <param name="target">The target.</param>
    /// <param name="criteria">The areas against the criteria.</param>
    public static StatusTargetResult Evaluate(Plan plan, StatusTarget target, IReadOnlyList<AreaCriteria> criteria)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(criteria);
        var lists = criteria.Where(result => target.Areas.Contains(result.Area)).ToLookup(result => result.ListDate);
        var known = lists.Select(list => list.Key).Where(date => target.Deadline is not { } year || date.Year <= year).ToList();
        if (known.Count == 0)
        {
            return Result(target, null, StatusTargetOutcome.CannotBeAssessed, "Der er hverken officielle eller beregnede oplysninger om områderne.");
        }

        var latest = known.Max();
        var answers = target.Areas.Select(area => Answer(plan, area, target.Status, lists[latest].FirstOrDefault(result => result.Area == area))).ToList();
        var outcome = answers.Any(answer => answer.Has == Ternary.Yes) ? StatusTargetOutcome.NotReached
            : answers.All(answer => answer.Has == Ternary.No) ? StatusTargetOutcome.Reached
            : StatusTargetOutcome.CannotBeAssessed;
        var day = latest.ToString("d. MMMM yyyy", Danish);
        return Result(target, latest, outcome, $"Listen {day}: {string.Join("; ", answers.Select(answer => answer.Text))}.");
    }

    private static (Ternary Has, string Text) Answer(Plan plan, AreaId area, AreaStatus status, AreaCriteria? result)
    {
        var name = plan.Area(area).Name;
        var official = result?.OfficialOf(status) ?? Ternary.Unknown;
        var computed = result?.Of(status)?.Met ?? Ternary.Unknown;
        return official != Ternary.Unknown ? (official, $"{name} {Text(official)} (officielt)")
            : computed != Ternary.Unknown ? (computed, $"{name} {Text(computed)} (beregnet)")
            : (Ternary.Unknown, $"{name} ukendt");
    }

    private static string Text(Ternary has) => has.Word().ToLowerInvariant();

    private static StatusTargetResult Result(StatusTarget target, DateOnly? list, StatusTargetOutcome outcome, string reason) => new()
    {
        Status = target.Status,
        Text = target.Text,
        ListDate = list,
        Outcome = outcome,
        Reason = reason,
    };
}
