using Pipeline.Domain.Suppression;

namespace Pipeline.Domain.Tests.Suppression;

/// <summary>
/// One who has kept every report, knows the bases, the rule and which figures are hidden for their own sake, and searches all whole
/// numbers that fit. Shares no code with the suppressor: percentages are undone and the rule is applied by trying every count.
/// </summary>
internal sealed class Intruder
{
    private const int Most = 400;
    private const int MostSteps = 5_000;
    private readonly Dictionary<(ObservationKey, Figure), int> variables = [];
    private readonly List<(int Low, int High)> ranges = [];
    private readonly List<int> truth = [];
    private readonly List<(int Total, int[] Parts)> sums = [];
    private FeasibleRanges? feasible;
    private int steps;

    public Intruder(IReadOnlyList<DisclosureRelation> relations, IEnumerable<(PublishedReport Report, Func<ObservationKey, HiddenBecause?> HiddenAs)> seen)
    {
        foreach (var (report, hiddenAs) in seen)
        {
            foreach (var (key, figure) in report.Truth)
            {
                Narrow(VariableOf(key, figure), hiddenAs(key) switch
                {
                    null => Shown(figure),
                    HiddenBecause.Few => RuleLeaves(figure),
                    _ => Spared(figure),
                });
            }

            sums.AddRange(relations.Where(relation => report.Truth.ContainsKey(relation.Total)).Select(relation =>
                (VariableOf(relation.Total, report.Truth[relation.Total]), relation.Parts.Select(part => VariableOf(part, report.Truth[part])).ToArray())));
        }
    }

    public static Intruder WhoSaw(SuppressionTable table) => new(table.Relations, table.Reports.Select(report => Seen(report, key => Reason(report, key))));

    /// <summary>One who was shown what is hidden only to protect others.</summary>
    public static Intruder WhoSawTheProtectors(SuppressionTable table) => new(table.Relations, table.Reports.Select(report =>
        Seen(report, key => Reason(report, key) is HiddenBecause.ProtectsAnother ? null : Reason(report, key))));

    /// <summary>One who was shown nothing at all: what is left to believe then is what the rule itself leaves.</summary>
    public static Intruder WhoSawNothing(SuppressionTable table) => new(
        table.Relations,
        table.Reports.Select(report => Seen(report, key => Reason(report, key) ?? HiddenBecause.ProtectsAnother)));

    /// <summary>One who was shown of the last report only what had been shown before.</summary>
    public static Intruder WhoSawNothingNew(SuppressionTable table) => new(table.Relations, table.Reports.Select((report, index) => Seen(report, key =>
        index < table.Reports.Count - 1 || table.Reports.SkipLast(1).Any(earlier => Reason(earlier, key) is null && earlier.Truth[key] == report.Truth[key])
            ? Reason(report, key)
            : Reason(report, key) ?? HiddenBecause.ProtectsAnother)));

    private static (PublishedReport Report, Func<ObservationKey, HiddenBecause?> HiddenAs) Seen(PublishedReport report, Func<ObservationKey, HiddenBecause?> hiddenAs) =>
        (report, hiddenAs);

    public static HiddenBecause? Reason(PublishedReport report, ObservationKey key) => report.Outcome.Hidden.TryGetValue(key, out var reason) ? reason : null;

    /// <summary>The counts that the rule hides, around the true one.</summary>
    public static (int Low, int High) RuleLeaves(Figure figure)
    {
        var (low, high) = (figure.Count, figure.Count);
        while (low > 0 && IsHidden(low - 1, figure.Base))
        {
            low--;
        }

        while (high < (figure.Base ?? Most) && IsHidden(high + 1, figure.Base))
        {
            high++;
        }

        return (low, high);
    }

    public static bool IsHidden(int count, int? of) => count is >= 1 and <= 4 || of - count is >= 1 and <= 4;

    /// <summary>What a figure can be, of what the rule hides around the true one.</summary>
    public (int Low, int High) Believes(ObservationKey key, Figure figure)
    {
        var (low, high) = RuleLeaves(figure);
        var possible = Enumerable.Range(low, high - low + 1).Where(count => CanBe(VariableOf(key, figure), count)).ToList();
        return (possible[0], possible[^1]);
    }

