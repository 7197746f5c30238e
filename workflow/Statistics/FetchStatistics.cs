using System.Globalization;
using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Statistics;

/// <summary>
/// Fetches what the plans ask for from the public sources of statistics and drops it in the inbox: from there on it is a delivery like any
/// other, and one that has not changed is a duplicate. An answer that is none is never dropped. One trouble does not keep the rest waiting.
/// </summary>
public sealed class FetchStatistics(
    PipelineConfiguration configuration,
    InboxStore inbox,
    StatisticsSettings settings,
    StatisticsHttp http,
    ILogger<FetchStatistics> logger)
{
    /// <summary>Fetches once.</summary>
    /// <exception cref="AggregateException">Something could not be fetched; the rest was.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        TellWhatIsOff();
        var troubles = new List<Exception>();
        using var run = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        run.CancelAfter(settings.RunTimeout);
        foreach (var plan in configuration.Plans)
        {
            foreach (var fetch in plan.Fetches.Where(IsOn))
            {
                await TryAsync(plan.Id, fetch, troubles, run.Token, cancellationToken);
            }
        }

        if (troubles.Count > 0)
        {
            throw new AggregateException("Not everything could be fetched; the next run tries again.", troubles);
        }
    }

    private void TellWhatIsOff()
    {
        if (settings.StatbankAddress is null)
        {
            StatisticsLog.IsOff(logger, "Statistikbanken", "Statistics:StatbankAddress");
        }

        if (settings.EducationAddress is null)
        {
            StatisticsLog.IsOff(logger, "Uddannelsesstatistik", "Statistics:UddannelsesstatistikAddress");
        }
    }

    private bool IsOn(StatisticsFetch fetch) => (fetch is StatbankFetch ? settings.StatbankAddress : settings.EducationAddress) is not null;

    private async Task TryAsync(
        PlanId plan, StatisticsFetch fetch, List<Exception> troubles, CancellationToken endOfRun, CancellationToken cancellationToken)
    {
        try
        {
            var file = await FetchInTimeAsync(fetch, endOfRun);
            await inbox.DropFetchedAsync($"{plan}/{fetch.Format}/{file.Name}", file.Content, cancellationToken);
            StatisticsLog.Fetched(logger, fetch.Name, plan.Value, file.Content.Length, file.Name);
        }
        catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
        {
            StatisticsLog.FetchFailed(logger, fetch.Name, plan.Value, trouble);
            troubles.Add(trouble);
        }
    }

    private async Task<FetchedFile> FetchInTimeAsync(StatisticsFetch fetch, CancellationToken endOfRun)
    {
        try
        {
            endOfRun.ThrowIfCancellationRequested();
            return await FetchAsync(fetch, endOfRun);
        }
        catch (OperationCanceledException late) when (endOfRun.IsCancellationRequested)
        {
            var seconds = settings.RunTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            throw new StatisticsException($"There are {seconds} seconds for all of a run, and they had passed.", late);
        }
    }

    private Task<FetchedFile> FetchAsync(StatisticsFetch fetch, CancellationToken cancellationToken) => fetch switch
    {
        StatbankFetch table => StatbankSource.FetchAsync(table, settings.StatbankAddress!, settings.LongestAnswer, http, cancellationToken),
        EducationFetch extract => EducationSource.FetchAsync(extract, settings.EducationAddress!, settings, http, cancellationToken),
        _ => throw new InvalidOperationException($"A fetch of the kind {fetch.GetType().Name} is not known."),
    };
}
