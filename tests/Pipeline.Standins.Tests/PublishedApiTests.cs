using System.Reflection;

namespace Pipeline.Standins.Tests;

/// <summary>
/// A stand-in offers nothing that the real package lacks. The facts of the real packages are in <c>facts/</c>, a line a type or member, taken from
/// what their makers publish; each file names its source.
/// </summary>
public class PublishedApiTests
{
    private static readonly string Facts = Path.Combine(
        typeof(PublishedApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryFolder").Value!,
        "tests",
        "Pipeline.Standins.Tests",
        "facts");

    private static readonly string[] Names = ["Azure.Data.Tables", "ExcelNumberFormat", "Microsoft.Azure.Functions.Worker", "System.IO.Hashing"];

    public static TheoryData<string> StandIns => [.. Names];

    [Theory]
    [MemberData(nameof(StandIns))]
    public void A_stand_in_offers_only_what_the_real_package_has(string standIn)
    {
        var offered = PublicMembers.Of(Assembly.Load(standIn)).ToList();

        Assert.NotEmpty(offered);
        Assert.Empty(offered.Except(FactsOf(standIn)));
    }

    [Theory]
    [MemberData(nameof(StandIns))]
    public void The_facts_say_where_they_are_from_and_nothing_twice(string standIn)
    {
        Assert.StartsWith("# Source: ", File.ReadLines(Path.Combine(Facts, $"{standIn}.txt")).First(), StringComparison.Ordinal);
        Assert.Distinct(FactsOf(standIn));
    }

    [Fact]
    public void Every_stand_in_is_compared() =>
        Assert.Equal(
            Names,
            Directory.EnumerateFiles(Facts, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal));

    [Fact]
    public void A_member_that_the_real_package_lacks_is_seen()
    {
        var seen = PublicMembers.Of(typeof(PublishedApiTests).Assembly).ToList();

        Assert.Contains($"{typeof(PublishedApiTests).FullName}: void A_member_that_the_real_package_lacks_is_seen()", seen);
        Assert.Contains($"{typeof(PublishedApiTests).FullName}: class PublishedApiTests", seen);
    }

    private static IEnumerable<string> FactsOf(string standIn) =>
        File.ReadLines(Path.Combine(Facts, $"{standIn}.txt")).Where(line => line.Length > 0 && line[0] != '#');
}
