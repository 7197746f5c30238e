using FsCheck;
using FsCheck.Fluent;
using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

/// <summary>An area of few residents is never called worse on noise. Bjergmarken (VAB) has 248: the agreement for Holbæk, section 1.</summary>
public class SmallAreaTests
{
    private const int Residents = 248;
    private static readonly IndicatorId Measure = new("kriterie-udenfor-arbejdsmarked");
    private static readonly AreaId Bjergmarken = new("bjergmarken-vab");
    private static readonly AreaId OtherPart = new("bjergmarken-bosj");
    private static readonly AreaId Whole = new("bjergmarken");
    private static readonly CommittedDelivery First = Delivery(1);

    [Fact]
    public void Without_the_number_behind_a_share_what_chance_among_all_residents_explains_is_no_change()
    {
        // Among all 248: 28,5 % is 23,2 to 34,4 and 35 % is 29,3 to 41,1. The difference 6,5 reaches down to 6,5 - √(5,7² + 5,9²) = 6,5 - 8,2 = -1,7.
        var evaluation = Evaluate(Share, 28.5m, 35m);

        Assert.Equal(EvaluationStatus.UnchangedWithinUncertainty, evaluation.Status);
        Assert.Equal("Ikke kendt: antallet bag tallet er ikke oplyst.", evaluation.Certainty.Basis);
    }

