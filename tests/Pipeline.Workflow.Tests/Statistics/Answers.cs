using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Workflow.Tests.Statistics;

/// <summary>What sources answer, well and badly.</summary>
internal static class Answers
{
    /// <summary>Real rows of STRAF11, as its BULK answer has them: nothing sorted, no row for what is zero.</summary>
    public const string Crimes = """
        OMRÅDE;OVERTRÆD;TID;INDHOLD
        Hele landet;Straffelov i alt;2025K1;75797
        Hele landet;Voldsforbrydelser i alt;2025K1;6739
        Hele landet;Hærværk;2025K1;5791
        Region Sjælland;Straffelov i alt;2025K1;8205
        Holbæk;Straffelov i alt;2025K1;816
        Holbæk;Voldsforbrydelser i alt;2025K1;91
        Holbæk;Hærværk;2025K1;48

        """;

    /// <summary>The header, and the rows in any order.</summary>
    public static IEnumerable<string> RowsOf(string csv)
    {
        var lines = csv.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Take(1).Concat(lines.Skip(1).Order(StringComparer.Ordinal));
    }

    /// <summary>What Statistikbanken says of a table that it does not have.</summary>
    public const string NotFound = """{"errorTypeCode":"EXTRACT-NOTFOUND","message":"Tabellen findes ikke: STRAF99"}""";

    public static Func<HttpContext, Task> Csv(string text) => Body(200, "text/csv; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static Func<HttpContext, Task> Json(string text) => Body(200, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static Func<HttpContext, Task> Error(int status, string json) => Body(status, "application/json", Encoding.UTF8.GetBytes(json));

    public static Func<HttpContext, Task> Status(int status) => Body(status, "text/plain", []);

    /// <summary>A refusal that says how long to wait.</summary>
    public static Func<HttpContext, Task> Wait(int status, string retryAfter) => context =>
    {
        context.Response.Headers.RetryAfter = retryAfter;
        return Status(status)(context);
    };

    public static Func<HttpContext, Task> Redirect(Uri to) => context =>
    {
        context.Response.Headers.Location = to.AbsoluteUri;
        return Status(307)(context);
    };

    /// <summary>Never finishes by itself.</summary>
    public static Func<HttpContext, Task> Slow { get; } = async context =>
    {
        context.Response.ContentType = "text/csv";
        await context.Response.WriteAsync("OMRÅDE;", context.RequestAborted);
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    };

    /// <summary>Promises more than it gives, and hangs up.</summary>
    public static Func<HttpContext, Task> Cut { get; } = async context =>
    {
        context.Response.ContentType = "text/csv";
        context.Response.ContentLength = 10_000;
        await context.Response.WriteAsync(Crimes, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    };

    /// <summary>Goes on until nobody listens, without saying how long it is.</summary>
    public static Func<HttpContext, Task> Endless { get; } = async context =>
    {
        context.Response.ContentType = "text/csv";
        var line = Encoding.UTF8.GetBytes("Holbæk;Straffelov i alt;2025K1;816\n");
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(line, context.RequestAborted);
        }
    };

    public static Func<HttpContext, Task> Body(int status, string contentType, byte[] body) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    };

    /// <summary>Absence at one of the plan's schools, with everything that the plan asks to have it broken down by.</summary>
    public const string AbsenceInHolbaek = """
        [{"[Institution].[Institution].[Institution]":"Holbæk By Skole, Absalon","[Institution].[Institutionsnummer].[Institutionsnummer]":"000001",
          "[Institution].[Beliggenhedskommune].[Beliggenhedskommune]":"Holbæk","[Tid].[Skoleår].[Skoleår]":"2023/2024","Gennemsnitligt fravær per skoleår":"7,3"}]
        """;

    /// <summary>A page of absence at one school, in the API's form: doubled names, Danish numbers.</summary>
    public static string AbsencePage(string school, string year, string percent) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""[{"[Institution].[Institution].[Institution]":"{{school}}","[Tid].[Skoleår].[Skoleår]":"{{year}}","Gennemsnitligt fravær per skoleår":"{{percent}}"}]""");
}
