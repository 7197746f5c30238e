using Pipeline.Ingest;

namespace Pipeline.Workflow.Statistics;

/// <summary>Where statistics are fetched, and how long and how much is waited for. A class, so that nothing writes its key out.</summary>
public sealed class StatisticsSettings
{
    /// <summary>The address of Statistikbanken's API, without its path; none: it is not asked.</summary>
    public Uri? StatbankAddress { get; init; }

    /// <summary>The address of Uddannelsesstatistik's API, without its path; none: it is not asked.</summary>
    public Uri? EducationAddress { get; init; }

    /// <summary>The key that Uddannelsesstatistik has given.</summary>
    public string? EducationKey { get; init; }

    /// <summary>How long one try may last, the reading of the answer included.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a run may last in all: the host ends the whole process, whatever else it does, where a function lasts twenty minutes.</summary>
    public TimeSpan RunTimeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest answer that is read, in bytes: as much as a delivery may be.</summary>
    public long LongestAnswer { get; init; } = IngestLimits.Default.FileBytes;

    /// <summary>The most pages that one question is answered in.</summary>
    public int MostPages { get; init; } = 500;
}
