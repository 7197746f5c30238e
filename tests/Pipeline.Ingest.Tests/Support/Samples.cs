namespace Pipeline.Ingest.Tests.Support;

/// <summary>A sample delivery that ships with the program.</summary>
internal sealed record Sample(string Name, Format Format, byte[] Bytes)
{
    public override string ToString() => Name;
}

/// <summary>The sample deliveries that ship with the program.</summary>
internal static class Samples
{
    public static IReadOnlyList<Sample> All { get; } = [.. Files().Select(path => new Sample(
        Path.GetFileName(path), Formats.Read(Path.GetFileName(Path.GetDirectoryName(path))!), File.ReadAllBytes(path)))];

    private static IEnumerable<string> Files() => Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*", SearchOption.AllDirectories)
        .Where(path => Formats.Names.Contains(Path.GetFileName(Path.GetDirectoryName(path))))
        .Order(StringComparer.Ordinal);
}
