using Pipeline.Domain;

namespace Pipeline.Local.Tests;

public sealed class SampleDataTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pipeline-samples-");

    [Fact]
    public void Files_are_dropped_by_plan_format_and_name()
    {
        WriteClock("holbaek", """{ "nu": "2026-09-14T06:00:00+02:00" }""");
        Write("holbaek/tandpleje/2024.csv");
        Write("holbaek/tandpleje/2023.csv");
        Write("holbaek/elevfravaer/2025.csv");

        Assert.Equal(
            ["holbaek/elevfravaer/2025.csv", "holbaek/tandpleje/2023.csv", "holbaek/tandpleje/2024.csv"],
            SampleData.Find(folder.FullName).Files.Select(file => file.DropPath));
    }

    [Fact]
    public void Each_plan_is_shown_at_its_own_time()
    {
        WriteClock("holbaek", """{ "nu": "2026-09-14T06:00:00+02:00" }""");

        var (plan, time) = Assert.Single(SampleData.Find(folder.FullName).Clock);

        Assert.Equal(new PlanId("holbaek"), plan);
        Assert.Equal(new DateTimeOffset(2026, 9, 14, 4, 0, 0, TimeSpan.Zero), time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ }")]
    [InlineData("""{ "nu": null }""")]
    [InlineData("""{ "nu": 14 }""")]
    [InlineData("""{ "nu": "i morgen" }""")]
    public void A_clock_that_cannot_be_read_is_told_with_its_file_and_an_example(string content)
    {
        WriteClock("holbaek", content);

        var wrong = Assert.Throws<LocalRunException>(() => SampleData.Find(folder.FullName));

        Assert.Contains("ur.json", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("2026-09-14T06:00:00+02:00", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_clock_is_no_plan()
    {
        Write("tools/write-workbooks.cs");

        Assert.Empty(SampleData.Find(folder.FullName).Files);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string path)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
    }

    private void WriteClock(string plan, string content)
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, plan));
        File.WriteAllText(Path.Combine(folder.FullName, plan, "ur.json"), content);
    }
}