    /// <summary>The same, had the intruder linear programming instead of a search of all whole numbers.</summary>
    public (int Low, int High) BelievesByProgramming(ObservationKey key, Figure figure)
    {
        const double Rounding = 1e-4;
        var (low, high) = RuleLeaves(figure);
        feasible ??= new FeasibleRanges([.. ranges], sums);
        var (least, most) = feasible.Of(VariableOf(key, figure));
        return (Math.Max(low, (int)Math.Ceiling(least - Rounding)), Math.Min(high, (int)Math.Floor(most + Rounding)));
    }

    private bool CanBe(int variable, int count)
    {
        steps = 0;
        var supposed = ranges.ToArray();
        if (count < supposed[variable].Low || count > supposed[variable].High)
        {
            return false;
        }

        supposed[variable] = (count, count);
        return HasSolution(supposed);
    }

    private static (int Low, int High) Shown(Figure figure)
    {
        if (figure.Base is not { } of)
        {
            return (figure.Count, figure.Count);
        }

        var told = SuppressionTable.Percentage(figure.Count, of, figure.Decimals);
        var fitting = Enumerable.Range(0, of + 1).Where(count => SuppressionTable.Percentage(count, of, figure.Decimals) == told).ToList();
        return (fitting[0], fitting[^1]);
    }

    private static (int Low, int High) Spared(Figure figure)
    {
        var most = figure.Base ?? Most;
        return (figure.Count >= 5 ? 5 : 0, most - figure.Count >= 5 ? most - 5 : most);
    }

    private void Narrow(int variable, (int Low, int High) to) =>
        ranges[variable] = (Math.Max(ranges[variable].Low, to.Low), Math.Min(ranges[variable].High, to.High));

    private int VariableOf(ObservationKey key, Figure figure)
    {
        if (!variables.TryGetValue((key, figure), out var variable))
        {
            variable = ranges.Count;
            variables.Add((key, figure), variable);
            ranges.Add((0, Most));
            truth.Add(figure.Count);
        }

        return variable;
    }

    // Tries the counts nearest the truth first: what is possible is mostly a small shift of it.
    private bool HasSolution((int Low, int High)[] supposed)
    {
        if (++steps > MostSteps)
        {
            throw new SearchTooLargeException();
        }

        if (!Propagate(supposed))
        {
            return false;
        }

        var open = Enumerable.Range(0, supposed.Length).Where(variable => supposed[variable].Low < supposed[variable].High && IsSummed(variable)).ToList();
        if (open.Count == 0)
        {
            return true;
        }

        var next = open.MinBy(variable => supposed[variable].High - supposed[variable].Low);
        var (low, high) = supposed[next];
        return Enumerable.Range(low, high - low + 1).OrderBy(count => Math.Abs(count - truth[next])).Any(count =>
        {
            var narrower = supposed.ToArray();
            narrower[next] = (count, count);
            return HasSolution(narrower);
        });
    }

    private bool IsSummed(int variable) => sums.Exists(sum => sum.Total == variable || sum.Parts.Contains(variable));

    private bool Propagate((int Low, int High)[] supposed)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (total, parts) in sums)
            {
                var low = parts.Sum(part => supposed[part].Low);
                var high = parts.Sum(part => supposed[part].High);
                changed |= Tighten(supposed, total, low, high);
                foreach (var part in parts)
                {
                    var (partLow, partHigh) = supposed[part];
                    changed |= Tighten(supposed, part, supposed[total].Low - (high - partHigh), supposed[total].High - (low - partLow));
                }

                if (parts.Append(total).Any(variable => supposed[variable].Low > supposed[variable].High))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool Tighten((int Low, int High)[] supposed, int variable, int low, int high)
    {
        var before = supposed[variable];
        supposed[variable] = (Math.Max(before.Low, low), Math.Min(before.High, high));
        return supposed[variable] != before && supposed[variable].Low <= supposed[variable].High;
    }
}
