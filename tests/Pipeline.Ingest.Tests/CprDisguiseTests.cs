using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class CprDisguiseTests
{
    private const string Header = "Område;År;Værdi;Bemærkning\n";
    private static readonly Format Format = Formats.Small();
    private static readonly int[] Sums = [712345678, 909123450, 588345678, 699345677, 498123456, 387654322];

    [Theory]
    [InlineData("O7O76l-4285")]
    [InlineData("0707614285", GuardRules.BareNumber)]
    [InlineData("O7O7614285", GuardRules.BareNumber)]
    [InlineData("07076I4285", GuardRules.BareNumber)]
    [InlineData("０７０７６１－４２８５")] // full width
    [InlineData("٠٧٠٧٦١-٤٢٨٥")] // Arabic digits
    [InlineData("𝟎𝟕𝟎𝟕𝟔𝟏-𝟒𝟐𝟖𝟓")] // mathematical digits, two places each
    [InlineData("070761\u00A04285")]
    [InlineData("070761\u20094285")]
    [InlineData("070761\u202F4285")]
    [InlineData("070761\u2011" + "4285")]
    [InlineData("070761\u22124285")]
    [InlineData("070761\u00AD4285")]
    [InlineData("070761\u200B4285", GuardRules.BareNumber)] // a space of no width
    [InlineData("070761 - 4285")]
    [InlineData("070761--4285")]
    [InlineData("07.07.61-4285")]
    [InlineData("07-07-61-4285")]
    [InlineData("670761-4285")] // a replacement number: day 7 and 60
    [InlineData("6101011001", GuardRules.BareNumber)] // the same, with the check sum
    [InlineData("070761-4AB5")] // a replacement number that ends in letters
    [InlineData("707614285", GuardRules.LostZero)]
    [InlineData("707614285,00", GuardRules.LostZero)]
    [InlineData("7.07614285E8", GuardRules.ScientificNumber)]
    [InlineData("7,07614285E+08", GuardRules.ScientificNumber)]
    [InlineData("3,112991009e+9", GuardRules.ScientificNumber)]
    [InlineData("3112991009.0", GuardRules.BareNumber)]
    [InlineData("CPR 1512851234", GuardRules.BareNumber)] // no check sum, but the text says what it is
    [InlineData("Personnummer: 1512851234", GuardRules.BareNumber)]
    [InlineData("070761_4285")]
    public void A_number_is_found_however_it_is_typed(string text, string rule = GuardRules.SeparatedNumber) =>
        Assert.Equal(new GuardFinding(rule, "", 2, "D"), Assert.Single(Note(text).Quarantined().Findings));

    [Theory]
    [InlineData("O1O2O3O4O5-O6O")] // as many letters as digits, but no date and four digits
    [InlineData("Bolig 07O7")]
    [InlineData("Hal 10 og lokale 1012345678")] // day 10, month 12, year 34, and no check sum
    [InlineData("920761-4285")] // no day 92, nor 32
    [InlineData("600761-4285")] // day 0
    [InlineData("070761-uge1")]
    [InlineData("12,0707614285")] // ten decimals
    [InlineData("707614286")] // nine digits without check sum, alone
    [InlineData("7,07614285E+07")] // 70,761,428.5
    [InlineData("7,07614285E+11")]
    [InlineData("070761.4285")]
    [InlineData("journal 1512851234")]
    [InlineData("070761_42850")]
    [InlineData("07.07.61 4285")] // a day and the time of it
    [InlineData("14-11-2024 1430")]
    [InlineData("٠٧٠٧٦١")]
    [InlineData("01012022-31122022")]
    [InlineData("0101202231122022")] // two dates written together
    [InlineData("311222-311223")]
    public void What_only_resembles_a_number_passes(string text) => Note(text).Accepted();

    [Fact]
    public void Sums_of_nine_digits_are_not_called_numbers_for_the_two_that_begin_with_a_date()
    {
        var rows = string.Concat(Sums.Select((sum, at) => $"Ladegårdsparken;{2010 + at};1;{sum}\n"));

        Deliver(Header + rows).Accepted();
    }

    [Theory]
    [InlineData("070761;4285", "311299;1009")]
    [InlineData("70761;4285", "311299;1009")]
    [InlineData("O70761;4285", "311299;1009")]
    public void Numbers_split_over_two_columns_are_found_in_two_rows(string one, string other)
    {
        var findings = Split("Nr.;Lbnr.", one, other).Quarantined().Findings;

        Assert.Equal([new(GuardRules.SplitNumber, "", 2, "D"), new(GuardRules.SplitNumber, "", 3, "D")], findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(";")]
    public void Numbers_split_over_two_columns_are_found_with_nothing_but_a_dash_between_them(string between) =>
        Assert.Equal(
            [new(GuardRules.SplitNumber, "", 2, "D"), new(GuardRules.SplitNumber, "", 3, "D")],
            Split("Nr.;a;b;c", $"070761;{between};4285", $"311299;{between};1009").Quarantined().Findings);

    [Fact]
    public void Numbers_split_over_two_names_are_found_in_JSON_that_the_format_does_not_take() =>
        Assert.Equal(
            GuardRules.SplitNumber,
            Deliver("""[{ "a": "070761", "b": "4285" }, { "a": "311299", "b": "1009" }]""").Quarantined().Findings[0].Rule);

    [Fact]
    public void One_split_number_is_enough_where_the_header_says_so() =>
        Assert.Contains(
            new GuardFinding(GuardRules.SplitNumber, "", 2, "D"), Split("Fødselsår mv.;Nr.", "070761;42", "x;y").Quarantined().Findings);

    [Theory]
    [InlineData("Nr.;Antal", "070761;4285", "x;y")] // one pair may be chance
    [InlineData("Nr.;Antal", "070761;428", "311299;100")] // a number has four digits
    [InlineData("Nr.;Antal", "324761;4285", "413299;1009")] // no dates
    [InlineData("Beboere;Antal", "12045;4285", "13055;1009")] // five digits: month 20 has no date, month 30 neither
    [InlineData("Kroner;Antal", "070761;4285", "451299;1009", "982211;4711")] // one of three
    [InlineData("Nr.;Dato", "070761;", "311299;")]
    public void Two_columns_of_numbers_are_not_split_ones(string headers, params string[] cells) => Split(headers, cells).Accepted();

    [Fact]
    public void Columns_of_declared_identifiers_are_exempt_from_bare_and_split_numbers()
    {
        var format = Formats.Small(columns: """, { "navn": "P-nummer", "type": "identifikator" }, { "navn": "Nr.", "type": "tekst" }""");
        const string header = "Område;År;Værdi;P-nummer;Nr.\n";

        Deliveries.Deliver(header + "Ladegårdsparken;2022;1;1010101009;1\nGrønneparken;2022;1;1011123456;1\n", format).Accepted();
        Deliveries.Deliver(header + "Ladegårdsparken;2022;1;070761;4285\nGrønneparken;2022;1;311299;1009\n", format).Accepted();
        Assert.IsType<DeliveryReading.Quarantined>(Deliveries.Deliver(header + "Ladegårdsparken;2022;1;070761 4285;1\n", format));
    }

    [Theory]
    [InlineData("\"0707614285\"", true)]
    [InlineData("3112991009", true)]
    [InlineData("\"070761-4285\"", false)]
    [InlineData("[\"0707614285\"]", false)]
    public void Declared_identifiers_in_JSON_are_exempt_from_bare_numbers_too(string identifier, bool passes)
    {
        var format = Formats.Read("elevfravaer-api");
        var json = $$"""[{ "[Tid].[Skoleår].[Skoleår]": "2023/2024", "[Institution].[Institutionsnummer].[Institutionsnummer]": {{identifier}} }]""";

        Assert.Equal(!passes, Deliveries.Deliver(json, format, "fil.json") is DeliveryReading.Quarantined);
        Assert.IsType<DeliveryReading.Quarantined>(Deliveries.Deliver(json.Replace("Institutionsnummer", "Nr", StringComparison.Ordinal), format, "fil.json"));
    }

    [Fact]
    public void A_P_number_in_a_column_that_is_not_declared_is_looked_at_like_any_other() =>
        Assert.IsType<DeliveryReading.Quarantined>(
            Deliver("Område;År;Værdi;P-nummer\nLadegårdsparken;2022;1;1011123456\nGrønneparken;2022;1;1012123456\n"));

    [Theory]
    [InlineData("For\u00ADnavn")]
    [InlineData("ＮＡＶＮ")]
    [InlineData("Barnets fulde navn")]
    [InlineData("Adresse og postnr.")]
    [InlineData("Vejnavn")]
    [InlineData("CPR")]
    [InlineData("BorgerCPR")]
    [InlineData("cprBarn")]
    [InlineData("PatientNavn")]
    [InlineData("Mobiltelefon")]
    [InlineData("Adr.")]
    public void Headers_that_name_persons_are_found_however_they_are_typed(string header) =>
        Assert.Equal(
            GuardRules.PersonalHeader,
            Assert.Single(Deliver($"Område;År;Værdi;{header}\nLadegårdsparken;2022;1;\n").Quarantined().Findings).Rule);

    [Theory]
    [InlineData("Områdenavn")]
    [InlineData("Skolenavn")]
    [InlineData("Mailbokse i alt")]
    [InlineData("Adresseændringer")]
    public void Headers_with_such_a_word_inside_another_pass(string header) =>
        Deliver($"Område;År;Værdi;{header}\nLadegårdsparken;2022;1;x\n").Accepted();

    [Theory]
    [InlineData("elev ０７０７６１-４２８５.csv")]
    [InlineData("O7O761-4285.csv")]
    [InlineData("cpr_1512851234.csv")]
    [InlineData("𝟎𝟕𝟎𝟕𝟔𝟏-𝟒𝟐𝟖𝟓.csv")]
    public void Disguised_numbers_in_file_names_are_found_and_masked(string name)
    {
        Assert.Single(PersonalDataGuard.CheckFileName(name));
        Assert.Empty(PersonalDataGuard.CheckFileName(PersonalDataGuard.MaskFileName(name)));
    }

    private static DeliveryReading Note(string text) => Deliver($"{Header}Ladegårdsparken;2022;1;{text}\n");

    private static DeliveryReading Split(string headers, params string[] cells) => Deliver(
        $"Område;År;Værdi;{headers}\n" + string.Concat(cells.Select((pair, at) => $"Ladegårdsparken;{2020 + at};1;{pair}\n")));

    private static DeliveryReading Deliver(string text) => Deliveries.Deliver(text, Format);
}
