using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain.Suppression;

namespace Pipeline.Domain.Tests.Suppression;

/// <summary>What holds of every table, however its six reports are revised. The intruder is the tests' own and searches whole numbers.</summary>
public class SuppressionPropertyTests
{
    private static readonly Config Runs = Tables(30);
    private static readonly Config ManyRuns = Tables(100);
    private static readonly Config FewRuns = Tables(3);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void Nobody_who_kept_six_reports_can_narrow_a_hidden_figure_down_further_than_the_rule() =>
        Check.One(Runs, Prop.ForAll(Seeds, seed => IsNotNarrowed(seed)));

    // More than the search gets through.
    [Theory]
    [InlineData(244_854_975)]
    [InlineData(424_153_532)]
    public void Nor_can_they_in_tables_that_are_too_large_to_search(int seed) => Assert.True(IsNotNarrowed(seed));

    private static bool IsNotNarrowed(int seed)
    {
        var table = new RandomReports(seed).Publish();
        var (intruder, rule) = (Intruder.WhoSaw(table), Intruder.WhoSawNothing(table));
        var exposed = table.Reports.SelectMany(report => report.Outcome.Exposed).ToHashSet();
        return Decided(
            () => HiddenForTheirOwnSake(table)
                .Where(hidden => !exposed.Contains(hidden.Key))
                .All(hidden => intruder.Believes(hidden.Key, hidden.Figure) == rule.Believes(hidden.Key, hidden.Figure)),
            () => IsProtected(table));
    }

    // The same of larger tables, by linear programming.
    [Fact]
    public void Nobody_who_kept_six_reports_of_a_table_with_sub_totals_and_halves_can_either() =>
        Check.One(ManyRuns, Prop.ForAll(Seeds, seed => IsProtected(new RandomReports(seed, TableSize.Large).Publish())));

    [Fact]
    public void Nobody_who_kept_six_reports_of_a_wide_table_with_overlapping_sub_totals_can_either() =>
        Check.One(FewRuns, Prop.ForAll(Seeds, seed => IsProtected(new RandomReports(seed, TableSize.Wide).Publish())));

    [Fact]
    public void Nobody_who_kept_six_reports_of_percentages_told_without_their_counts_can_either() =>
        Check.One(ManyRuns, Prop.ForAll(Seeds, seed => IsProtected(new RandomReports(seed, TableSize.Large, isUntold: true).Publish())));

    [Fact]
    public void An_intruder_with_linear_programming_believes_no_less_than_one_who_searches() => Check.One(Runs, Prop.ForAll(Seeds, seed =>
    {
        // Nothing is hidden but for its own sake: then there is something to find.
        var table = new RandomReports(seed).Publish();
        var intruder = Intruder.WhoSawTheProtectors(table);
        return Decided(
            () => HiddenForTheirOwnSake(table).All(hidden =>
            {
                var (searched, programmed) = (intruder.Believes(hidden.Key, hidden.Figure), intruder.BelievesByProgramming(hidden.Key, hidden.Figure));
                return programmed.Low <= searched.Low && programmed.High >= searched.High;
            }),
            () => true);
    }));

    [Fact]
    public void What_protected_another_in_the_report_before_still_does_while_anything_is_few() => Check.One(Runs, Prop.ForAll(Seeds, seed =>
    {
        var isRight = true;
        new RandomReports(seed).Publish(table =>
        {
            if (table.Reports is [.., var before, var now] && now.Hidden(HiddenBecause.Few).Any())
            {
                var protectors = before.Outcome.Hidden.Where(hidden => hidden.Value == HiddenBecause.ProtectsAnother).Select(hidden => hidden.Key);
                isRight &= protectors.All(key => now.Outcome.Hidden.ContainsKey(key) || WasShownBefore(table, key));
            }
        });
        return isRight;
    }));

    [Fact]
    public void A_figure_that_cannot_be_protected_is_narrowed_down_no_further_than_what_was_shown_before_does() => Check.One(Runs, Prop.ForAll(Seeds, seed =>
    {
        var isRight = true;
        new RandomReports(seed).Publish(table =>
        {
            var (intruder, unavoidable) = (Intruder.WhoSaw(table), Intruder.WhoSawNothingNew(table));
            var exposed = HiddenForTheirOwnSake(table).Where(hidden => table.Reports[^1].Outcome.Exposed.Contains(hidden.Key)).ToList();
            isRight &= Decided(
                () => exposed.All(hidden => intruder.Believes(hidden.Key, hidden.Figure) == unavoidable.Believes(hidden.Key, hidden.Figure)),
                () => exposed.All(hidden =>
                    intruder.BelievesByProgramming(hidden.Key, hidden.Figure) == unavoidable.BelievesByProgramming(hidden.Key, hidden.Figure)));
        });
        return isRight;
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
    public void The_same_figures_published_again_are_hidden_the_same() => Check.One(Runs, Prop.ForAll(Seeds, seed =>
    {
        var table = new RandomReports(seed).Publish();
        var last = table.Reports[^1];
        var again = table.Publish(last.Truth);
        return last.Outcome.Hidden.OrderBy(entry => entry.Key.ToString()).SequenceEqual(again.Outcome.Hidden.OrderBy(entry => entry.Key.ToString()))
            && again.Outcome.NewLines.Count == 0;
    }));

    // More tables by command: PIPELINE_TABLES=20 looks at twenty times as many.
    private static Config Tables(int count) => Config.QuickThrowOnFailure.WithMaxTest(
        count * (int.TryParse(Environment.GetEnvironmentVariable("PIPELINE_TABLES"), CultureInfo.InvariantCulture, out var times) ? times : 1));

    // Now and then a table has more to search than there is time for; it is then decided by linear programming, as larger tables are.
    private static bool Decided(Func<bool> searched, Func<bool> programmed)
    {
        try
        {
            return searched();
        }
        catch (SearchTooLargeException)
        {
            return programmed();
        }
    }

    private static bool IsProtected(SuppressionTable table)
    {
        var (intruder, rule) = (Intruder.WhoSaw(table), Intruder.WhoSawNothing(table));
        var exposed = table.Reports.SelectMany(report => report.Outcome.Exposed).ToHashSet();
        return HiddenForTheirOwnSake(table)
            .Where(hidden => !exposed.Contains(hidden.Key))
            .All(hidden => intruder.BelievesByProgramming(hidden.Key, hidden.Figure) == rule.BelievesByProgramming(hidden.Key, hidden.Figure));
    }

    // What was seen cannot be unseen: to hide the very same figure again protects nothing.
    private static bool WasShownBefore(SuppressionTable table, ObservationKey key) => table.Reports.SkipLast(1).Any(report =>
        Intruder.Reason(report, key) is null && report.Truth[key] == table.Reports[^1].Truth[key]);

    private static IEnumerable<(ObservationKey Key, Figure Figure)> HiddenForTheirOwnSake(SuppressionTable table) => (
        from report in table.Reports
        from hidden in report.Outcome.Hidden
        where hidden.Value == HiddenBecause.Few
        select (hidden.Key, report.Truth[hidden.Key])).Distinct();
}
