using System.Globalization;

namespace ExcelNumberFormat.Tests;

public sealed class NumberFormatTests
{
    private static readonly CultureInfo Danish = new("da-DK");

    [Theory]
    [InlineData("dd-mm-yyyy")]
    [InlineData("dd/mm/yyyy hh:mm")]
    [InlineData("mmm-yy")]
    [InlineData("MMMM")]
    [InlineData("h:mm AM/PM")]
    [InlineData("mm:ss.0")]
    [InlineData("[$-406]d. mmmm yyyy;@")]
    [InlineData("[Red]yyyy")]
    [InlineData("\"kl. \"hh:mm")]
    public void A_format_with_parts_of_a_date_is_a_date_format(string text)
    {
        var format = new NumberFormat(text);

        Assert.Equal((true, true, false), (format.IsValid, format.IsDateTimeFormat, format.IsTimeSpanFormat));
    }

    [Theory]
    [InlineData("General")]
    [InlineData("general")]
    [InlineData("0")]
    [InlineData("0.0%")]
    [InlineData("#,##0.00;[Red]-#,##0.00")]
    [InlineData("0\"dmy\"")]
    [InlineData("0\\d\\m\\y")]
    [InlineData("[Red]0")]
    [InlineData("[Magenta][>=100]0")]
    [InlineData("[$kr-406] #,##0")]
    [InlineData("_-* #,##0.00_-;\\-* #,##0.00_-;_-* \"-\"??_-;_-@_-")]
    [InlineData("0*d")]
    [InlineData("0_m")]
    [InlineData("@")]
    [InlineData("# ?/?")]
    [InlineData("0.00E+00")]
    [InlineData("")]
    public void Quoted_escaped_and_bracketed_letters_are_no_parts_of_a_date(string text)
    {
        var format = new NumberFormat(text);

        Assert.Equal((true, false, false), (format.IsValid, format.IsDateTimeFormat, format.IsTimeSpanFormat));
    }

    [Theory]
    [InlineData("[h]:mm:ss")]
    [InlineData("[mm]:ss")]
    [InlineData("[SS]")]
    public void A_format_with_elapsed_time_is_a_duration(string text)
    {
        var format = new NumberFormat(text);

        Assert.Equal((true, false, true), (format.IsValid, format.IsDateTimeFormat, format.IsTimeSpanFormat));
    }

    [Theory]
    [InlineData("0 kr")]
    [InlineData("\"ikke lukket")]
    [InlineData("[Red")]
    [InlineData("0\\")]
    [InlineData("yyyy General")]
    [InlineData("yyyy @")]
    public void A_format_that_cannot_be_read_is_not_valid_and_values_are_written_plainly(string text)
    {
        var format = new NumberFormat(text);

        Assert.Equal((false, false, false), (format.IsValid, format.IsDateTimeFormat, format.IsTimeSpanFormat));
        Assert.Equal("1.5", format.Format(1.5, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("0", 2.5, "3")]
    [InlineData("0.00", 1.0, "1.00")]
    [InlineData("#.##", 0.5, ".5")]
    [InlineData("#,##0", 1234567.0, "1,234,567")]
    [InlineData("#,##0.0", -1234.56, "-1,234.6")]
    [InlineData("0.0%", 0.125, "12.5%")]
    [InlineData("0,", 12345.0, "12")]
    [InlineData("0.00E+00", 12345.0, "1.23E+04")]
    [InlineData("0 \"pct.\"", 7.0, "7 pct.")]
    [InlineData("\\#0", 7.0, "#7")]
    [InlineData("$0", -7.0, "-$7")]
    [InlineData("General", 1.5, "1.5")]
    [InlineData("\"ja\"", 1.0, "ja")]
    [InlineData("", 1.5, "1.5")]
    public void A_number_is_written_by_its_places(string text, double number, string expected) =>
        Assert.Equal(expected, new NumberFormat(text).Format(number, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(5.0, "+5")]
    [InlineData(-5.0, "-5")]
    [InlineData(0.0, "nul")]
    public void The_sections_are_for_positive_negative_and_zero(double number, string expected) =>
        Assert.Equal(expected, new NumberFormat("+0;-0;\"nul\"").Format(number, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(150.0, "mange 150")]
    [InlineData(50.0, "få 50")]
    [InlineData(-50.0, "få 50")]
    public void A_condition_chooses_the_section(double number, string expected) =>
        Assert.Equal(expected, new NumberFormat("[>=100]\"mange \"0;\"få \"0").Format(number, CultureInfo.InvariantCulture));

    [Fact]
    public void A_text_takes_the_fourth_section_or_stays_as_it_is()
    {
        Assert.Equal("<Bo>", new NumberFormat("0;0;0;\"<\"@\">\"").Format("Bo", Danish));
        Assert.Equal("Bo", new NumberFormat("0.00").Format("Bo", Danish));
        Assert.Equal("Bo", new NumberFormat("@").Format("Bo", Danish));
    }

    [Fact]
    public void A_number_is_written_with_the_separators_of_the_culture() =>
        Assert.Equal("1.234,50", new NumberFormat("#,##0.00").Format(1234.5m, Danish));

    [Theory]
    [InlineData("dd-mm-yyyy", "05-02-2024")]
    [InlineData("d/m/yy", "5/2/24")]
    [InlineData("d\\. mmmm", "5. februar")]
    [InlineData("dddd", "mandag")]
    [InlineData("mmmmm", "f")]
    [InlineData("hh:mm:ss", "15:04:09")]
    [InlineData("h:mm AM/PM", "3:04 PM")]
    [InlineData("h A/P", "3 P")]
    [InlineData("ss.00", "09.25")]
    [InlineData("mm:ss", "04:09")]
    [InlineData("\"kl. \"hh\\.mm", "kl. 15.04")]
    public void A_time_is_written_by_its_parts(string text, string expected)
    {
        var time = new DateTime(2024, 2, 5, 15, 4, 9, 250);

        Assert.Equal(expected, new NumberFormat(text).Format(time, Danish));
    }

    [Theory]
    [InlineData("[h]:mm:ss", "49:30:15")]
    [InlineData("[m]:ss", "2970:15")]
    [InlineData("[s]", "178215")]
    public void A_duration_does_not_start_over_after_a_day(string text, string expected) =>
        Assert.Equal(expected, new NumberFormat(text).Format(new TimeSpan(49, 30, 15), Danish));

    [Fact]
    public void A_value_that_the_format_does_not_fit_is_written_plainly()
    {
        Assert.Equal("1.5", new NumberFormat("yyyy").Format(1.5, CultureInfo.InvariantCulture));
        Assert.Equal("True", new NumberFormat("0").Format(true, CultureInfo.InvariantCulture));
        Assert.Equal("", new NumberFormat("0").Format(null!, CultureInfo.InvariantCulture));
    }
}
