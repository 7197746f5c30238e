using Microsoft.Extensions.Logging;

namespace Pipeline.Workflow.Statistics;

/// <summary>Everything that the fetching of statistics logs, with its event ids. No key, and nothing of an answer but the source's own words on a mistake.</summary>
internal static partial class StatisticsLog
{
    [LoggerMessage(1401, LogLevel.Information, "{Source} is not asked: the setting {Setting} is not set")]
    public static partial void IsOff(ILogger logger, string source, string setting);

    [LoggerMessage(1402, LogLevel.Information, "Fetched {Name} for plan {Plan}: {Length} bytes dropped as {FileName}")]
    public static partial void Fetched(ILogger logger, string name, string plan, int length, string fileName);

    [LoggerMessage(1403, LogLevel.Error, "Fetching {Name} for plan {Plan} failed; nothing was dropped, and it is fetched again at the next run")]
    public static partial void FetchFailed(ILogger logger, string name, string plan, Exception cause);

    [LoggerMessage(1404, LogLevel.Warning, "{Name}: {Trouble} Asked again in {Wait} ({Retry} of {MostRetries})")]
    public static partial void AskedAgain(ILogger logger, string name, string trouble, TimeSpan wait, int retry, int mostRetries);
}
