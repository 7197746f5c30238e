using System.Runtime.InteropServices;

namespace Pipeline.Ingest;

/// <summary>What the parts of totals come to.</summary>
internal sealed class PartSums
{
    private readonly Dictionary<PackedKey, int> places = [];
    private readonly List<PartSum> sums = [];

    // The parts of a total mostly stand together.
    private PackedKey last;
    private int placeOfLast = -1;

    /// <summary>What the parts of a total come to, as far as they have been met.</summary>
    public PartSum Of(PackedKey total) => places.TryGetValue(total, out var place) ? sums[place] : default;

    /// <summary>Adds a part to its total.</summary>
    /// <param name="total">The total.</param>
    /// <param name="part">The numbers of the part that add up; none when it has none.</param>
    public void Add(PackedKey total, AddedNumbers? part)
    {
        if (placeOfLast < 0 || last != total)
        {
            (last, placeOfLast) = (total, PlaceOf(total));
        }

        CollectionsMarshal.AsSpan(sums)[placeOfLast].Add(part);
    }

    private int PlaceOf(PackedKey total)
    {
        if (!places.TryGetValue(total, out var place))
        {
            places.Add(total, place = sums.Count);
            sums.Add(default);
        }

        return place;
    }
}

/// <summary>The numbers of a figure that add up: its own for what is counted, else the counts behind it.</summary>
/// <param name="Counted">What is counted, or how many it happened to.</param>
/// <param name="Denominator">Of how many; 0 for what is counted.</param>
internal readonly record struct AddedNumbers(decimal Counted, decimal Denominator);

/// <summary>What the parts of a total come to.</summary>
internal struct PartSum
{
    private AddedNumbers sum;
    private int parts;
    private int summed;

    /// <summary>Adds a part.</summary>
    public void Add(AddedNumbers? part)
    {
        parts++;
        if (part is { } numbers)
        {
            summed++;
            sum = new AddedNumbers(sum.Counted + numbers.Counted, sum.Denominator + numbers.Denominator);
        }
    }

    /// <summary>Whether all parts have been met with numbers that add up, and do not add up to the total's.</summary>
    /// <param name="partsOfTotal">How many parts the total has.</param>
    /// <param name="total">The total's own numbers; none when it has none that its parts add up to.</param>
    public readonly bool DiffersFrom(int partsOfTotal, AddedNumbers? total) =>
        total is not null && parts == partsOfTotal && summed == parts && sum != total;
}
