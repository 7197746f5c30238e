namespace Pipeline.Ingest.Tests;

public class PlainNumberTests
{
    [Theory]
    [InlineData("816")]
    [InlineData("0")]
    [InlineData("31,9")]
    [InlineData("0,0")]
    [InlineData("2351,5000")]
    [InlineData("123456789012")]
    public void A_number_that_means_one_thing_reads_as_the_full_rules_read_it(string text)
    {
        Assert.True(PlainNumber.TryRead(text, out var number));
        Assert.Equal(NumberOutcome.Read, NumberText.Read(text, NumberNotation.Mixed, isWhole: false, out var expected));
        Assert.Equal((expected, expected.Amount.Scale), (number, number.Amount.Scale));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("5,")]
    [InlineData(",5")]
    [InlineData("2,351")] // two thousand, or a little above two: its column says
    [InlineData("2.351")]
    [InlineData("1,2,3")]
    [InlineData("-5")]
    [InlineData("31,9 %")]
    [InlineData("1234567890123")] // may be too large
    [InlineData("٣")]
    public void What_can_mean_more_or_nothing_is_left_to_the_full_rules(string text) => Assert.False(PlainNumber.TryRead(text, out _));
}
