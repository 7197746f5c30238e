namespace Pipeline.Workflow.Deliveries;

/// <summary>A local folder that a delivery's bytes are read into once; gone when disposed.</summary>
internal sealed class SpoolFolder(DirectoryInfo folder) : IDisposable
{
    /// <summary>The file to write and read.</summary>
    public string FilePath => Path.Combine(folder.FullName, "spool");

    /// <inheritdoc />
    public void Dispose() => folder.Delete(recursive: true);
}
