using Spectre.Console;

namespace Pipeline.Local.Tests;

/// <summary>What the guide to a new plan tells a reader to type is true.</summary>
public sealed class NewPlanGuideTests : IDisposable
{
    private static readonly LocalFolders Folders = LocalFolders.Of(null, null);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pipeline-guide-");
    private readonly StringWriter written = new();

    public void Dispose()
    {
        folder.Delete(recursive: true);
        written.Dispose();
    }

    [Fact]
    public void The_plan_in_the_guide_is_in_order_and_leaves_nothing_to_remark()
    {
        var plan = Write("eksempelby.json", "json");

        Assert.Equal(0, PlanCheck.Run(Folders.Configuration, plan, Console()));
        Assert.EndsWith("Planen er i orden.", written.ToString().TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("Bemærk", written.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_there_is_one_of_is_told_as_one()
    {
        PlanCheck.Run(Folders.Configuration, Write("eksempelby.json", "json"), Console());

        Assert.Equal(
            ["  3 områder og 1 sammenligning", "  Uddannelse og livschancer: 1 indikator", "  2 værdier at gå ud fra (basis)", "  2 kilder"],
            written.ToString().Split(Environment.NewLine)[1..5]);
    }

    [Fact]
    public void The_file_in_the_guide_is_accepted_for_that_plan()
    {
        var configuration = Path.Combine(folder.FullName, "config");
        foreach (var file in Directory.EnumerateFiles(Folders.Configuration, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(configuration, Path.GetRelativePath(Folders.Configuration, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Write(Path.Combine("config", "plans", "eksempelby.json"), "json");

        var exitCode = FormatCheck.Run(
            configuration,
            Path.Combine(configuration, "formats", "tandpleje-udeblivelser.json"),
            Write("tandpleje-2026.csv", "csv"),
            "eksempelby",
            new DateOnly(2027, 1, 15),
            Console(),
            CancellationToken.None);

        Assert.Equal(0, exitCode);
        Assert.Contains("Nordparken, 2026 = 12 (48 af 400)", written.ToString(), StringComparison.Ordinal);
    }

    private string Write(string name, string language)
    {
        var guide = File.ReadAllText(Path.Combine(Folders.Configuration, "..", "docs", "ny-plan.md"));
        var fence = $"```{language}\n";
        var start = guide.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)]);
        return path;
    }

    private IAnsiConsole Console() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(written) });
}
