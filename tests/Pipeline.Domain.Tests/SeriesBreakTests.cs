namespace Pipeline.Domain.Tests;

public class SeriesBreakTests
{
    private static readonly SeriesBreak From2018 = new(Period.Year(2018), "ny opgørelse");

    // A period that ends before 1 January 2018 is of the old series, every other of the new.
    [Theory]
    [InlineData("2016", "2017", false)]
    [InlineData("2017", "2018", true)]
    [InlineData("2018", "2017", true)]
    [InlineData("2018", "2019", false)]
    [InlineData("2017/2018", "2018", false)]
    [InlineData("2017-12-31", "2018-01-01", true)]
    [InlineData("2018-01-01", "2018", false)]
    public void A_break_lies_between_a_period_that_ends_before_it_and_one_that_does_not(string one, string other, bool liesBetween) =>
        Assert.Equal(liesBetween, From2018.LiesBetween(Of(one), Of(other)));

    private static Period Of(string text) => Period.TryParse(text, out var period) ? period! : throw new FormatException(text);
}
