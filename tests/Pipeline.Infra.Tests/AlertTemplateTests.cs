using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Functions;

namespace Pipeline.Infra.Tests;

/// <summary>The alerts search for what the code really logs.</summary>
public sealed partial class AlertTemplateTests(BicepFiles files) : IClassFixture<BicepFiles>
{
    private IReadOnlyList<string> Queries =>
    [
        .. files.Declaration("modules/alerts.bicep", "variable_declaration", "alerts").All("object")
            .Select(alert => string.Concat(alert.Properties["query"].Strings)),
    ];

    private static IReadOnlySet<string> FunctionNames => CodeFacts.FunctionNames;

    private static IReadOnlyDictionary<string, LoggerMessageAttribute> Events => CodeFacts.Events;

    [Fact]
    public void Every_event_that_an_alert_searches_for_is_logged()
    {
        var searched = Queries.Where(query => query.Contains("EventId", StringComparison.Ordinal))
            .SelectMany(query => EventId().Matches(query)).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(searched);
        Assert.Empty(searched.Except(Events.Keys));
    }

    [Fact]
    public void Every_failure_that_waits_for_a_person_has_an_alert() =>
        Assert.All(
            Events.Values.Where(message => message.Level == LogLevel.Critical),
            message => Assert.Contains(Queries, query => query.Contains($"'{message.EventId}'", StringComparison.Ordinal)));

    [Fact]
    public void Every_function_that_an_alert_names_is_there()
    {
        var named = Queries.Where(query => query.Contains("OperationName", StringComparison.Ordinal) && !query.Contains("Queue", StringComparison.Ordinal))
            .SelectMany(query => PascalName().Matches(query)).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(FunctionNames));
    }

    [Fact]
    public void Every_timer_that_runs_at_least_daily_is_missed_when_it_does_not()
    {
        var daily = typeof(PipelineHost).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null
                && method.GetParameters().Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()).OfType<TimerTriggerAttribute>()
                    .Any(timer => timer.Schedule.EndsWith("* * *", StringComparison.Ordinal)))
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name);
        var missed = Queries.Single(query => query.Contains("ago(26h)", StringComparison.Ordinal));

        Assert.Equal(daily.Order(), PascalName().Matches(missed).Select(match => match.Groups[1].Value).Order());
    }

    [GeneratedRegex(@"'(\d{4})'")]
    private static partial Regex EventId();

    [GeneratedRegex("'([A-Z][a-z]+(?:[A-Z][a-z]+)+)'")]
    private static partial Regex PascalName();
}
