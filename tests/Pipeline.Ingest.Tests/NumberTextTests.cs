using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Pipeline.Ingest.Tests;

public class NumberTextTests
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261122, 20261123);

    private static readonly Arbitrary<decimal> Amounts = (
        from whole in Gen.Choose(-99_999_999, 99_999_999)
        from decimals in Gen.Choose(0, 4)
        select Scaled(whole, decimals)).ToArbitrary();

    [Fact]
    public void What_Danish_formatting_writes_is_read_back() => Check.One(Runs, Prop.ForAll(Amounts, amount =>
        ReadsAs(amount.ToString($"N{amount.Scale}", Danish).Replace('−', '-'), NumberNotation.Danish, amount)
        && ReadsAs(amount.ToString(Danish), NumberNotation.Danish, amount)));

    [Fact]
    public void Thousands_may_be_parted_by_any_space() => Check.One(Runs, Prop.ForAll(
        Amounts, Gen.Elements(" ", "\u00A0", "\u2007", "\u2009", "\u202F").ToArbitrary(), Gen.Elements("-", "\u2212").ToArbitrary(), (amount, space, minus) =>
            ReadsAs(
                amount.ToString($"N{amount.Scale}", Danish).Replace("−", "-", StringComparison.Ordinal)
                    .Replace("-", minus, StringComparison.Ordinal).Replace(".", space, StringComparison.Ordinal) + space,
                NumberNotation.Danish,
                amount)));

    [Fact]
    public void A_number_with_a_digit_group_cut_short_is_no_number_and_never_another_one() => Check.One(Runs, Prop.ForAll(
        Gen.Choose(1_000, 99_999_999).ToArbitrary(), Gen.Elements(".", "\u00A0", " ").ToArbitrary(), (whole, mark) =>
            NumberText.Read(
                whole.ToString("N0", Danish).Replace(".", mark, StringComparison.Ordinal)[..^1] + ",5", NumberNotation.Danish, isWhole: false, out _)
            == NumberOutcome.NotANumber));

    [Fact]
    public void Any_text_is_read_or_is_no_number_and_never_an_exception() => Check.One(Runs, Prop.ForAll(
        Gen.Elements("0123456789.,-+ %eE\u00A0\u2212\u0663<x".ToCharArray()).ArrayOf().ToArbitrary(), letters =>
            NumberText.Read(new string(letters), NumberText.EvidenceOf(new string(letters)), isWhole: false, out var number) != NumberOutcome.Read
            || letters.Count(char.IsAsciiDigit) >= number.Decimals));

    [Fact]
    public void What_English_formatting_writes_is_read_back_in_an_English_column() => Check.One(Runs, Prop.ForAll(Amounts, amount =>
        ReadsAs(amount.ToString($"N{amount.Scale}", CultureInfo.InvariantCulture), NumberNotation.English, amount)));

    [Fact]
    public void A_number_is_never_read_as_two_different_ones_without_evidence() => Check.One(Runs, Prop.ForAll(Amounts, amount =>
    {
        var text = amount.ToString(CultureInfo.InvariantCulture);
        var outcome = NumberText.Read(text, NumberNotation.Undecided, isWhole: false, out var number);
        return outcome != NumberOutcome.Read || number.Amount == amount;
    }));

    [Theory]
    [InlineData("2.351", nameof(NumberNotation.Danish), 2351)]
    [InlineData("2.351", nameof(NumberNotation.English), 2.351)]
    [InlineData("2,351", nameof(NumberNotation.Danish), 2.351)]
    [InlineData("2,351", nameof(NumberNotation.English), 2351)]
    [InlineData("1.234.567", nameof(NumberNotation.Undecided), 1234567)]
    [InlineData("2 351", nameof(NumberNotation.Undecided), 2351)]
    [InlineData("2\u00A0351,5", nameof(NumberNotation.Danish), 2351.5)]
    [InlineData("2\u2009351", nameof(NumberNotation.Undecided), 2351)]
    [InlineData("2\u202F351", nameof(NumberNotation.Undecided), 2351)]
    [InlineData("\u22121,5", nameof(NumberNotation.Danish), -1.5)]
    [InlineData("12,36%", nameof(NumberNotation.Danish), 12.36)]
    [InlineData("100,0\u00A0%", nameof(NumberNotation.Danish), 100)]
    [InlineData("12,36 pct.", nameof(NumberNotation.Danish), 12.36)]
    [InlineData("12 PCT", nameof(NumberNotation.Danish), 12)]
    [InlineData("\u20135", nameof(NumberNotation.Undecided), -5)] // a long dash, as Word makes of a short one
    [InlineData("0,500", nameof(NumberNotation.Undecided), 0.5)]
    [InlineData("68.3", nameof(NumberNotation.English), 68.3)]
    [InlineData(" 816 ", nameof(NumberNotation.Undecided), 816)]
    public void The_forms_that_sources_use_are_read(string text, string notation, double expected) =>
        Assert.True(ReadsAs(text, Enum.Parse<NumberNotation>(notation), (decimal)expected));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1.23,4")]
    [InlineData("12.34.567")]
    [InlineData("1,2,3")]
    [InlineData("1..2")]
    [InlineData("1e5")]
    [InlineData("+5")]
    [InlineData(",5")]
    [InlineData("5,")]
    [InlineData("12 34")]
    [InlineData("0x1F")]
    [InlineData("٣")]
    [InlineData("5 kr.")]
    [InlineData("%")]
    [InlineData("pct.")]
    [InlineData("5\u20137")]
    [InlineData("99999999999999999999999999999999")]
    public void Anything_else_is_no_number(string text) =>
        Assert.Equal(NumberOutcome.NotANumber, NumberText.Read(text, NumberNotation.Danish, isWhole: false, out _));

    [Fact]
    public void A_point_before_three_digits_is_asked_about() =>
        Assert.Equal(NumberOutcome.AmbiguousPoint, NumberText.Read("2.351", NumberNotation.Undecided, isWhole: false, out _));

    [Fact]
    public void A_count_cannot_have_three_decimals()
    {
        Assert.Equal(NumberOutcome.Read, NumberText.Read("2.351", NumberNotation.Undecided, isWhole: true, out var number));
        Assert.Equal(2351, number.Amount);
    }

    [Theory]
    [InlineData("2,35", nameof(NumberNotation.Danish))]
    [InlineData("2.35", nameof(NumberNotation.English))]
    [InlineData("0.123", nameof(NumberNotation.English))]
    [InlineData("1.234,5", nameof(NumberNotation.Danish))]
    [InlineData("1.234.567", nameof(NumberNotation.Danish))]
    [InlineData("2.351", nameof(NumberNotation.Undecided))]
    [InlineData("235", nameof(NumberNotation.Undecided))]
    [InlineData("-", nameof(NumberNotation.Undecided))]
    public void A_cell_tells_how_its_column_writes(string text, string expected) =>
        Assert.Equal(expected, NumberText.EvidenceOf(text).ToString());

    private static bool ReadsAs(string text, NumberNotation notation, decimal expected) =>
        NumberText.Read(text, notation, isWhole: false, out var number) == NumberOutcome.Read && number.Amount == expected;

    private static decimal Scaled(int whole, int decimals)
    {
        var scale = 1m;
        for (var at = 0; at < decimals; at++)
        {
            scale /= 10;
        }

        return whole * scale;
    }
}
