using System.Reflection;

namespace Pipeline.Local;

/// <summary>Where everything lies on this machine.</summary>
internal sealed record LocalFolders
{
    /// <summary>Indicators, plans and formats.</summary>
    public required string Configuration { get; init; }

    /// <summary>The deliveries of the demonstration, a folder a plan.</summary>
    public required string SampleData { get; init; }

    /// <summary>Everything that a run makes.</summary>
    public required string Output { get; init; }

    /// <summary>Azurite's data.</summary>
    public string Data => Path.Combine(Output, "data");

    /// <summary>The workbooks that were sent.</summary>
    public string Reports => Path.Combine(Output, "reports");

    /// <summary>The mails that were sent.</summary>
    public string Outbox => Path.Combine(Output, "outbox");

    /// <summary>Where a user of <c>serve</c> drops files.</summary>
    public string Inbox => Path.Combine(Output, "indbakke");

    /// <summary>The folders of a run; those of the repository where none are given.</summary>
    public static LocalFolders Of(string? configuration, string? output)
    {
        var repository = typeof(LocalFolders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "RepositoryFolder").Value!;
        return new LocalFolders
        {
            Configuration = Path.GetFullPath(configuration ?? Path.Combine(repository, "config")),
            SampleData = Path.Combine(repository, "sample-data"),
            Output = Path.GetFullPath(output ?? Path.Combine(repository, "out")),
        };
    }
}
