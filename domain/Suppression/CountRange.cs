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

    /// <summary>Whether it is known.</summary>
    public bool IsExact => Low == High;
}
