using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class ExcelDatesTests
{
    private const string Header = "Boligområde;År;Opgørelse;Antal;Beboere;Pr. 1.000;Kilde\n";

    [Theory]
    [InlineData("17-maj")]
    [InlineData("05-sep")]
    [InlineData("dec-15")]
    [InlineData("9. okt")]
    public void A_text_that_Excel_made_a_date_is_an_error_that_explains(string spoiled)
    {
        var error = Deliveries.Deliver($"{Header}Ladegårdsparken;2024;{spoiled};6;;;Politiet\n", Formats.Read("politi-kriminalitet")).OnlyError();

        Assert.Equal((ErrorCodes.MadeADate, 2, "Opgørelse"), (error.Code, error.Row, error.Column));
        Assert.Contains("typen Tekst i Excel", error.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_Excel_made_a_date_is_an_error_that_explains() => Assert.Equal(
        ErrorCodes.MadeADate, Deliveries.Deliver("Område;År;Værdi\nLadegårdsparken;2022;02-maj\n", Formats.Small()).OnlyError().Code);

    [Fact]
    public void A_spoiled_text_is_never_skipped_as_another_matter()
    {
        var error = Deliveries.Deliver(
            "OMRÅDE;OVERTRÆD;TID;INDHOLD\nHolbæk;Hærværk;2025K1;48\nHolbæk;12-okt;2025K1;3\n", Formats.Read("dst-straf11")).OnlyError();

        Assert.Equal((ErrorCodes.MadeADate, 3), (error.Code, error.Row));
    }

    [Theory]
    [InlineData("15-17")]
    [InlineData("15-17 år")]
    [InlineData("majoritet")]
    [InlineData("10-12")]
    public void What_is_still_as_it_was_written_is_no_date(string text) => Assert.False(ExcelDates.IsOne(new Cell(text)));
}
