namespace Pipeline.EndToEnd.Tests.Support;

/// <summary>A folder of a test's own, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pipeline-end-to-end-");

    public string FullName => folder.FullName;

    public string Path(params string[] parts) => System.IO.Path.Combine([FullName, .. parts]);

    public void Dispose() => folder.Delete(recursive: true);
}
