using FsCheck;
using FsCheck.Fluent;

namespace Pipeline.Ingest.Tests;

public class PartSumsTests
{
    private const int Most = 4;
    private static readonly PackedKey Total = new(0, 0, 0);

    private static readonly Arbitrary<(int Total, int Counted, bool IsKnown)[]> AnyParts = (
        from total in Gen.Choose(0, Most - 1)
        from counted in Gen.Choose(-3, 9)
        from isKnown in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        select (total, counted, isKnown)).ArrayOf(20).ToArbitrary();

    [Fact]
    public void Parts_are_added_to_their_own_total_in_whatever_order_they_come() => Check.QuickThrowOnFailure(Prop.ForAll(AnyParts, parts =>
    {
        var sums = new PartSums();
        foreach (var (total, counted, isKnown) in parts)
        {
            sums.Add(Total with { Period = total }, isKnown ? new AddedNumbers(counted, 1) : null);
        }

        for (var total = 0; total < Most; total++)
        {
            var own = parts.Where(part => part.Total == total).ToList();
            var isKnown = own.TrueForAll(part => part.IsKnown);
            var sum = new AddedNumbers(own.Sum(part => part.Counted), own.Count);
            var met = sums.Of(Total with { Period = total });
            Assert.False(met.DiffersFrom(own.Count, sum));
            Assert.Equal(isKnown, met.DiffersFrom(own.Count, sum with { Counted = sum.Counted + 1 }));
            Assert.Equal(isKnown, met.DiffersFrom(own.Count, sum with { Denominator = sum.Denominator + 1 }));
            Assert.False(met.DiffersFrom(own.Count + 1, sum with { Counted = sum.Counted + 1 }));
        }
    }));

    [Fact]
    public void A_total_without_numbers_that_its_parts_add_up_to_does_not_differ()
    {
        var sums = new PartSums();
        sums.Add(Total, new AddedNumbers(5, 20));

        Assert.False(sums.Of(Total).DiffersFrom(1, null));
    }
}
