using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>Reads what is known of a value from the data.</summary>
internal static class ValueWords
{
    private static readonly Words<ValueState> States = new(DanishWords.Word);

    public static ValueState StateOf(string word) => States.Read(word);

    /// <exception cref="FormatException">The state carries a number, and there is none.</exception>
    public static ObservedValue Value(ValueState state, decimal? number) => (state, number) switch
    {
        (ValueState.Value, { } known) => ObservedValue.Of(known),
        (ValueState.UpperBound, { } bound) => ObservedValue.Below(bound),
        (ValueState.Value or ValueState.UpperBound, null) => throw new FormatException($"{state.Word()} lacks its number."),
        _ => ObservedValue.Missing(state),
    };

    /// <summary>The number or the bound that a value carries.</summary>
    public static decimal? NumberOrBound(ObservedValue value) =>
        value.TryGetNumber(out var number) || value.TryGetBound(out number) ? number : null;
}
