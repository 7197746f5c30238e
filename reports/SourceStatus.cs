using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>What one source has delivered in one format, as of the report.</summary>
public sealed record SourceStatus
{
    /// <summary>The source's name.</summary>
    public required string DataSource { get; init; }

    /// <summary>The format.</summary>
    public required FormatId Format { get; init; }

    /// <summary>The last delivery that counts; none before the first.</summary>
    public LastDelivery? Last { get; init; }

    /// <summary>The files that were refused since the last delivery that counts, oldest first.</summary>
    public required IReadOnlyList<RefusedFile> RefusedSince { get; init; }

    /// <summary>How many days old the last delivery is on a day; nothing where there is none.</summary>
    public int? AgeInDays(DateOnly day) => Last is null ? null : day.DayNumber - Last.Delivered.DayNumber;
}

/// <summary>A delivery that counts.</summary>
/// <param name="FileName">The name of its file.</param>
/// <param name="Delivered">The day, in Denmark, that it was taken.</param>
/// <param name="LatestPeriod">The latest period that it has figures for, as people read it, such as "2023"; empty when it has none.</param>
public sealed record LastDelivery(string FileName, DateOnly Delivered, string LatestPeriod);

/// <summary>A file that was not taken.</summary>
/// <param name="FileName">Its name, masked where it may hold data on persons.</param>
/// <param name="Date">The day, in Denmark, that it was refused.</param>
/// <param name="Reason">Why, in a few Danish words.</param>
public sealed record RefusedFile(string FileName, DateOnly Date, string Reason);
