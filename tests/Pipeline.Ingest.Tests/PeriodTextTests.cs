using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class PeriodTextTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122, 20261123);
    private static readonly Format Format = Formats.Of(
        """
        {
          "id": "proeve", "navn": "Prøve", "kilde": "Prøvekilde", "filtyper": ["csv"],
          "kolonner": [
            { "navn": "Område", "type": "omraade" }, { "navn": "Tid", "type": "periode" }, { "navn": "Værdi", "type": "tal" }
          ],
          "mangler": {},
          "raekker": {
            "omraade": "Område", "periode": { "kolonne": "Tid", "slags": ["aar", "halvaar", "kvartal", "maaned", "skoleaar", "dato"] },
            "maalinger": [{ "indikator": "boernesager", "vaerdi": "Værdi" }]
          }
        }
        """);

    private static readonly Arbitrary<Period> Periods = (
        from year in Gen.Choose(1950, 2024)
        from month in Gen.Choose(1, 12)
        from period in Gen.Elements(
            Period.Year(year),
            Period.HalfYear(year, month > 6 ? 2 : 1),
            Period.Quarter(year, ((month - 1) / 3) + 1),
            Period.Month(year, month),
            Period.SchoolYear(year),
            Period.Date(new DateOnly(year, month, 28)))
        select period).ToArbitrary();

    [Fact]
    public void A_period_in_a_file_is_the_period_that_was_written() => Check.One(Runs, Prop.ForAll(
        Periods, Gen.Elements("", " ", "\u00A0").ToArbitrary(), (period, space) =>
            Assert.Single(Deliver(space + period.Code + space).Accepted().Observations).Key.Period == period));

    [Fact]
    public void A_period_written_as_people_write_it_is_the_same_period() => Check.One(Runs, Prop.ForAll(
        Periods, period => Assert.Single(Deliver(period.Label).Accepted().Observations).Key.Period == period));

    [Theory]
    [InlineData("2022–2023")]
    [InlineData("Skoleåret 2022–23")]
    [InlineData("2022\u22122023")]
    public void A_school_year_may_have_any_dash(string text) =>
        Assert.Equal(Period.SchoolYear(2022), Assert.Single(Deliver(text).Accepted().Observations).Key.Period);

    [Fact]
    public void The_periods_that_are_expected_are_told_each_by_an_example() => Assert.Contains(
        "der ventes fx 2023 eller 2023H1 eller 2023K1 eller 2023M01 eller 2022/2023 eller 2023-12-31 – ret perioden",
        Deliver("engang").OnlyError().Describe(),
        StringComparison.Ordinal);

    [Fact]
    public void A_period_that_has_not_begun_is_an_error_and_one_that_runs_is_not()
    {
        Assert.Equal(ErrorCodes.FuturePeriod, Deliver("2027").OnlyError().Code);
        Deliver("2026").Accepted();
    }

    // Delivered on 2 March 2026: what begins that day or before has begun, whenever it ends.
    [Theory]
    [InlineData("2026", null)]
    [InlineData("2026H1", null)]
    [InlineData("2026K1", null)]
    [InlineData("2026M03", null)]
    [InlineData("2025/2026", null)]
    [InlineData("2026-03-02", null)]
    [InlineData("2027", ErrorCodes.FuturePeriod)]
    [InlineData("2026H2", ErrorCodes.FuturePeriod)]
    [InlineData("2026K2", ErrorCodes.FuturePeriod)]
    [InlineData("2026M04", ErrorCodes.FuturePeriod)]
    [InlineData("2026/2027", ErrorCodes.FuturePeriod)]
    [InlineData("2026-03-03", ErrorCodes.FuturePeriod)]
    [InlineData("2026H3", ErrorCodes.NotAPeriod)]
    [InlineData("2026K5", ErrorCodes.NotAPeriod)]
    [InlineData("2026M13", ErrorCodes.NotAPeriod)]
    [InlineData("2025/2027", ErrorCodes.NotAPeriod)]
    [InlineData("2026-02-29", ErrorCodes.NotAPeriod)]
    public void Only_a_period_that_begins_after_the_delivery_is_too_early_of_every_kind(string period, string? code) =>
        Assert.Equal(code, Deliver(period) is DeliveryReading.Refused refused ? Assert.Single(refused.Errors).Code : null);

    [Fact]
    public void Any_text_is_a_period_or_an_error_and_what_is_read_is_written_the_same() => Check.One(Runs, Prop.ForAll(
        Gen.Elements("0123456789HKMQ/- .u".ToCharArray()).ArrayOf().Where(letters => letters.Length < 12).ToArbitrary(), letters =>
            !Period.TryParse(new string(letters), out var period) || (Period.TryParse(period!.Code, out var again) && again == period)));

    [Fact]
    public void A_code_with_one_letter_changed_is_another_period_or_none() => Check.One(Runs, Prop.ForAll(
        Periods, Gen.Choose(0, 20).ToArbitrary(), Gen.Elements("x9;?".ToCharArray()).ToArbitrary(), (period, at, letter) =>
        {
            var changed = period.Code.ToCharArray();
            changed[at % changed.Length] = letter;
            return new string(changed) == period.Code || !Period.TryParse(new string(changed), out var other) || other != period;
        }));

    private static DeliveryReading Deliver(string period) => Deliveries.Deliver($"Område;Tid;Værdi\nLadegårdsparken;{period};1\n", Format);
}
