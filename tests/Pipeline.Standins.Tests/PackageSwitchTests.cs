using System.Reflection;

namespace Pipeline.Standins.Tests;

/// <summary>The one switch between the stand-ins and the real packages (docs/adr/0001).</summary>
public class PackageSwitchTests
{
    private static readonly string Repository = typeof(PackageSwitchTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryFolder").Value!;

    private static readonly string Functions = Path.Combine(Repository, "functions", "Pipeline.Functions.csproj");
    private static readonly string StandInFolder = Path.Combine(Repository, "standins") + Path.DirectorySeparatorChar;

    private static IReadOnlyList<string> StandIns { get; } =
        [.. Directory.EnumerateDirectories(StandInFolder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task The_deployed_build_has_every_real_package_and_no_stand_in()
    {
        var graph = await EvaluatedProject.GraphAsync(Functions, "nuget");

        Assert.DoesNotContain(graph, IsStandIn);
        Assert.Equal(StandIns, StandIns.Intersect(graph.SelectMany(project => project.Packages)));
    }

    [Fact]
    public async Task Every_package_of_the_deployed_build_has_a_central_version()
    {
        foreach (var project in await EvaluatedProject.GraphAsync(Functions, "nuget"))
        {
            Assert.Empty(project.Packages.Except(project.CentralVersions));
        }
    }

    [Fact]
    public async Task The_ordinary_build_has_every_stand_in_and_no_package_of_its_name()
    {
        var graph = await EvaluatedProject.GraphAsync(Functions, "standins");

        Assert.Equal(StandIns, graph.Where(IsStandIn).Select(project => Path.GetFileNameWithoutExtension(project.Path)).Order(StringComparer.Ordinal));
        Assert.Empty(StandIns.Intersect(graph.SelectMany(project => project.Packages)));
    }

    [Fact]
    public async Task Stand_ins_are_not_published()
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(["publish", Functions, "--no-build", "--no-restore"]);

        Assert.NotEqual(0, exitCode);
        Assert.Single(output.Split('\n'), line => line.Contains("error", StringComparison.Ordinal));
        Assert.Contains("dotnet publish functions -c Release -p:Packages=nuget", output, StringComparison.Ordinal);
    }

    private static bool IsStandIn(EvaluatedProject project) => project.Path.StartsWith(StandInFolder, StringComparison.Ordinal);
}
