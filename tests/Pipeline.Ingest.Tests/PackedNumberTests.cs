using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Pipeline.Ingest.Tests;

public class PackedNumberTests
{
    private static readonly Arbitrary<decimal> AnyNumber = (
        from low in ArbMap.Default.GeneratorFor<int>()
        from middle in ArbMap.Default.GeneratorFor<int>()
        from high in Gen.Frequency((3, Gen.Constant(0)), (1, ArbMap.Default.GeneratorFor<int>()))
        from isLong in Gen.Elements(true, false)
        from isNegative in Gen.Elements(true, false)
        from decimals in Gen.Choose(0, 28)
        select new decimal(low, isLong ? middle : 0, high, isNegative, (byte)decimals)).ToArbitrary();

    [Fact]
    public void Any_number_comes_back_with_the_decimals_that_it_had() => Check.QuickThrowOnFailure(Prop.ForAll(AnyNumber, AssertComesBack));

    [Theory]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("-0.0")]
    [InlineData("288230376151711743")] // 2 to the 58th less one: the most that is packed
    [InlineData("288230376151711744")]
    [InlineData("-28823037615171.1743")]
    [InlineData("0.0000000000000000000000000001")] // as many decimals as there can be
    [InlineData("79228162514264337593543950335")] // the largest that there is
    public void The_smallest_and_the_largest_come_back_too(string number) =>
        AssertComesBack(decimal.Parse(number, CultureInfo.InvariantCulture));

    [Fact]
    public void Numbers_that_are_kept_elsewhere_are_told_from_each_other()
    {
        var numbers = new PackedNumbers();
        var (first, second) = (numbers.Pack(decimal.MaxValue), numbers.Pack(decimal.MinValue));

        Assert.Equal((decimal.MaxValue, decimal.MinValue), (numbers.Unpack(first), numbers.Unpack(second)));
    }

    [Theory]
    [InlineData(0, 0, "0")]
    [InlineData(319, 1, "31.9")]
    [InlineData(99_999_999_999_999_999, 4, "9999999999999.9999")]
    public void The_digits_of_a_plain_number_are_packed_as_they_are(long digits, int decimals, string expected)
    {
        var number = new PackedNumbers().Unpack(PackedNumber.Of(new PlainDigits(digits, decimals)));

        Assert.Equal(expected, number.ToString(CultureInfo.InvariantCulture));
    }

    private static void AssertComesBack(decimal number)
    {
        var numbers = new PackedNumbers();

        Assert.Equal(decimal.GetBits(number), decimal.GetBits(numbers.Unpack(numbers.Pack(number))));
    }
}
