using FsCheck;
using FsCheck.Fluent;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class ReconciliationTests
{
    private const string Header = "OMRÅDE;OVERTRÆD;TID;INDHOLD\n";
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122, 20261123);
    private static readonly Format Format = Formats.Read("dst-straf11");

    // Rows that give, are skipped (place, offence) or are wrong (number, period, misspelt place, quote, length), and lines that are no rows.
    private static readonly string[] Given = ["Holbæk;Hærværk;{0}K1;48", "Hele landet;Voldsforbrydelser i alt;{0}K2;..", "Holbæk Kommune;Straffelov i alt;{0}K3;816*"];
    private static readonly string[] Skipped = ["Slagelse;Hærværk;{0}K1;72", "Holbæk;Butikstyverier mv.;{0}K1;x", "Aarhus;Hærværk;;"];
    private static readonly string[] Wrong =
        ["Holbæk;Hærværk;{0}K1;x", "Holbæk;Hærværk;{0};48", "Holbækk;Hærværk;{0}K1;48", "\"Holbæk;Hærværk;{0}K1;48", "Holbæk;Hærværk;{0}K1;48;49"];

    private static readonly string[] None = ["", ";;;", "   "];

    private static readonly Arbitrary<string[]> Files =
        Gen.Elements(
            Given.Concat(Skipped).Concat(Wrong).Concat(None).ToArray()).ArrayOf().Where(lines => lines.Length is > 0 and <= 100).ToArbitrary();

    private static readonly Arbitrary<string[]> GoodFiles =
        Gen.Elements(Given.Concat(Skipped).Concat(None).ToArray()).ArrayOf().Where(
            lines => lines.Length <= 100 && lines.Any(Given.Contains)).ToArbitrary();

    [Fact]
    public void A_refused_file_counts_every_row_and_every_wrong_one() => Check.One(Runs, Prop.ForAll(Files, lines =>
        Deliver(lines) is not DeliveryReading.Refused refused
        || ((refused.ErrorCount == lines.Count(Wrong.Contains) || (refused.ErrorCount == 1 && !lines.Any(Given.Contains)))
            && refused.Rows == new RowTally(
                lines.Count(line => !None.Contains(line)), lines.Count(Given.Contains), lines.Count(Skipped.Contains), lines.Count(Wrong.Contains)))));

    [Fact]
    public void A_row_with_several_errors_is_one_wrong_row()
    {
        var text = Deliveries.TextOf("lbf-faste-indikatorer.csv").Replace("74,4;76,3", "x;y", StringComparison.Ordinal);

        var refused = Deliveries.Deliver(text, Formats.Read("lbf-faste-indikatorer")).Refused();

        Assert.Equal((new RowTally(6, 5, 0, 1), 2), (refused.Rows, refused.ErrorCount));
    }

    [Theory]
    [InlineData(3, 1, 1, 0)]
    [InlineData(3, 4, 0, -1)]
    public void Counts_that_do_not_reconcile_are_none(int read, int usable, int skipped, int wrong) =>
        Assert.Throws<ArgumentException>(() => new RowTally(read, usable, skipped, wrong));

    [Fact]
    public void An_accepted_file_has_given_or_skipped_every_row() => Check.One(Runs, Prop.ForAll(GoodFiles, lines =>
    {
        var accepted = Deliver(lines).Accepted();
        return accepted.Rows.Read == lines.Count(line => !None.Contains(line))
            && accepted.Rows.Skipped == lines.Count(Skipped.Contains)
            && accepted.Observations.Count(observation => !Deliveries.IsOfNoRow(observation)) == lines.Count(Given.Contains);
    }));

    [Fact]
    public void The_same_file_gives_the_same_reading()
    {
        var one = Deliveries.DeliverFile("straf11-2025K1.csv", "dst-straf11").Accepted();
        var other = Deliveries.DeliverFile("straf11-2025K1.csv", "dst-straf11").Accepted();

        Assert.Equal(one.Observations, other.Observations);
    }

    // Each line gets a year of its own, so that no two rows are of the same key.
    private static DeliveryReading Deliver(string[] lines) => Deliveries.Deliver(
        Header + string.Concat(lines.Select((line, at) => string.Format(null, line, 1920 + at) + "\n")), Format);
}
