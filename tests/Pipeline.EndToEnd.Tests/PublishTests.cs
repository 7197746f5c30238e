using Pipeline.EndToEnd.Tests.Support;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The stand-ins never reach Azure.</summary>
public sealed class PublishTests
{
    private const string Refusal =
        "The functions are published with the real packages only: run 'dotnet publish functions -c Release -p:Packages=nuget' (see standins/README.md).";

    // Nothing is built or restored: other tests use what was built.
    [Fact]
    public async Task Publishing_the_functions_with_the_stand_ins_is_refused()
    {
        using var folder = new TemporaryFolder();
        var noServers = new Dictionary<string, string> { ["MSBUILDDISABLENODEREUSE"] = "1" };
        await using var publishing = await RunningProgram.StartDotnetAsync(
            noServers, ["publish", "functions", "--no-build", "--no-restore", "-c", "Debug", "-o", folder.Path("published"), "-p:Packages=standins"]);

        Assert.NotEqual(0, await publishing.ExitAsync());
        Assert.EndsWith(Refusal, Assert.Single(publishing.Output, line => line.Contains("error", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Path("published")));
    }
}
