using System.Reflection;
using System.Text.Json;

namespace Pipeline.Functions.Tests;

/// <summary>The files that the real host reads, and the one that a person copies.</summary>
public sealed class HostFilesTests
{
    private static readonly string Folder = typeof(HostFilesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "FunctionsFolder").Value!;

    [Fact]
    public void The_host_writes_no_line_that_names_a_blob()
    {
        using var host = Read("host.json");
        var levels = host.RootElement.GetProperty("logging").GetProperty("logLevel");

        // "Executing Functions.TakeDelivery (Reason=New blob detected: …)" is written at Information in the category Function.
        Assert.All(["default", "Function", "Host"], category => Assert.Equal("Warning", levels.GetProperty(category).GetString()));
    }

    [Fact]
    public void No_failure_is_sampled_away()
    {
        using var host = Read("host.json");
        var kept = host.RootElement.GetProperty("logging").GetProperty("applicationInsights").GetProperty("samplingSettings")
            .GetProperty("excludedTypes").GetString()!.Split(';');

        Assert.Superset(new HashSet<string> { "Dependency", "Event", "Exception", "Request", "Trace" }, kept.ToHashSet());
    }

    // Otherwise the host tells of each of its calls to storage by the address of the blob.
    [Fact]
    public void The_host_collects_no_addresses_of_blobs()
    {
        using var host = Read("host.json");

        Assert.False(host.RootElement.GetProperty("logging").GetProperty("applicationInsights").GetProperty("enableDependencyTracking").GetBoolean());
    }

    [Fact]
    public void A_run_may_take_no_longer_than_until_the_host_would_end_it()
    {
        using var host = Read("host.json");

        // Flex Consumption ends a run of a timer or a blob after 30 minutes unless host.json says otherwise.
        Assert.InRange(
            TimeSpan.Parse(host.RootElement.GetProperty("functionTimeout").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
            TimeSpan.FromMinutes(5),
            TimeSpan.FromMinutes(30));
    }

    [Fact]
    public void The_example_of_local_settings_names_what_the_app_needs_and_holds_no_key()
    {
        using var example = Read("local.settings.json.example");
        var values = example.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetString()!);

        Assert.Superset(new HashSet<string> { "AzureWebJobsStorage", "Drop", "Storage", "Serving", "Operations:Address", "Mail:Transport" }, values.Keys.ToHashSet());
        Assert.All(values.Values.Where(value => value.Contains("AccountKey", StringComparison.Ordinal)), value => Assert.Contains("AccountKey=NOEGLE;", value, StringComparison.Ordinal));
    }

    private static JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name)));
}
