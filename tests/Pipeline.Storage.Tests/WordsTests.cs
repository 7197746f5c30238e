using Pipeline.Domain;

namespace Pipeline.Storage.Tests;

public sealed class WordsTests
{
    [Fact]
    public void Every_state_has_a_word_that_means_it()
    {
        Assert.All(Enum.GetValues<EvaluationStatus>(), status => Assert.Equal(status, EvaluationWords.StatusOf(status.Word())));
        Assert.All(Enum.GetValues<ValueState>(), state => Assert.Equal(state, ValueWords.StateOf(state.Word())));
        Assert.All(Enum.GetValues<DeliveryState>(), state => Assert.Equal(state, DeliveryWords.StateOf(state.Word())));
        Assert.All(Enum.GetValues<SendingState>(), state => Assert.Equal(state, SendingWords.StateOf(SendingWords.WordOf(state))));
        Assert.All(Enum.GetValues<MailKind>(), kind => Assert.Equal(kind, SendingWords.KindOf(SendingWords.WordOf(kind))));
    }

    [Fact]
    public void A_word_that_is_not_one_is_refused() => Assert.Throws<FormatException>(() => DeliveryWords.StateOf("modtaget"));
}
