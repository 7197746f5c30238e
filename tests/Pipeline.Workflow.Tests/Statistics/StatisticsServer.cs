using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Pipeline.Workflow.Tests.Statistics;

/// <summary>A question that a source was asked.</summary>
/// <param name="Path">Where.</param>
/// <param name="Key">With which authorization; none: null.</param>
/// <param name="Json">What.</param>
internal sealed record AskedQuestion(string Path, string? Key, JsonElement Json);

/// <summary>A source of statistics on this machine, which answers as it is told: one answer a question, the last again and again.</summary>
internal sealed class StatisticsServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentQueue<AskedQuestion> questions = new();
    private readonly Func<HttpContext, Task>[] answers;
    private int asked;

    private StatisticsServer(WebApplication application, Func<HttpContext, Task>[] answers)
    {
        this.application = application;
        this.answers = answers;
    }

    public Uri Address => new(application.Urls.Single());

    public IReadOnlyList<AskedQuestion> Questions => [.. questions];

    public static async Task<StatisticsServer> StartAsync(params Func<HttpContext, Task>[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new StatisticsServer(builder.Build(), answers);
        server.application.Run(server.AnswerAsync);
        await server.application.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await application.StopAsync(atOnce.Token);
        await application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var json = JsonDocument.Parse(await reader.ReadToEndAsync(context.RequestAborted)).RootElement;
        questions.Enqueue(new AskedQuestion(context.Request.Path, context.Request.Headers.Authorization, json));
        var number = Interlocked.Increment(ref asked);
        await answers[Math.Min(number, answers.Length) - 1](context);
    }
}
