using System.Globalization;
using System.Text.Json;
using Pipeline.Domain;

namespace Pipeline.Local;

/// <summary>The deliveries of the demonstration: <c>sample-data/{plan}/{format}/{file}</c>, and each plan's clock in <c>ur.json</c>.</summary>
internal sealed record SampleData
{
    private const string ClockFile = "ur.json";
    private const string ClockName = "nu";

    /// <summary>The files to drop, in the order that they are dropped.</summary>
    public required IReadOnlyList<SampleFile> Files { get; init; }

    /// <summary>The day that each plan is shown on.</summary>
    public required IReadOnlyDictionary<PlanId, DateTimeOffset> Clock { get; init; }

    /// <summary>Finds the deliveries.</summary>
    /// <exception cref="LocalRunException">A plan's clock is missing or cannot be read.</exception>
    public static SampleData Find(string folder)
    {
        var plans = Directory.EnumerateDirectories(folder)
            .Where(path => Slug.IsValid(Path.GetFileName(path)) && File.Exists(Path.Combine(path, ClockFile)))
            .Order(StringComparer.Ordinal)
            .ToList();
        return new SampleData
        {
            Files = [.. plans.SelectMany(FilesOf)],
            Clock = plans.ToDictionary(path => new PlanId(Path.GetFileName(path)), ReadClock),
        };
    }

    // By path: within a format the names sort by the period that they tell of.
    private static IEnumerable<SampleFile> FilesOf(string planFolder) =>
        from formatFolder in Directory.EnumerateDirectories(planFolder)
        from file in Directory.EnumerateFiles(formatFolder)
        let name = Path.GetFileName(file)
        orderby Path.GetFileName(formatFolder), name
        select new SampleFile(file, $"{Path.GetFileName(planFolder)}/{Path.GetFileName(formatFolder)}/{name}");

    private static DateTimeOffset ReadClock(string planFolder)
    {
        var path = Path.Combine(planFolder, ClockFile);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return DateTimeOffset.Parse(document.RootElement.GetProperty(ClockName).GetString()!, CultureInfo.InvariantCulture);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            throw new LocalRunException($"{path} kan ikke læses: skriv et tidspunkt som {{ \"nu\": \"2026-09-14T06:00:00+02:00\" }}.", wrong);
        }
    }
}

/// <summary>A file to drop.</summary>
/// <param name="File">Where it lies on this machine.</param>
/// <param name="DropPath">Where in the inbox it is dropped.</param>
internal sealed record SampleFile(string File, string DropPath);
