using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

/// <summary>Statistikbanken's extracts with »kode og tekst« (valuePresentation CodeAndValue): refused, and told what to choose instead.</summary>
public class CodedTextTests
{
    private const string Straf11 = "OMRÅDE;OVERTRÆD;TID;INDHOLD\n";

    [Theory]
    [InlineData("dst-straf11", Straf11 + "316 Holbæk;TOT Straffelov i alt;2025K1 2025K1;816\n", "OVERTRÆD")]
    [InlineData("dst-straf22", "OMRÅDE;OVERTRÆD;ANMSIGT;TID;INDHOLD\n316 Holbæk;TOT Straffelov i alt;SIG Sigtelser;2024 2024;300\n", "ANMSIGT")]
    [InlineData("dst-folk1a", "OMRÅDE;TID;INDHOLD\n316 Holbæk;2025K1;73500\n", "OMRÅDE")]
    [InlineData("dst-folk1a", "OMRÅDE;TID;INDHOLD\n000 Hele landet;2025K1;5992734\n", "OMRÅDE")]
    [InlineData("dst-folk1a", "OMRÅDE;TID;INDHOLD\nHolbæk;2025K1 2025K1;73500\n", "TID")]
    [InlineData("dst-straf11-web", "Anmeldte forbrydelser;;\n;;2025K1\n316 Holbæk;Hærværk;48\n", "Område")]
    [InlineData("dst-straf11-web", "Anmeldte forbrydelser;;\n;;2025K1\nHolbæk;1390 Hærværk;48\n", "Overtrædelsens art")]
    public void A_code_before_a_known_text_is_told_with_what_to_choose_instead(string format, string file, string column)
    {
        var error = Deliveries.Deliver(file, Formats.Read(format)).OnlyError();

        Assert.Equal((ErrorCodes.CodeBeforeText, column), (error.Code, error.Column));
        Assert.Contains("vælg »tekst« i stedet for »kode og tekst«", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_before_the_periods_over_the_columns_is_told_at_the_first_of_them()
    {
        var error = Deliveries.Deliver("Anmeldte forbrydelser;;;\n;;2024K4 2024K4;2025K1 2025K1\nHolbæk;Hærværk;51;48\n", Formats.Read("dst-straf11-web")).OnlyError();

        Assert.Equal((ErrorCodes.CodeBeforeText, 2, "2024K4 2024K4"), (error.Code, error.Row, error.Column));
    }

    // One row is read and one is not: a figure would have gone missing in silence.
    [Theory]
    [InlineData("316 Holbæk;Hærværk;2025K2;50", "OMRÅDE")]
    [InlineData("Holbæk;1390 Hærværk;2025K2;50", "OVERTRÆD")]
    [InlineData("316 Holbek;Hærværk;2025K2;50", "OMRÅDE")]
    [InlineData("330 Holbæk;Hærværk;2025K2;50", "OMRÅDE")]
    [InlineData("Holbæk;1390 Hærværkk;2025K2;50", "OVERTRÆD")]
    public void One_coded_row_among_others_is_an_error_whatever_the_code_says_and_however_the_text_is_spelt(string row, string column)
    {
        var error = Deliveries.Deliver($"{Straf11}Holbæk;Hærværk;2025K1;48\n{row}\n", Formats.Read("dst-straf11")).OnlyError();

        Assert.Equal((ErrorCodes.CodeBeforeText, 3, column), (error.Code, error.Row, error.Column));
    }

    [Theory]
    [InlineData("330 Slagelse;Hærværk")] // another municipality
    [InlineData("Holbæk;11 Seksualforbrydelser i alt")] // another matter
    [InlineData("Holbæk;af Hærværk")] // no code: a source writes none in small letters
    public void A_code_before_what_is_not_read_changes_nothing(string row)
    {
        var accepted = Deliveries.Deliver($"{Straf11}Holbæk;Hærværk;2025K1;48\n{row};2025K2;50\n", Formats.Read("dst-straf11")).Accepted();

        Assert.Equal((2, 1, 1), (accepted.Rows.Read, accepted.Rows.Skipped, accepted.Observations.Count));
    }

    // What the landlord is called is no code, and Statistikbanken is not where to mend it.
    [Theory]
    [InlineData("fraflytning", "Område;År;Indikator;Antal;Grundlag;Procent\nVAB Bjergmarken;2023;Fraflytning;104;520;20\n", "Bjergmarken (VAB)« eller »Bjergmarken")]
    [InlineData("dst-folk1a", "OMRÅDE;TID;INDHOLD\nAAB Holbæk;2025K1;73500\n", "Holbæk Kommune")]
    public void Capital_letters_before_a_place_are_part_of_an_unknown_name(string format, string file, string suggestion)
    {
        var error = Deliveries.Deliver(file, Formats.Read(format)).OnlyError();

        Assert.Equal(ErrorCodes.UnknownArea, error.Code);
        Assert.Contains($"mon »{suggestion}« ", error.Describe(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("316 Holbæk", "Holbæk")]
    [InlineData("2025K1  2025K1", "2025K1")]
    [InlineData("TOT I alt", "I alt")]
    public void What_stands_behind_the_code_is_the_text(string text, string behind) => Assert.Equal(behind, CodedText.Behind(text));

    [Theory]
    [InlineData("Holbæk")]
    [InlineData("Hele landet")]
    [InlineData(" Holbæk")]
    [InlineData("1. Holbæk")]
    [InlineData("")]
    public void A_text_without_a_code_has_nothing_behind_one(string text) => Assert.Null(CodedText.Behind(text));
}
