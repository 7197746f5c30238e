namespace Pipeline.Workflow.Statistics;

/// <summary>Where a source is asked.</summary>
internal static class SourceAddress
{
    /// <summary>A path below the address of a source, whether or not that ends in a slash.</summary>
    public static Uri Of(Uri address, string path) => new($"{address.AbsoluteUri.TrimEnd('/')}/{path}");
}
