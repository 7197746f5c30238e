using System.Runtime.InteropServices;
using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Holds delivered totals against the sums of their parts. The delivered total is always the one that is used.</summary>
internal static class TotalsCheck
{
    public static IEnumerable<IngestWarning> Warnings(
        PackedObservations observations, Plan plan, IReadOnlySet<IndicatorId> countedIndicators)
    {
        var totals = TotalsOf(observations, plan);
        if (totals.Count == 0)
        {
            return [];
        }

        var sums = SumsOf(observations, totals);
        return
            from at in TotalsAmong(observations, totals)
            let total = observations.At(at)
            let area = totals[total.Key.Area]
            let sum = sums.GetValueOrDefault(SumOf(total.Key, total.Key.Area))
            let indicator = observations.IndicatorOf(total.Key.Indicator)
            where sum.Parts == area.Parts.Count && sum.DiffersFrom(total, countedIndicators.Contains(indicator))
            select new IngestWarning(
                ErrorCodes.TotalDiffers,
                $"Tallet for {area.Name} ({indicator}, {observations.PeriodOf(total.Key.Period).Label}) er ikke summen af delene; "
                + "det leverede tal bruges.");
    }

    private static List<int> TotalsAmong(PackedObservations observations, Dictionary<int, Area> totals)
    {
        var found = new List<int>();
        for (var at = 0; at < observations.Count; at++)
        {
            ref readonly var observation = ref observations.At(at);
            if (observation.State == ValueState.Value && totals.ContainsKey(observation.Key.Area))
            {
                found.Add(at);
            }
        }

        return found;
    }

    private static Dictionary<int, Area> TotalsOf(PackedObservations observations, Plan plan)
    {
        var totals = new Dictionary<int, Area>();
        foreach (var area in plan.Areas.Where(area => area.Parts.Count > 0))
        {
            if (observations.Find(area.Id) is { } number)
            {
                totals.Add(number, area);
            }
        }

        return totals;
    }

    private static Dictionary<long, PartSums> SumsOf(PackedObservations observations, Dictionary<int, Area> totals)
    {
        var totalsOfPart = TotalsOfPart(observations, totals);
        var sums = new Dictionary<long, PartSums>();
        for (var at = 0; at < observations.Count; at++)
        {
            ref readonly var part = ref observations.At(at);
            var numbers = part.State == ValueState.Value && part.Key.Area < totalsOfPart.Length ? totalsOfPart[part.Key.Area] : null;
            foreach (var number in numbers ?? [])
            {
                CollectionsMarshal.GetValueRefOrAddDefault(sums, SumOf(part.Key, number), out _).Add(part);
            }
        }

        return sums;
    }

    private static int[]?[] TotalsOfPart(PackedObservations observations, Dictionary<int, Area> totals)
    {
        var pairs = totals
            .SelectMany(total => total.Value.Parts, (total, part) => (Total: total.Key, Part: observations.Find(part)))
            .Where(pair => pair.Part is not null)
            .ToLookup(pair => pair.Part!.Value, pair => pair.Total);
        var last = pairs.Count == 0 ? -1 : pairs.Max(pair => pair.Key);
        return [.. Enumerable.Range(0, last + 1).Select(part => pairs.Contains(part) ? pairs[part].ToArray() : null)];
    }

    // Neither is more than the files' own rows, of which there are fewer than a million; areas are fewer still.
    private static long SumOf(PackedKey key, int total) => (((long)key.Indicator << 22) | (uint)key.Period) << 20 | (uint)total;

    /// <summary>What the parts of a total come to, as far as they have been met.</summary>
    private struct PartSums
    {
        // No figure of ours comes near, and a thousand of them are still a decimal.
        private const decimal LargestSummed = 1e24m;
        private decimal amount;
        private decimal numerator;
        private decimal denominator;
        private int withCounts;
        private bool isTooLarge;

        /// <summary>How many parts have a number.</summary>
        public int Parts { get; private set; }

        public void Add(in PackedObservation part)
        {
            Parts++;
            isTooLarge |= part.Amount > LargestSummed || part.Amount < -LargestSummed || part.Numerator > LargestSummed || part.Denominator > LargestSummed;
            if (isTooLarge)
            {
                return;
            }

            amount += part.Amount;
            if (part.HasCounts)
            {
                withCounts++;
                numerator += part.Numerator;
                denominator += part.Denominator;
            }
        }

        public readonly bool DiffersFrom(in PackedObservation total, bool isCount) => !isTooLarge && isCount
            ? amount != total.Amount
            : !isTooLarge && total.HasCounts && withCounts == Parts && (numerator != total.Numerator || denominator != total.Denominator);
    }
}
