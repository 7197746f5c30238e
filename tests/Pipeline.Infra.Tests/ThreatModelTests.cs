using System.Text.RegularExpressions;

namespace Pipeline.Infra.Tests;

/// <summary>The tests that the threat model names are there, and every threat names one or says why none can.</summary>
public sealed partial class ThreatModelTests
{
    private const int CellsOfAThreat = 4;
    private static readonly string[] WithoutTest = ["no test here", "accepted"];

    private static IReadOnlyList<string> Lines { get; } = File.ReadAllLines(Path.Combine(Repository.Folder, "docs", "threat-model.md"));

    private static IReadOnlySet<string> Tests { get; } = ReadTests();

    [Fact]
    public void Every_test_that_it_names_is_there()
    {
        var named = Lines.SelectMany(line => TestName().Matches(line)).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(named.Count > 50, $"Only {named.Count} tests are named: the form is read wrongly.");
        Assert.Empty(named.Except(Tests));
    }

    [Fact]
    public void Every_threat_names_a_test_or_says_why_there_is_none() =>
        Assert.All(
            Threats(),
            threat => Assert.True(TestName().IsMatch(threat[^1]) || WithoutTest.Any(word => threat[^1].Contains(word, StringComparison.Ordinal)), threat[1]));

    [Fact]
    public void Every_kind_of_threat_is_looked_for() =>
        Assert.Superset(new HashSet<string> { "S", "T", "R", "I", "D", "E" }, Threats().Select(threat => threat[0]).ToHashSet());

    private static List<string[]> Threats() =>
    [
        .. Lines.Where(line => Threat().IsMatch(line)).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == CellsOfAThreat),
    ];

    private static HashSet<string> ReadTests()
    {
        var tests = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Folder, "tests"), "*Tests.cs", SearchOption.AllDirectories))
        {
            var type = Path.GetFileNameWithoutExtension(file);
            tests.UnionWith(Test().Matches(File.ReadAllText(file)).Select(match => $"{type}.{match.Groups[1].Value}"));
        }

        return tests;
    }

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"^\| [STRIDE] \|")]
    private static partial Regex Threat();

    [GeneratedRegex(@"^    public (?:static )?(?:async )?(?:Task|void) (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Test();
}
