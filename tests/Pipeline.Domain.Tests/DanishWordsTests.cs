using Pipeline.Domain.Suppression;

namespace Pipeline.Domain.Tests;

public class DanishWordsTests
{
    [Fact]
    public void Every_state_and_kind_has_a_word_and_no_two_have_the_same()
    {
        EachHasItsOwn<EvaluationStatus>(DanishWords.Word);
        EachHasItsOwn<ValueState>(DanishWords.Word);
        EachHasItsOwn<DeliveryState>(DanishWords.Word);
        EachHasItsOwn<AreaKind>(DanishWords.Word);
        EachHasItsOwn<Unit>(DanishWords.Word);
        EachHasItsOwn<AmountOrigin>(DanishWords.Word);
        EachHasItsOwn<Polarity>(DanishWords.Word);
        EachHasItsOwn<Timing>(DanishWords.Word);
        EachHasItsOwn<TrendDirection>(DanishWords.Word);
        EachHasItsOwn<Comparison>(DanishWords.LimitWord);
        EachHasItsOwn<GapStanding>(DanishWords.DevelopmentWord);
        EachHasItsOwn<IndicatorRole>(DanishWords.Word);
        EachHasItsOwn<PeriodKind>(DanishWords.Word);
        EachHasItsOwn<Ternary>(CriteriaWords.Word);
        EachHasItsOwn<Comparison>(CriteriaWords.Sign);
        EachHasItsOwn<CriterionKind>(CriteriaWords.Word);
        EachHasItsOwn<CriterionKind>(CriteriaWords.Key);
        EachHasItsOwn<AreaStatus>(CriteriaWords.Key);
        EachHasItsOwn<StatusTargetOutcome>(CriteriaWords.Word);
        EachHasItsOwn<HiddenBecause>(DanishWords.Word);
        EachHasItsOwn<PeriodKind>(Period.KindWord);
    }

    [Fact]
    public void Every_kind_of_target_has_its_own_words()
    {
        Target[] targets =
        [
            new Direction(),
            new Absolute { Operator = Comparison.AtMost, Limit = 20, Deadline = Period.Year(2021) },
            new YearlyRelative { Percent = 10 },
            new ComparatorTarget { Operator = Comparison.LessThan, Group = Holbaek.Kommune },
            new CountTarget { Operator = Comparison.AtLeast, Limit = 50, Span = CountSpan.EachYear },
            new NotSet(),
        ];

        Assert.Equal(
            ["Bedre end baseline", "Fast værdi inden en frist", "Bedre end året før", "Holdt op mod en gruppe", "Antal", "Ikke fastsat"],
            targets.Select(target => target.Word()));
    }

    [Fact]
    public void Yes_and_no_and_whether_there_is_anything_new_are_told_apart()
    {
        Assert.Equal(("ja", "nej"), (DanishWords.YesOrNo(true), DanishWords.YesOrNo(false)));
        Assert.Equal(("Nye data siden sidst", "Ingen nye data siden sidst"), (DanishWords.NewDataWord(true), DanishWords.NewDataWord(false)));
    }

    private static void EachHasItsOwn<TEnum>(Func<TEnum, string> wordOf)
        where TEnum : struct, Enum
    {
        var words = Enum.GetValues<TEnum>().Select(wordOf).ToList();
        Assert.All(words, word => Assert.False(string.IsNullOrWhiteSpace(word)));
        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
    }
}
