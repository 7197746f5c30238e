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
        foreach (var plan in configuration.Plans)
        {
            foreach (var fetch in plan.Fetches.Where(IsOn))
            {
                await TryAsync(plan.Id, fetch, troubles, cancellationToken);
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

    private async Task TryAsync(PlanId plan, StatisticsFetch fetch, List<Exception> troubles, CancellationToken cancellationToken)
    {
        try
        {
            var file = await FetchAsync(fetch, cancellationToken);
            await inbox.DropFetchedAsync($"{plan}/{fetch.Format}/{file.Name}", file.Content, cancellationToken);
            StatisticsLog.Fetched(logger, fetch.Name, plan.Value, file.Content.Length, file.Name);
        }
        catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
        {
            StatisticsLog.FetchFailed(logger, fetch.Name, plan.Value, trouble);
            troubles.Add(trouble);
        }
    }

    private Task<FetchedFile> FetchAsync(StatisticsFetch fetch, CancellationToken cancellationToken) => fetch switch
    {
        StatbankFetch table => StatbankSource.FetchAsync(table, settings.StatbankAddress!, settings.LongestAnswer, http, cancellationToken),
        EducationFetch extract => EducationSource.FetchAsync(extract, settings.EducationAddress!, settings, http, cancellationToken),
        _ => throw new InvalidOperationException($"A fetch of the kind {fetch.GetType().Name} is not known."),
    };
}
