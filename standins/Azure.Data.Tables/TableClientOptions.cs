using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>How a client speaks with the service: transport, retries, version.</summary>
public class TableClientOptions : ClientOptions
{
    /// <summary>Options for a version of the service.</summary>
    /// <param name="serviceVersion">The version of the service.</param>
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06) =>
        VersionText = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };

    /// <summary>The versions of the service.</summary>
    public enum ServiceVersion
    {
        /// <summary>2019-02-02.</summary>
        V2019_02_02 = 1,

        /// <summary>2020-12-06.</summary>
        V2020_12_06 = 2,
    }

    internal string VersionText { get; }
}
