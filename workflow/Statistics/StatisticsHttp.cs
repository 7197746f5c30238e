using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Pipeline.Workflow.Statistics;

/// <summary>
/// Asks the sources of statistics: a limit to the time of a try, the number of tries, the waits between them and the length of an answer.
/// Sends nobody anywhere else: a redirect is an answer that is none.
/// </summary>
public sealed class StatisticsHttp(StatisticsSettings settings, TimeProvider time, ILogger<StatisticsHttp> logger) : IDisposable
{
    private const int MostRetries = 3;
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    /// <summary>Asks, again when that may help.</summary>
    /// <returns>The bytes of the answer, which is of a kind that was asked for and in UTF-8 as far as it says.</returns>
    /// <exception cref="StatisticsException">There was no such answer.</exception>
    internal async Task<byte[]> AskAsync(StatisticsQuestion question, CancellationToken cancellationToken)
    {
        for (var retry = 1; ; retry++)
        {
            try
            {
                return await TryAsync(question, cancellationToken);
            }
            catch (StatisticsException trouble) when (trouble.IsTemporary && retry <= MostRetries)
            {
                var wait = Pause(retry, trouble.RetryAfter);
                StatisticsLog.AskedAgain(logger, question.Name, trouble.Message, wait, retry, MostRetries);
                await Task.Delay(wait, time, cancellationToken);
            }
        }
    }

    private async Task<byte[]> TryAsync(StatisticsQuestion question, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(settings.TryTimeout);
        try
        {
            using var request = question.ToRequest();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited.Token);
            await AnswerCheck.RequireAsync(response, question, time.GetUtcNow(), limited.Token);
            return await LimitedReading.ReadAsync(response.Content, question.LongestAnswer, limited.Token);
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = settings.TryTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            throw new StatisticsException($"No whole answer came within {seconds} seconds.", slow) { IsTemporary = true };
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            throw new StatisticsException("The source was not reached, or the connection was lost before the answer was whole.", lost) { IsTemporary = true };
        }
    }

    // Twice as long each time, and never the same for two that failed together. What the source asks for goes before, within reason.
    private static TimeSpan Pause(int retry, TimeSpan? retryAfter) =>
        retryAfter is { } asked
            ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, LongestRetryAfter.Ticks))
            : FirstPause * Math.Pow(2, retry - 1) * (0.5 + Random.Shared.NextDouble());
}
