using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain.Suppression;

namespace Pipeline.Domain.Tests.Suppression;

/// <summary>What holds of every table, however its six reports are revised. The intruder is the tests' own and searches whole numbers.</summary>
public class SuppressionPropertyTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(150);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void Nobody_who_kept_six_reports_can_narrow_a_hidden_figure_down_further_than_the_rule() => Check.One(Runs, Prop.ForAll(Seeds, seed =>
    {
        var table = new RandomReports(seed).Publish();
        var intruder = Intruder.WhoSaw(table);
        var exposed = table.Reports.SelectMany(report => report.Outcome.Exposed).ToHashSet();

        return (
            from report in table.Reports
            from hidden in report.Outcome.Hidden
            where hidden.Value == HiddenBecause.Few && !exposed.Contains(hidden.Key)
            select intruder.IsLeftWithTheRule(hidden.Key, report.Truth[hidden.Key])).All(isLeft => isLeft);
    }));

    [Fact]
    public void Every_few_is_hidden_whatever_else_is() => Check.One(Runs, Prop.ForAll(Seeds, seed =>
        new RandomReports(seed).Publish().Reports.All(report => report.Truth
            .Where(cell => Intruder.IsHidden(cell.Value.Count, cell.Value.Base))
            .All(cell => Intruder.Reason(report, cell.Key) == HiddenBecause.Few))));

    [Fact]
    public void In_a_first_report_every_hidden_figure_can_be_protected() => Check.One(Runs, Prop.ForAll(Seeds, seed =>
        new RandomReports(seed).Publish().Reports[0].Outcome.Exposed.Count == 0));

    [Fact]
    public void A_figure_is_called_exposed_only_when_hiding_everything_not_shown_before_would_not_protect_it() => Check.One(Runs, Prop.ForAll(Seeds, seed =>
    {
        var isRight = true;
        new RandomReports(seed).Publish(table => isRight &= table.Reports[^1].Outcome.Exposed.All(key => IsBeyondProtection(table, key)));
        return isRight;
    }));

    [Fact]
    public void The_same_figures_published_again_are_hidden_the_same() => Check.One(Runs, Prop.ForAll(Seeds, seed =>
    {
        var table = new RandomReports(seed).Publish();
        var last = table.Reports[^1];
        var again = table.Publish(last.Truth);
        return last.Outcome.Hidden.OrderBy(entry => entry.Key.ToString()).SequenceEqual(again.Outcome.Hidden.OrderBy(entry => entry.Key.ToString()))
            && again.Outcome.NewLines.Count == 0;
    }));

    // What the key has ever stood as and been hidden: one of them at least must be open to an intruder who sees nothing new.
    private static bool IsBeyondProtection(SuppressionTable table, ObservationKey key)
    {
        var before = table.Reports.SkipLast(1).ToList();
        var last = table.Reports[^1];
        var intruder = new Intruder(table.Relations, table.Reports.Select(report => (report, (Func<ObservationKey, HiddenBecause?>)(other =>
            report == last && !before.Exists(earlier => Intruder.Reason(earlier, other) is null && earlier.Truth[other] == last.Truth[other])
                ? Intruder.Reason(report, other) ?? HiddenBecause.ProtectsAnother
                : Intruder.Reason(report, other)))));
        return table.Reports
            .Where(report => Intruder.Reason(report, key) == HiddenBecause.Few)
            .Any(report => !intruder.IsLeftWithTheRule(key, report.Truth[key]));
    }
}
