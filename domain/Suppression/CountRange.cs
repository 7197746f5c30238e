namespace Pipeline.Domain.Suppression;

/// <summary>What may be believed of a count of persons or cases: at least <paramref name="Low"/>, and at most <paramref name="High"/>.</summary>
/// <param name="Low">The least that it can be; 0 or more.</param>
/// <param name="High">The most that it can be; none when there is no end.</param>
public readonly record struct CountRange(decimal Low, decimal? High)
{
    /// <summary>Nothing is known but that it is a count.</summary>
    public static CountRange Unknown { get; } = new(0, null);

    /// <summary>It is known.</summary>
    public static CountRange Exactly(decimal count) => new(count, count);

    /// <summary>What may be believed when both this and another hold; nothing may, when the highest is below the lowest.</summary>
    public CountRange And(CountRange other) =>
        new(Math.Max(Low, other.Low), High is { } mine && other.High is { } theirs ? Math.Min(mine, theirs) : High ?? other.High);
}
