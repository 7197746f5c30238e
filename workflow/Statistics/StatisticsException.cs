namespace Pipeline.Workflow.Statistics;

/// <summary>A source of statistics could not be asked, or gave an answer that is none. The message is for the log and holds nothing of the key.</summary>
public sealed class StatisticsException : Exception
{
    internal StatisticsException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    /// <summary>Whether asking again may help.</summary>
    internal bool IsTemporary { get; init; }

    /// <summary>How long the source asks us to wait; none: it does not say.</summary>
    internal TimeSpan? RetryAfter { get; init; }
}
