namespace Pipeline.Domain.Tests;

public class InstitutionNumberTests
{
    [Theory]
    [InlineData("101172", "101172")]
    [InlineData("000001", "000001")]
    [InlineData("1", "000001")]
    [InlineData(" 280001 ", "280001")]
    public void Zeros_that_were_lost_are_put_back(string text, string expected)
    {
        Assert.True(InstitutionNumber.TryParse(text, out var number));
        Assert.Equal(expected, number?.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1011720")]
    [InlineData("10117A")]
    [InlineData("-1")]
    [InlineData("1,5")]
    [InlineData("\u0661")]
    public void What_is_not_up_to_six_digits_is_no_number(string text) => Assert.False(InstitutionNumber.TryParse(text, out _));

    [Theory]
    [InlineData("101172", true)]
    [InlineData("1", false)]
    [InlineData(" 101172", false)]
    public void A_plan_writes_all_six_digits(string text, bool expected) => Assert.Equal(expected, InstitutionNumber.IsWhole(text));
}
