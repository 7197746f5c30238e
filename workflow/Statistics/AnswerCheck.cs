using System.Globalization;
using System.Net;

namespace Pipeline.Workflow.Statistics;

/// <summary>Tells from status and headers whether a response is an answer.</summary>
internal static class AnswerCheck
{
    private const long LongestError = 64 * 1024;

    /// <exception cref="StatisticsException">It is none.</exception>
    public static async Task RequireAsync(
        HttpResponseMessage response, StatisticsQuestion question, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw await RefusalAsync(response, question, now, cancellationToken);
        }

        if (response.Content.Headers.ContentEncoding.FirstOrDefault(packing => packing != StatisticsQuestion.Unpacked) is { } packed)
        {
            throw new StatisticsException($"The answer is packed as '{packed}', which was not asked for.");
        }

        var contentType = response.Content.Headers.ContentType;
        if (!question.MediaTypes.Contains(contentType?.MediaType, StringComparer.OrdinalIgnoreCase))
        {
            throw new StatisticsException($"The answer is '{contentType?.MediaType}', not {string.Join(" or ", question.MediaTypes)}.");
        }

        var charset = contentType?.CharSet?.Trim('"') ?? "utf-8";
        if (!charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw new StatisticsException($"The answer is in '{charset}', not in utf-8.");
        }
    }

    private static async Task<StatisticsException> RefusalAsync(
        HttpResponseMessage response, StatisticsQuestion question, DateTimeOffset now, CancellationToken cancellationToken) =>
        response.StatusCode switch
        {
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new StatisticsException(
                $"The source sends us on to '{Host(response)}', and redirects are not followed: change the setting if it has moved."),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new StatisticsException($"The source refuses our key ({Code(response)})."),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => Unavailable(response, now),
            _ => new StatisticsException($"The source refuses the question ({Code(response)}). {await ReasonAsync(response, question, cancellationToken)}"),
        };

    private static StatisticsException Unavailable(HttpResponseMessage response, DateTimeOffset now) => new($"The source answers {Code(response)}.")
    {
        IsTemporary = true,
        RetryAfter = RetryAfter(response, now),
    };

    private static string Code(HttpResponseMessage response) => ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);

    private static string Host(HttpResponseMessage response) =>
        response.Headers.Location is { IsAbsoluteUri: true } location ? location.Host : "another path";

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now) =>
        response.Headers.RetryAfter is { } asked ? asked.Delta ?? asked.Date - now : null;

    private static async Task<string> ReasonAsync(HttpResponseMessage response, StatisticsQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            return SourceError.Find(await LimitedReading.ReadAsync(response.Content, LongestError, cancellationToken), question.Key) ?? "It does not say why.";
        }
        catch (StatisticsException)
        {
            return "It says why at too great a length.";
        }
    }
}
