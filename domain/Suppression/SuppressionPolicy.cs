namespace Pipeline.Domain.Suppression;

/// <summary>What is hidden of a source's figures for their own sake (primary suppression), and what that leaves a reader to believe.</summary>
public sealed record SuppressionPolicy
{
    /// <summary>The policy of a source for which nothing else is said.</summary>
    public static SuppressionPolicy Default { get; } = new();

    /// <summary>The policy of a source whose figures may all be shown: it has published them itself, or counts no persons.</summary>
    public static SuppressionPolicy Exempt { get; } = new() { IsExempt = true };

    /// <summary>Whether all figures may be shown, for they stand elsewhere for all to read.</summary>
    public bool IsExempt { get; init; }

    /// <summary>The least count that may be shown, unless it is zero; 2 or more.</summary>
    public int Threshold { get; init; } = 5;

    /// <summary>Whether a count of zero may be shown.</summary>
    public bool ShowsZero { get; init; } = true;

    /// <summary>The least base of a percentage that is shown without a warning.</summary>
    public int SmallestBase { get; init; } = 20;

    /// <summary>Whether a percentage on a smaller base is hidden; else it is shown with a warning.</summary>
    public bool HidesSmallBase { get; init; }

    /// <summary>The counts that are too few to be shown.</summary>
    public CountRange Few => new(ShowsZero ? 1 : 0, Threshold - 1);

    /// <summary>What the rule leaves a reader to believe of a count that it hides; nothing when it hides it not.</summary>
    /// <param name="count">The count; the most that it can be, where what it is a part of is not quite known.</param>
    /// <param name="outOf">What the count is a part of, so that the rest is a count of persons too; none when there is no such rest.</param>
    public CountRange? Hides(decimal count, ShareBase? outOf)
    {
        if (IsExempt)
        {
            return null;
        }

        if (outOf is not { } all)
        {
            return IsFew(count) ? Few : null;
        }

        if (HidesSmallBase && all.Most < SmallestBase)
        {
            return new CountRange(0, all.Most);
        }

        return !IsFew(count) && !IsFew(all.Most - count) ? null
            : all.IsExact ? AmongFewOrAllButFew(count, all.Most)
            : IsFew(count) ? Few
            : new CountRange(0, all.Most);
    }

    /// <summary>What a reader who knows the rule may believe of a count that the rule itself does not hide.</summary>
    /// <param name="count">The count.</param>
    /// <param name="outOf">What the count is a part of; none when there is no rest.</param>
    public CountRange Spares(decimal count, decimal? outOf) => new(
        count >= Threshold ? Threshold : 0,
        outOf is { } all && all - count >= Threshold ? all - Threshold : outOf);

    private bool IsFew(decimal count) => count < Threshold && (count > 0 || (count == 0 && !ShowsZero));

    // With a small base, few and all but few touch, and the rule does not tell which it is.
    private CountRange AmongFewOrAllButFew(decimal count, decimal all)
    {
        var most = Few.High!.Value;
        var few = Few with { High = Math.Min(most, all) };
        var allButFew = new CountRange(Math.Max(0, all - most), all - Few.Low);
        return allButFew.Low <= few.High + 1
            ? new CountRange(Math.Min(few.Low, allButFew.Low), Math.Max(few.High.Value, all - Few.Low))
            : IsFew(count) ? few
            : allButFew;
    }
}
