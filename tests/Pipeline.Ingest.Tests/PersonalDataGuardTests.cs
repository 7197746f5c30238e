using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class PersonalDataGuardTests
{
    private const string Header = "Område;År;Værdi;Bemærkning\n";
    private static readonly Format Format = Formats.Small();

    private static readonly Arbitrary<string> Numbers = (
        from day in Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2057, 12, 31).DayNumber)
        from separator in Gen.Elements("-", " ", "–")
        from serial in Gen.Choose(0, 9999)
        select string.Create(CultureInfo.InvariantCulture, $"{DateOnly.FromDayNumber(day):ddMMyy}{separator}{serial:0000}")).ToArbitrary();

    [Theory]
    [InlineData("010101-1003")] // satisfies the check sum
    [InlineData("070761-4285")]
    [InlineData("311299-1009")]
    [InlineData("010190-1234")] // fails it: given to people born on 1 January
    [InlineData("151285-1234")] // fails it: with a dash the date is enough
    [InlineData("070761 4285")]
    [InlineData("070761–4285")]
    [InlineData("070761\u00A04285")]
    [InlineData("070761\u20124285")]
    [InlineData("290200-1234")] // 2000 was a leap year
    [InlineData("ring til 070761-4285, tak")]
    public void A_date_and_four_digits_apart_are_quarantined_anywhere(string text)
    {
        var finding = Assert.Single(Note(text).Quarantined().Findings);

        Assert.Equal(new GuardFinding(GuardRules.SeparatedNumber, "", 2, "D"), finding);
    }

    [Theory]
    [InlineData("0101011003")]
    [InlineData("0707614285")]
    [InlineData("3112991009")]
    [InlineData("0101901234")] // 1 January, whatever the check sum
    [InlineData("1111111118")] // not a CPR number, but nobody can tell: 11 November 2011 and the check sum holds
    public void Ten_digits_that_are_likely_are_quarantined(string text) =>
        Assert.Equal(GuardRules.BareNumber, Assert.Single(Note(text).Quarantined().Findings).Rule);

    [Theory]
    [InlineData("0132011234")] // month 32
    [InlineData("013201-1234")]
    [InlineData("310285-1234")] // 31 February
    [InlineData("290201-1234")] // 2001 and 1901 had no 29 February
    [InlineData("1512851234")] // a date, but no check sum, and alone in its column
    [InlineData("15128512345")] // eleven digits
    [InlineData("2024-11-14")]
    [InlineData("hentet 14-11-2024")]
    [InlineData("1.234.567.890")]
    public void Other_numbers_pass(string text) => Note(text).Accepted();

    [Fact]
    public void Two_dates_without_check_sum_in_one_column_are_no_chance()
    {
        // 151285-1234: 1·4+5·3+1·2+2·7+8·6+5·5+1·4+2·3+3·2+4·1 = 128 = 11·11 + 7; 161285-1234: 3 more. Neither divides by 11.
        var reading = Deliver(Header + "Ladegårdsparken;2022;1;1512851234\nGrønneparken;2022;1;1612851234\n");

        Assert.Equal([2, 3], reading.Quarantined().Findings.Select(finding => finding.Row));
    }

    [Fact]
    public void A_number_under_a_header_that_says_birth_needs_no_check_sum()
    {
        var reading = Deliver("Område;År;Værdi;Fødselsår og nr.\nLadegårdsparken;2022;1;1512851234\n");

        Assert.Equal(GuardRules.BareNumber, Assert.Single(reading.Quarantined().Findings).Rule);
    }

    [Fact]
    public void A_column_of_declared_identifiers_may_hold_bare_numbers_but_no_dashes()
    {
        var format = Formats.Small(columns: """, { "navn": "P-nummer", "type": "identifikator" }""");
        const string header = "Område;År;Værdi;P-nummer\n";

        Deliveries.Deliver(header + "Ladegårdsparken;2022;1;0707614285\n", format).Accepted();
        Assert.IsType<DeliveryReading.Quarantined>(Deliveries.Deliver(header + "Ladegårdsparken;2022;1;070761-4285\n", format));
    }

    [Theory]
    [InlineData("CPR-nr.")]
    [InlineData("Personnummer")]
    [InlineData("Elevens navn")]
    [InlineData("Fornavn")]
    [InlineData("E-mail")]
    [InlineData("Telefon (privat)")]
    [InlineData("Fødselsdato")]
    [InlineData("UNI-login")]
    public void A_header_that_names_persons_is_quarantined_though_no_cell_is_filled(string header)
    {
        var reading = Deliver($"Område;År;Værdi;{header}\nLadegårdsparken;2022;1;\n");

        Assert.Equal(new GuardFinding(GuardRules.PersonalHeader, "", 1, "D"), Assert.Single(reading.Quarantined().Findings));
    }

    [Theory]
    [InlineData("Afdelingsnavn")]
    [InlineData("Navngivet")]
    [InlineData("Adresseløse i alt")]
    public void A_word_within_another_word_is_no_such_header(string header) =>
        Deliver($"Område;År;Værdi;{header}\nLadegårdsparken;2022;1;x\n").Accepted();

    [Fact]
    public void The_formats_own_aliases_come_before_the_list_of_words()
    {
        var format = Formats.Small(columns: """, { "navn": "Områdets navn", "type": "tekst" }""");

        Deliveries.Deliver("Område;År;Værdi;Områdets navn\nLadegårdsparken;2022;1;x\n", format).Accepted();
    }

    [Fact]
    public void A_file_that_cannot_be_parsed_is_guarded_all_the_same()
    {
        Assert.Equal(2, Assert.Single(Deliver("{ \"fejl\":\n\"070761-4285\"").Quarantined().Findings).Row);
        Assert.IsType<DeliveryReading.Quarantined>(Deliver("ikke en tabel\n\n\"070761-4285"));
        Assert.IsType<DeliveryReading.Quarantined>(Deliver("<table><tr><td>070761-4285</td></tr></table>"));
        Assert.IsType<DeliveryReading.Quarantined>(Deliveries.Deliver([0xD0, 0xCF, 0x11, 0xE0, .. "070761-4285"u8], Format, "fil.xls"));
    }

    [Fact]
    public void A_finding_never_tells_what_was_found()
    {
        var findings = Deliver(Header + "Ladegårdsparken;2022;070761-4285;0707614285\n").Quarantined().Findings;

        Assert.Equal(2, findings.Count);
        Assert.All(findings, finding => Assert.DoesNotContain("4285", finding.ToString() + finding.Describe(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("070761-4285.csv", "xxxxxx-xxxx.csv")]
    [InlineData("elev_070761_4285.xlsx", "elev_xxxxxx_xxxx.xlsx")]
    [InlineData("journal 0707614285 2024.csv", "journal xxxxxxxxxx xxxx.csv")]
    public void A_file_name_with_a_number_is_found_and_masked(string name, string masked)
    {
        Assert.Single(PersonalDataGuard.CheckFileName(name));
        Assert.Equal(masked, PersonalDataGuard.MaskFileName(name));
        Assert.Empty(PersonalDataGuard.CheckFileName(masked));
        Assert.IsType<DeliveryReading.Quarantined>(Deliveries.Deliver(Header + "Ladegårdsparken;2022;1;\n", Format, name));
    }

    [Fact]
    public void Any_day_with_four_digits_is_found_in_cells_and_file_names_and_masked() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261122, 20261123),
        Prop.ForAll(Numbers, number =>
            CprNumbers.HasSeparated($"elev {number}, 2. klasse")
            && PersonalDataGuard.CheckFileName($"elev_{number}.csv").Count == 1
            && PersonalDataGuard.CheckFileName(PersonalDataGuard.MaskFileName($"elev_{number}.csv")).Count == 0));

    [Theory]
    [InlineData("2022928135943390963562STRAF1150490172666.csv")]
    [InlineData("straf11-2025K1.csv")]
    [InlineData("tandpleje 2023H1 hentet 14-11-2024.csv")]
    public void An_innocent_file_name_is_left_as_it_is(string name)
    {
        Assert.Empty(PersonalDataGuard.CheckFileName(name));
        Assert.Equal(name, PersonalDataGuard.MaskFileName(name));
    }

    private static DeliveryReading Note(string text) => Deliver($"{Header}Ladegårdsparken;2022;1;{text}\n");

    private static DeliveryReading Deliver(string text) => Deliveries.Deliver(text, Format);
}
