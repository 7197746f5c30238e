namespace Pipeline.Reports;

/// <summary>Where the original of a delivery lies when its outcome is told, and for how long.</summary>
public abstract record OriginalPlace
{
    private OriginalPlace()
    {
    }

    /// <summary>Where the outcome alone says: a file that was taken is in the archive, one that failed in the inbox.</summary>
    public sealed record AsTheOutcomeSays : OriginalPlace;

    /// <summary>In the inbox still: it was never read.</summary>
    public sealed record InTheInbox : OriginalPlace;

    /// <summary>With the list of its errors, where refused files are kept.</summary>
    /// <param name="KeptFor">How long; more than nothing.</param>
    public sealed record WithItsErrors(TimeSpan KeptFor) : OriginalPlace;

    /// <summary>In quarantine: it holds data on persons, or may hold them where nobody could look.</summary>
    /// <param name="KeptFor">How long; more than nothing.</param>
    public sealed record InQuarantine(TimeSpan KeptFor) : OriginalPlace;
}
