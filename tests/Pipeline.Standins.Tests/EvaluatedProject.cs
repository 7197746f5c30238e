using System.Text.Json;

namespace Pipeline.Standins.Tests;

/// <summary>What a project file says once MSBuild has read it.</summary>
/// <param name="Path">The project file.</param>
/// <param name="Packages">The packages that it references, by name.</param>
/// <param name="CentralVersions">The packages that have a central version, by name.</param>
/// <param name="References">The project files that it references.</param>
internal sealed record EvaluatedProject(
    string Path, IReadOnlySet<string> Packages, IReadOnlySet<string> CentralVersions, IReadOnlyList<string> References)
{
    /// <summary>A project and all that it references, however far.</summary>
    public static async Task<IReadOnlyList<EvaluatedProject>> GraphAsync(string path, string packages)
    {
        var graph = new Dictionary<string, EvaluatedProject>(StringComparer.Ordinal);
        var waiting = new Queue<string>([System.IO.Path.GetFullPath(path)]);
        while (waiting.TryDequeue(out var next))
        {
            if (!graph.ContainsKey(next))
            {
                var project = graph[next] = await EvaluateAsync(next, packages);
                project.References.ToList().ForEach(waiting.Enqueue);
            }
        }

        return [.. graph.Values];
    }

    private static async Task<EvaluatedProject> EvaluateAsync(string path, string packages)
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(
            ["msbuild", path, "-nologo", $"-p:Packages={packages}", "-getItem:PackageReference,PackageVersion,ProjectReference"]);
        Assert.True(exitCode == 0, output);
        using var json = JsonDocument.Parse(output);
        var items = json.RootElement.GetProperty("Items");
        return new EvaluatedProject(
            path,
            Names(items, "PackageReference", "Identity").ToHashSet(StringComparer.Ordinal),
            Names(items, "PackageVersion", "Identity").ToHashSet(StringComparer.Ordinal),
            [.. Names(items, "ProjectReference", "FullPath").Select(System.IO.Path.GetFullPath)]);
    }

    private static IEnumerable<string> Names(JsonElement items, string item, string metadata) =>
        items.GetProperty(item).EnumerateArray().Select(element => element.GetProperty(metadata).GetString()!);
}
