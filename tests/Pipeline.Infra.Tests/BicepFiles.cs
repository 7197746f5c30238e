using System.Diagnostics;
using System.Text.Json;
using Pipeline.Azurite;

namespace Pipeline.Infra.Tests;

/// <summary>The syntax trees of every Bicep file, by path below infra/bicep. Parsed once, by tree-sitter-bicep in Node.js.</summary>
public sealed class BicepFiles : IAsyncLifetime
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);
    private IReadOnlyDictionary<string, BicepNode> trees = new Dictionary<string, BicepNode>();

    /// <summary>Every Bicep file there is.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(Repository.BicepFolder, "*.bicep*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".bicep" or ".bicepparam")
            .Select(path => Path.GetRelativePath(Repository.BicepFolder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    internal IReadOnlyDictionary<string, BicepNode> Trees => trees;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        await NodePackages.EnsureInstalledAsync(Repository.ParserFolder, CancellationToken.None);
        trees = await ParseAsync(Paths);
    }

    /// <inheritdoc />
    public Task DisposeAsync() => Task.CompletedTask;

    internal BicepNode Declaration(string path, string kind, string name) =>
        trees[path].All(kind).Single(declaration => declaration.Name == name);

    internal static async Task<IReadOnlyDictionary<string, BicepNode>> ParseAsync(IEnumerable<string> paths)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.ParserFolder, "parse.js"), .. paths])
        {
            WorkingDirectory = Repository.BicepFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(LongestRun);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            Assert.True(process.ExitCode == 0, await errors);
            return JsonSerializer.Deserialize<Dictionary<string, BicepNode>>(await output)!;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
