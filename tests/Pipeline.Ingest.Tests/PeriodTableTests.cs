using FsCheck;
using FsCheck.Fluent;

namespace Pipeline.Ingest.Tests;

public class PeriodTableTests
{
    private const int MostSeries = 300;
    private const int MostPeriods = 400;

    // Numbers are given as things are met: later ones come later, and some of them again.
    private static readonly Arbitrary<(int Series, int Period)[]> AnyAdditions = (
        from series in Gen.Choose(0, MostSeries - 1)
        from period in Gen.Choose(0, MostPeriods - 1)
        select (series, period)).ArrayOf(60).ToArbitrary();

    [Fact]
    public void It_holds_what_was_noted_and_nothing_else_however_wide_it_grows() => Check.QuickThrowOnFailure(Prop.ForAll(AnyAdditions, additions =>
    {
        var (table, expected) = (new PeriodTable(), new HashSet<(int, int)>());
        foreach (var (series, period) in additions)
        {
            table.Add(series, period);
            expected.Add((series, period));
            Assert.True(table.Has(series, period));
        }

        var held = from series in Enumerable.Range(0, MostSeries + 70)
                   from period in Enumerable.Range(0, MostPeriods + 70)
                   where table.Has(series, period)
                   select (series, period);
        Assert.True(expected.SetEquals(held));
    }));
}
