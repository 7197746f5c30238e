using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Infra.Tests;

/// <summary>The workbook in the portal searches for what the code really measures and logs.</summary>
public sealed partial class WorkbookTemplateTests(BicepFiles files) : IClassFixture<BicepFiles>
{
    private const string Monitoring = "modules/monitoring.bicep";

    private static IReadOnlyList<string> Queries { get; } = ReadQueries();

    private static IReadOnlySet<string> MetricsOfTheCode { get; } =
        typeof(MetricNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToHashSet();

    [Fact]
    public void The_template_puts_the_workbook_in_the_portal() =>
        Assert.Contains("workbook.json", files.Declaration(Monitoring, "resource_declaration", "workbook").Strings);

    [Fact]
    public void It_shows_every_measurement_of_the_code_and_no_other() =>
        Assert.Equal(MetricsOfTheCode.Order(), Queries.SelectMany(query => MetricName().Matches(query)).Select(match => match.Groups[1].Value).Distinct().Order());

    [Fact]
    public void Every_event_that_it_searches_for_is_logged()
    {
        var searched = Queries.SelectMany(query => EventId().Matches(query)).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(searched);
        Assert.Empty(searched.Except(CodeFacts.Events.Keys));
    }

    [Fact]
    public void Every_property_that_it_reads_is_a_tag_or_is_logged()
    {
        var logged = CodeFacts.Events.Values.SelectMany(message => Placeholder().Matches(message.Message)).Select(match => match.Groups[1].Value);
        var read = Queries.SelectMany(query => Property().Matches(query)).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(read);
        Assert.Empty(read.Except([.. TelemetryTags.All, .. logged, "EventId"]));
    }

    [Fact]
    public void The_steps_that_it_looks_for_are_those_of_the_code() =>
        Assert.Contains(Queries, query => query.Contains($"DependencyType == '{PipelineTraces.SourceName}'", StringComparison.Ordinal));

    private static string[] ReadQueries()
    {
        using var workbook = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.BicepFolder, "modules", "workbook.json")));
        return
        [
            .. workbook.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("content"))
                .Where(content => content.TryGetProperty("query", out _)).Select(content => content.GetProperty("query").GetString()!),
        ];
    }

    [GeneratedRegex(@"'(pipeline\.[a-z.]+)'")]
    private static partial Regex MetricName();

    [GeneratedRegex(@"'(\d{4})'")]
    private static partial Regex EventId();

    [GeneratedRegex(@"Properties\.([A-Za-z]+)")]
    private static partial Regex Property();

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex Placeholder();
}