    [Theory]
    // Among all 248, 50 % is 43,8 to 56,2: the difference 21,5 reaches down to 21,5 - √(6,2² + 5,9²) = 21,5 - 8,6 = 12,9. Among fewer it may be chance.
    [InlineData(28.5, 50)]
    [InlineData(50, 28.5)]
    public void Without_the_number_a_larger_change_is_not_judged_either_way(double before, double now)
    {
        var evaluation = Evaluate(Share, (decimal)before, (decimal)now);

        Assert.Equal(EvaluationStatus.CannotBeAssessed, evaluation.Status);
        Assert.EndsWith(
            "men området har få beboere, og antallet bag tallet er ikke oplyst, så forskellen kan være tilfældig.", evaluation.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_is_missed_is_missed_but_the_area_is_not_called_worse()
    {
        var target = new Absolute { Operator = Comparison.AtMost, Limit = 20, Deadline = Period.Year(2024) };

        Assert.Equal(EvaluationStatus.Behind, Evaluate(Share, 28.5m, 50m, targets: target).Status);
        Assert.Equal(EvaluationStatus.Worsened, Evaluate(Share, 28.5m, 50m, residents: 1000, targets: target).Status);
    }

    [Theory]
    [InlineData(999, EvaluationStatus.CannotBeAssessed)]
    [InlineData(1000, EvaluationStatus.Worsened)]
    public void Small_is_fewer_than_the_rule_says(int residents, EvaluationStatus expected) =>
        Assert.Equal(expected, Evaluate(Share, 28.5m, 50m, residents).Status);

    [Fact]
    public void An_area_made_of_small_parts_is_as_large_as_they_are_together()
    {
        // 248 and 282 residents are 530: fewer than 1.000. With one part unknown nothing is known.
        Assert.Equal(EvaluationStatus.CannotBeAssessed, EvaluateWhole(248, 282).Status);
        Assert.Equal(EvaluationStatus.Worsened, EvaluateWhole(248, 800).Status);
        Assert.Equal(EvaluationStatus.CannotBeAssessed, EvaluateWhole(248, null).Status);
    }

    // An area whose residents nobody has told may have 248.
    [Theory]
    [InlineData(AreaKind.Department, EvaluationStatus.CannotBeAssessed)]
    [InlineData(AreaKind.Settlement, EvaluationStatus.CannotBeAssessed)]
    [InlineData(AreaKind.PlanTotal, EvaluationStatus.Worsened)]
    [InlineData(AreaKind.School, EvaluationStatus.Worsened)]
    public void Where_neither_the_number_nor_the_residents_are_known_a_place_that_may_be_small_is_not_judged(AreaKind kind, EvaluationStatus expected)
    {
        var plan = PlanOf(Share, Bjergmarken, 28.5m, []);
        plan = plan with { Areas = [.. plan.Areas.Select(area => area.Id == Bjergmarken ? area with { Kind = kind } : area)] };
        var evaluation = Evaluate(plan, Bjergmarken, [Observed(First, Measure, Bjergmarken, Period.Year(2024), 50m)]);

        Assert.Equal((expected, "Ikke kendt: antallet bag tallet er ikke oplyst."), (evaluation.Status, evaluation.Certainty.Basis));
        Assert.EndsWith(
            expected == EvaluationStatus.Worsened
                ? "; ændringen er ikke prøvet for tilfældighed, for antallet bag tallet er ikke oplyst."
                : "men hverken antallet bag tallet eller områdets beboere er oplyst, så forskellen kan være tilfældig.",
            evaluation.Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_known_no_change_at_all_makes_an_area_worse() =>
        Prop.ForAll(Gen.Choose(0, 1000).Two().ToArbitrary(), permille =>
            EvaluateWithout(permille.Item1 / 10m, permille.Item2 / 10m).Status is not (EvaluationStatus.Worsened or EvaluationStatus.Improved))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(Unit.Index)]
    [InlineData(Unit.Grade)]
    [InlineData(Unit.Percent)]
    [InlineData(Unit.PerThousand)]
    public void A_mean_whose_spread_is_not_told_is_not_judged_among_few(Unit unit)
    {
        var mean = Share with { Unit = unit, Certainty = CertaintyKind.None };

        Assert.Equal(EvaluationStatus.CannotBeAssessed, Evaluate(mean, 4.6m, 4.7m).Status);
        Assert.Equal(EvaluationStatus.Worsened, Evaluate(mean, 4.6m, 4.7m, residents: 1000).Status);
    }

    [Theory]
    [InlineData(Unit.YesNo)]
    [InlineData(Unit.Count)]
    [InlineData(Unit.Kroner)]
    public void A_state_that_is_counted_in_full_is_what_it_is_among_few_too(Unit unit) =>
        Assert.Equal(EvaluationStatus.Worsened, Evaluate(Share with { Unit = unit, Certainty = CertaintyKind.None }, 0, 1).Status);

    [Fact]
    public void Without_the_number_no_change_at_all_makes_a_small_area_worse() =>
        Prop.ForAll(Gen.Choose(0, 1000).Two().ToArbitrary(), permille =>
            Evaluate(Share, permille.Item1 / 10m, permille.Item2 / 10m).Status is not (EvaluationStatus.Worsened or EvaluationStatus.Improved))
            .QuickCheckThrowOnFailure();

    // No simulation: for each earlier number of hits, the fewest later hits that are called worse are found, and the probability of reaching them
    // is summed over both binomial distributions. 5 % is the level of the tests, both ways together; worse is one of the two ways.
    [Theory]
    [InlineData(SizeTold.ByCounts, 12)]
    [InlineData(SizeTold.ByCounts, 60)]
    [InlineData(SizeTold.ByAnswers, 60)]
    [InlineData(SizeTold.ByBase, Residents)]
    public void A_share_that_does_not_change_is_called_worse_in_at_most_one_of_twenty_cases(SizeTold told, int size)
    {
        int[] fewest = [.. Enumerable.Range(0, size + 1).Select(before => FewestCalledWorse(told, size, before))];
        Assert.All(Enumerable.Range(1, 99), percent =>
        {
            var probabilities = Binomial(size, percent / 100.0);
            var calledWorse = Enumerable.Range(0, size + 1).Sum(before => probabilities[before] * probabilities.Skip(fewest[before]).Sum());
            Assert.InRange(calledWorse, 0, 0.05);
        });
    }

    // The same for events: of all means from 0 to 30, how likely the later number is so high that it is called worse, by exact Poisson probabilities.
    [Theory]
    [InlineData(Unit.Count, CertaintyKind.Count)]
    [InlineData(Unit.PerThousand, CertaintyKind.Rate)]
    public void Events_that_come_as_often_as_before_are_called_more_in_at_most_one_of_twenty_cases(Unit unit, CertaintyKind certainty)
    {
        const int Most = 80;
        var indicator = Share with { Unit = unit, Certainty = certainty };
        int[] fewest = [.. Enumerable.Range(0, Most + 1).Select(before =>
            Enumerable.Range(0, Most + 1).FirstOrDefault(now => IsCalledMore(indicator, before, now), Most + 1))];
        Assert.All(Enumerable.Range(1, 30), mean =>
        {
            var probabilities = Poisson(mean, Most);
            var calledWorse = Enumerable.Range(0, Most + 1).Sum(before => probabilities[before] * probabilities.Skip(fewest[before]).Sum());
            Assert.InRange(calledWorse, 0, 0.05);
        });
    }

    /// <summary>How the number behind a share is known.</summary>
    public enum SizeTold
    {
        ByCounts,
        ByAnswers,
        ByBase,
    }

    private static Indicator Share =>
        Indicator(Measure, Unit.Percent, Polarity.LowerIsBetter, Timing.Stock, null).Indicator with { Certainty = CertaintyKind.Share };

    // The more hits, the more it is called worse (a property test of its own says so), so the first is found by halving.
    private static int FewestCalledWorse(SizeTold told, int size, int before)
    {
        var (low, high) = (0, size + 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = IsCalledWorse(told, size, before, middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static bool IsCalledWorse(SizeTold told, int size, int before, int now)
    {
        TakenObservation Of(int year, int hits)
        {
            var observed = Observed(First, Measure, Bjergmarken, Period.Year(year), 100m * hits / size);
            return told switch
            {
                SizeTold.ByCounts => observed with { Observation = observed.Observation with { Counts = new Counts(hits, size) } },
                SizeTold.ByAnswers => observed with { Observation = observed.Observation with { Answers = size } },
                _ => observed,
            };
        }

        var indicator = told == SizeTold.ByBase ? Share with { Base = new IndicatorBase(Beboere, 1) } : Share;
        return Evaluate(indicator, 100m * before / size, size, [], Of(2023, before), Of(2024, now)).Status == EvaluationStatus.Worsened;
    }

    private static bool IsCalledMore(Indicator indicator, int before, int now)
    {
        TakenObservation Of(int year, int events)
        {
            var isRate = indicator.Unit == Unit.PerThousand;
            var observed = Observed(First, Measure, Bjergmarken, Period.Year(year), isRate ? 1000m * events / Residents : events);
            return isRate ? observed with { Observation = observed.Observation with { Counts = new Counts(events, Residents) } } : observed;
        }

        var baseline = indicator.Unit == Unit.PerThousand ? 1000m * before / Residents : before;
        return Evaluate(indicator, baseline, Residents, [], Of(2023, before), Of(2024, now)).Status == EvaluationStatus.Worsened;
    }

    private static double[] Poisson(double mean, int most)
    {
        var probabilities = new double[most + 1];
        probabilities[0] = Math.Exp(-mean);
        for (var events = 1; events <= most; events++)
        {
            probabilities[events] = probabilities[events - 1] * mean / events;
        }

        return probabilities;
    }

    private static double[] Binomial(int size, double share)
    {
        var probabilities = new double[size + 1];
        probabilities[0] = Math.Pow(1 - share, size);
        for (var hits = 1; hits <= size; hits++)
        {
            probabilities[hits] = probabilities[hits - 1] * (size - hits + 1) / hits * share / (1 - share);
        }

        return probabilities;
    }

    private static Evaluation Evaluate(Indicator indicator, decimal before, decimal now, int residents = Residents, params Target[] targets) =>
        Evaluate(indicator, before, residents, targets, Observed(First, Measure, Bjergmarken, Period.Year(2024), now));

    private static Evaluation Evaluate(Indicator indicator, decimal before, int residents, Target[] targets, params TakenObservation[] observations) =>
        EvaluateAreas(
            indicator, Bjergmarken, before, targets, [.. observations, Observed(First, Beboere, Bjergmarken, Period.Year(2023), residents)]);

    private static Evaluation EvaluateWhole(int residents, int? residentsOfOther)
    {
        List<TakenObservation> told =
        [
            Observed(First, Measure, Whole, Period.Year(2024), 50m),
            Observed(First, Beboere, Bjergmarken, Period.Year(2023), residents),
        ];
        if (residentsOfOther is { } other)
        {
            told.Add(Observed(First, Beboere, OtherPart, Period.Year(2023), other));
        }

        return EvaluateAreas(Share, Whole, 28.5m, [], told);
    }

    private static Evaluation EvaluateWithout(decimal before, decimal now) =>
        EvaluateAreas(Share, Bjergmarken, before, [], [Observed(First, Measure, Bjergmarken, Period.Year(2024), now)]);

    private static Evaluation EvaluateAreas(
        Indicator indicator, AreaId area, decimal before, Target[] targets, IReadOnlyList<TakenObservation> observations) =>
        Evaluate(PlanOf(indicator, area, before, targets), area, observations);

    private static Evaluation Evaluate(Plan plan, AreaId area, IReadOnlyList<TakenObservation> observations) =>
        PlanEvaluator.Evaluate(plan, "rules", 1, DateTimeOffset.UnixEpoch, [First], observations)
            .Evaluations.Single(evaluation => evaluation.Indicator == Measure && evaluation.Area == area);

    private static Plan PlanOf(Indicator indicator, AreaId area, decimal before, Target[] targets)
    {
        var planned = Indicator(
            Measure, indicator.Unit, indicator.Polarity, indicator.Timing, null, new Baseline(area, Period.Year(2023), before)) with
        {
            Indicator = indicator,
        };
        return Plan(
            targets.Length == 0 ? planned : planned with { Targets = targets },
            Indicator(Beboere, Unit.Count, Polarity.HigherIsBetter, Timing.Stock, null)) with
        {
            Areas =
            [
                Area(Bjergmarken, AreaKind.Department, "Bjergmarken (VAB)"),
                Area(OtherPart, AreaKind.Department, "Bjergmarken (BoSj)"),
                Area(Whole, AreaKind.Settlement, "Bjergmarken") with { Parts = [Bjergmarken, OtherPart] },
            ],
            SmallAreas = new SmallAreas([Beboere], 1000),
        };
    }
}
