using Pipeline.Domain;

namespace Pipeline.Storage.Tests;

public sealed class WordsTests
{
    [Fact]
    public void Every_state_has_a_word_that_means_it()
    {
        Assert.All(Enum.GetValues<EvaluationStatus>(), status => Assert.Equal(status, EvaluationWords.StatusOf(EvaluationWords.WordOf(status))));
        Assert.All(Enum.GetValues<ValueState>(), state => Assert.Equal(state, ValueWords.StateOf(ValueWords.WordOf(state))));
        Assert.All(Enum.GetValues<DeliveryState>(), state => Assert.Equal(state, DeliveryWords.StateOf(DeliveryWords.WordOf(state))));
        Assert.All(Enum.GetValues<ReceiptState>(), state => Assert.Equal(state, DeliveryWords.ReceiptOf(DeliveryWords.WordOf(state))));
        Assert.All(Enum.GetValues<SendingState>(), state => Assert.Equal(state, SendingWords.StateOf(SendingWords.WordOf(state))));
        Assert.All(Enum.GetValues<MailKind>(), kind => Assert.Equal(kind, SendingWords.KindOf(SendingWords.WordOf(kind))));
    }

    [Fact]
    public void Every_kind_that_readers_see_has_a_word()
    {
        Assert.All(Enum.GetValues<AreaKind>(), kind => Assert.NotEmpty(ServingWords.Of(kind)));
        Assert.All(Enum.GetValues<Unit>(), unit => Assert.NotEmpty(ServingWords.Of(unit)));
        Assert.All(Enum.GetValues<Polarity>(), polarity => Assert.NotEmpty(ServingWords.Of(polarity)));
        Assert.All(Enum.GetValues<Domain.Timing>(), timing => Assert.NotEmpty(ServingWords.Of(timing)));
        Assert.All(Enum.GetValues<IndicatorRole>(), role => Assert.NotEmpty(ServingWords.Of(role)));
        Assert.All(Enum.GetValues<TargetKind>(), target => Assert.NotEmpty(ServingWords.Of(target)));
        Assert.All(Enum.GetValues<PeriodKind>(), kind => Assert.NotEmpty(ServingWords.Of(kind)));
    }

    [Fact]
    public void A_word_that_is_not_one_is_refused() => Assert.Throws<FormatException>(() => DeliveryWords.StateOf("modtaget"));
}
