namespace Pipeline.Domain;

/// <summary>
/// What is known of a number: that it is one of those from <see cref="Lower"/>, itself included, up to <see cref="Upper"/>.
/// An exact number is an interval of one.
/// </summary>
public sealed record Bounds
{
    private Bounds(decimal lower, decimal? upper, bool includesUpper)
    {
        Lower = lower;
        Upper = upper;
        IncludesUpper = includesUpper;
    }

    /// <summary>Nothing is known but that it is not negative.</summary>
    public static Bounds Anything { get; } = new(0, null, includesUpper: false);

    /// <summary>The least that it can be.</summary>
    public decimal Lower { get; }

    /// <summary>What it can be no more than; none where it has no upper end.</summary>
    public decimal? Upper { get; }

    /// <summary>Whether it can be <see cref="Upper"/> itself.</summary>
    public bool IncludesUpper { get; }

    /// <summary>Whether it can only be one number.</summary>
    public bool IsExact => Lower == Upper;

    /// <summary>The number itself.</summary>
    public static Bounds Exactly(decimal number) => new(number, number, includesUpper: true);

    /// <summary>From the one to the other, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The upper is below the lower.</exception>
    public static Bounds Between(decimal lower, decimal upper)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(upper, lower);
        return new(lower, upper, includesUpper: true);
    }

    /// <summary>What an observed value tells: a bound is [0; bound), a hidden or missing value nothing.</summary>
    public static Bounds Of(ObservedValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.TryGetNumber(out var number) ? Exactly(number)
            : value.TryGetBound(out var bound) && bound > 0 ? new(0, bound, includesUpper: false)
            : Anything;
    }

    /// <summary>Whether it can be a number.</summary>
    public bool Contains(decimal number) =>
        number >= Lower && (Upper is not { } upper || number < upper || (IncludesUpper && number == upper));

    /// <summary>Whether this is greater than the other, for every number that the two can be.</summary>
    public Ternary IsGreaterThan(Bounds other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsAlwaysGreaterThan(other) ? Ternary.Yes
            : other.IsAlwaysAtLeast(this) ? Ternary.No
            : Ternary.Unknown;
    }

    /// <summary>Whether this is the other or greater, for every number that the two can be.</summary>
    public Ternary IsAtLeast(Bounds other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsAlwaysAtLeast(other) ? Ternary.Yes
            : other.IsAlwaysGreaterThan(this) ? Ternary.No
            : Ternary.Unknown;
    }

    private bool IsAlwaysAtLeast(Bounds other) => other.Upper is { } upper && Lower >= upper;

    private bool IsAlwaysGreaterThan(Bounds other) =>
        other.Upper is { } upper && (Lower > upper || (Lower == upper && !other.IncludesUpper));
}
