using Pipeline.Domain;

namespace Pipeline.Ingest.Tests.Support;

/// <summary>A sample delivery that ships with the program.</summary>
internal sealed record Sample(string Name, Plan Plan, Format Format, byte[] Bytes)
{
    public override string ToString() => $"{Plan.Id}/{Format.Id}/{Name}";
}

/// <summary>The sample deliveries that ship with the program.</summary>
internal static class Samples
{
    public static IReadOnlyList<Sample> All { get; } = [.. Files().Select(file => new Sample(
        file.Name, ShippedPlans.ById[file.Directory!.Parent!.Name], Formats.Read(file.Directory.Name), File.ReadAllBytes(file.FullName)))];

    // They lie as they are dropped: {plan}/{format}/{file}.
    private static IEnumerable<FileInfo> Files() => new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "samples"))
        .GetFiles("*", SearchOption.AllDirectories)
        .Where(file => Formats.Names.Contains(file.Directory!.Name))
        .OrderBy(file => file.FullName, StringComparer.Ordinal);
}
