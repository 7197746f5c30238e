using System.Reflection;

namespace Pipeline.Infra.Tests;

/// <summary>Where the files lie that are tested.</summary>
internal static class Repository
{
    public static string Folder { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryFolder").Value!;

    public static string BicepFolder { get; } = Path.Combine(Folder, "infra", "bicep");

    public static string ParserFolder { get; } = Path.Combine(Folder, "tests", "Pipeline.Infra.Tests", "bicep-parser");
}
