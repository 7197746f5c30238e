namespace Pipeline.Workflow.Deliveries;

/// <summary>Where deliveries are read into on this machine, each in a folder of its own.</summary>
/// <param name="Folder">A folder that is there; other things may lie in it.</param>
public sealed record SpoolPlace(string Folder)
{
    /// <summary>What the folders' names begin with: they are known by it when they are left behind.</summary>
    public const string Prefix = "pipeline-spool-";

    /// <summary>The machine's folder for temporary files.</summary>
    public static SpoolPlace Default { get; } = new(Path.GetTempPath());

    /// <summary>A folder of its own for one delivery, which no other user of the machine can read.</summary>
    internal SpoolFolder Open()
    {
        var path = Path.Combine(Folder, $"{Prefix}{Guid.NewGuid():N}");
        return new SpoolFolder(OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    /// <summary>The folders that nothing was written in since a moment.</summary>
    internal IReadOnlyList<DirectoryInfo> UntouchedSince(DateTimeOffset moment) =>
    [
        .. new DirectoryInfo(Folder).EnumerateDirectories($"{Prefix}*")
            .Where(folder => folder.EnumerateFileSystemInfos().Append(folder).All(entry => entry.LastWriteTimeUtc < moment.UtcDateTime)),
    ];
}
