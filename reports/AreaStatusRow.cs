using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>What an area was on the last lists, counted in one way: computed, official, or bound by a development plan.</summary>
/// <param name="AreaName">The area.</param>
/// <param name="Count">The way of counting, in Danish.</param>
/// <param name="ByList">The answer of each list of which anything is known.</param>
/// <param name="InARow">On how many lists in a row it has had its last status; empty where that is not counted.</param>
internal sealed record AreaStatusRow(string AreaName, string Count, IReadOnlyDictionary<int, string> ByList, string InARow)
{
    private const int Lists = 5;
    private const string None = "Ingen";
    private const string Unknown = "Ukendt";
    private const string NotDelivered = "ikke leveret";

    /// <summary>What it was on a list.</summary>
    public string On(int list) => ByList.GetValueOrDefault(list, NotDelivered);

    /// <summary>The years of the last lists of which anything is known of any area, oldest first; five at most.</summary>
    public static IReadOnlyList<int> LastLists(Snapshot snapshot) =>
        [.. snapshot.Criteria.Select(list => list.ListDate.Year).Distinct().Order().TakeLast(Lists)];

    /// <summary>Three rows an area, in the plan's order.</summary>
    public static IReadOnlyList<AreaStatusRow> Of(StatusReport report)
    {
        var rows = new List<AreaStatusRow>();
        foreach (var area in report.Snapshot.Criteria.GroupBy(list => list.Area))
        {
            var name = report.Plan.Area(area.Key).Name;
            var last = area.MaxBy(list => list.ListDate)!;
            rows.Add(new(name, "Beregnet (indikativ)", ByYear(area, Computed), Row(last.Gravest()?.InARow)));
            rows.Add(new(name, "Ministeriets liste", ByYear(area, Official), Row(GravestOfficial(last)?.InARow)));
            rows.Add(new(name, CriteriaWords.PlanDuty, ByYear(area, list => Answer(list.PlanDuty)), ""));
        }

        return rows;
    }

    private static Dictionary<int, string> ByYear(IEnumerable<AreaCriteria> lists, Func<AreaCriteria, string> answer) =>
        lists.ToDictionary(list => list.ListDate.Year, answer);

    // A graver status that is unknown stands beside the one that is certain: "none" is said only when all are.
    private static string Computed(AreaCriteria list)
    {
        var certain = list.Gravest();
        var possible = list.Statuses
            .Where(status => status.Met == Ternary.Unknown && (certain is null || status.Status > certain.Status))
            .Select(status => status.Name.ToLowerInvariant())
            .ToList();
        var maybe = possible.Count == 0 ? "" : $"måske {string.Join(" eller ", possible)}";
        return DanishText.Sentence(certain is null
            ? possible.Count == 0 ? None : possible.Count == list.Statuses.Count ? Unknown : maybe
            : possible.Count == 0 ? certain.Name : $"{certain.Name}, {maybe}");
    }

    private static string Official(AreaCriteria list) =>
        GravestOfficial(list) is { } listed ? DanishText.Sentence(list.Of(listed.Status)?.Name ?? listed.Status.Key())
        : list.Official.All(status => status.Listed == Ternary.No) && list.Official.Count > 0 ? None
        : NotDelivered;

    private static OfficialStatus? GravestOfficial(AreaCriteria list) =>
        list.Official.Where(status => status.Listed == Ternary.Yes).MaxBy(status => status.Status);

    private static string Answer(Ternary answer) => answer == Ternary.Unknown ? NotDelivered : answer.Word();

    private static string Row(ListsInARow? count) => count is null
        ? ""
        : string.Create(DanishText.Culture, $"{(count.IsExact ? "" : "mindst ")}{count.Certain}");
}
