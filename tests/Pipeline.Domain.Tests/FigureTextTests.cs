namespace Pipeline.Domain.Tests;

public class FigureTextTests
{
    [Theory]
    [InlineData(Unit.Percent, "11.8", "11,8 pct.")]
    [InlineData(Unit.Percent, "12.36", "12,36 pct.")]
    [InlineData(Unit.Percent, "40", "40,0 pct.")]
    [InlineData(Unit.PerThousand, "30.65", "30,65 pr. 1.000")]
    [InlineData(Unit.Grade, "4.6", "4,6")]
    [InlineData(Unit.Index, "68.3", "68,3")]
    [InlineData(Unit.YesNo, "1", "ja")]
    [InlineData(Unit.YesNo, "0", "nej")]
    public void A_value_is_written_in_danish_and_never_rounder_than_it_was_delivered(Unit unit, string value, string expected) =>
        Assert.Equal(expected, FigureText.Value(Of(unit), Parse(value)));

    [Theory]
    [InlineData(Unit.Percent, "4.1", "+4,1 procentpoint")]
    [InlineData(Unit.Grade, "-2.5", "-2,5 karakterpoint")]
    [InlineData(Unit.Index, "0", "0,0 indekspoint")]
    [InlineData(Unit.Percent, "0.600", "+0,6 procentpoint")]
    public void A_difference_has_its_sign_and_its_unit(Unit unit, string difference, string expected) =>
        Assert.Equal(expected, FigureText.Difference(Of(unit), Parse(difference)));

    [Fact]
    public void A_count_has_thousands_and_no_decimals() =>
        Assert.Equal("3.498", FigureText.Value(Of(Unit.Count) with { Decimals = 0 }, 3498m));

    private static decimal Parse(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Indicator Of(Unit unit) =>
        Holbaek.Indicator(Holbaek.Tandpleje, unit, Polarity.LowerIsBetter, Timing.Stock, comparator: null).Indicator;
}
