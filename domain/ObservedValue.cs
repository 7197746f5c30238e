namespace Pipeline.Domain;

/// <summary>What is known of a value (tilstand). Zero is a value.</summary>
public enum ValueState
{
    /// <summary>A number (Vaerdi).</summary>
    Value,

    /// <summary>Less than half of the unit shown, and rounded to 0 by the source (UnderHalv).</summary>
    BelowHalf,

    /// <summary>Hidden out of regard for persons, by the source or by us (Diskret).</summary>
    Suppressed,

    /// <summary>Only an upper bound is told, such as "&lt;5" (Hoejst).</summary>
    UpperBound,

    /// <summary>Not known, or not yet (IkkeTilgaengelig).</summary>
    NotAvailable,

    /// <summary>Cannot occur (IkkeRelevant).</summary>
    NotApplicable,
}

/// <summary>A value and what is known of it: a number, a bound, or the reason that there is none. Never 0 for "missing".</summary>
public sealed record ObservedValue
{
    private readonly decimal amount;

    private ObservedValue(ValueState state, decimal amount)
    {
        State = state;
        this.amount = amount;
    }

    /// <summary>What is known.</summary>
    public ValueState State { get; }

    /// <summary>A number in the indicator's unit.</summary>
    public static ObservedValue Of(decimal number) => new(ValueState.Value, number);

    /// <summary>Something below <paramref name="bound"/>, which the source keeps to itself.</summary>
    public static ObservedValue Below(decimal bound) => new(ValueState.UpperBound, bound);

    /// <summary>No number, for the reason given.</summary>
    /// <exception cref="ArgumentException">The state is one that carries a number.</exception>
    public static ObservedValue Missing(ValueState state) =>
        state is ValueState.Value or ValueState.UpperBound
            ? throw new ArgumentException($"{state} carries a number.", nameof(state))
            : new(state, 0);

    /// <summary>The number, when there is one.</summary>
    public bool TryGetNumber(out decimal number)
    {
        number = amount;
        return State == ValueState.Value;
    }

    /// <summary>The bound that the value is below, when that is what is known.</summary>
    public bool TryGetBound(out decimal bound)
    {
        bound = amount;
        return State == ValueState.UpperBound;
    }

    /// <summary>The number, or nothing.</summary>
    public decimal? Number => State == ValueState.Value ? amount : null;
}
