using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>What is known of a value, as it is written in the data.</summary>
public static class ValueWords
{
    private static readonly Words<ValueState> States = new(new Dictionary<ValueState, string>
    {
        [ValueState.Value] = "Vaerdi",
        [ValueState.BelowHalf] = "UnderHalv",
        [ValueState.Suppressed] = "Diskret",
        [ValueState.UpperBound] = "Hoejst",
        [ValueState.NotAvailable] = "IkkeTilgaengelig",
        [ValueState.NotApplicable] = "IkkeRelevant",
    });

    /// <summary>The Danish word for a state.</summary>
    public static string WordOf(ValueState state) => States.Of(state);

    internal static ValueState StateOf(string word) => States.Read(word);

    /// <exception cref="FormatException">The state carries a number, and there is none.</exception>
    internal static ObservedValue Value(ValueState state, decimal? number) => (state, number) switch
    {
        (ValueState.Value, { } known) => ObservedValue.Of(known),
        (ValueState.UpperBound, { } bound) => ObservedValue.Below(bound),
        (ValueState.Value or ValueState.UpperBound, null) => throw new FormatException($"{WordOf(state)} lacks its number."),
        _ => ObservedValue.Missing(state),
    };

    /// <summary>The number or the bound that a value carries.</summary>
    internal static decimal? NumberOrBound(ObservedValue value) =>
        value.TryGetNumber(out var number) || value.TryGetBound(out number) ? number : null;
}
