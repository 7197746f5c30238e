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
        EachHasItsOwn<IndicatorRole>(DanishWords.Word);
        EachHasItsOwn<PeriodKind>(DanishWords.Word);
        EachHasItsOwn<Ternary>(CriteriaWords.Word);
        EachHasItsOwn<Comparison>(CriteriaWords.Sign);
        EachHasItsOwn<CriterionKind>(CriteriaWords.Word);
        EachHasItsOwn<CriterionKind>(CriteriaWords.Key);
        EachHasItsOwn<AreaStatus>(CriteriaWords.Key);
        EachHasItsOwn<StatusTargetOutcome>(CriteriaWords.Word);
    }

    private static void EachHasItsOwn<TEnum>(Func<TEnum, string> wordOf)
        where TEnum : struct, Enum
    {
        var words = Enum.GetValues<TEnum>().Select(wordOf).ToList();
        Assert.All(words, word => Assert.False(string.IsNullOrWhiteSpace(word)));
        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
    }
}
