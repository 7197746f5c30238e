using System.Reflection;

namespace Pipeline.EndToEnd.Tests.Support;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Folder { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryFolder").Value!;

    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);
}
