using Microsoft.Extensions.Configuration;
using OpenTelemetry.Exporter;

namespace Pipeline.Functions;

/// <summary>Where traces, measurements and logs are sent besides; by the names that OpenTelemetry itself gives its settings.</summary>
/// <param name="Endpoint">The receiver, without the path of any kind of telemetry.</param>
/// <param name="Protocol">How it is spoken to.</param>
public sealed record TelemetrySettings(Uri Endpoint, OtlpExportProtocol Protocol)
{
    private const string EndpointName = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ProtocolName = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>Reads the settings.</summary>
    /// <returns>None when nothing is sent.</returns>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static TelemetrySettings? Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration[EndpointName] is { Length: > 0 } address ? new TelemetrySettings(EndpointOf(address), ProtocolOf(configuration[ProtocolName])) : null;
    }

    /// <summary>Where one kind of telemetry is sent.</summary>
    /// <param name="kind">The last part of the path, by the protocol: <c>traces</c>, <c>metrics</c> or <c>logs</c>.</param>
    public Uri AddressOf(string kind) =>
        Protocol == OtlpExportProtocol.Grpc ? Endpoint : new Uri($"{Endpoint.AbsoluteUri.TrimEnd('/')}/v1/{kind}");

    private static Uri EndpointOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"
            ? endpoint
            : throw new SettingsException(EndpointName, "skal være en adresse, såsom http://localhost:4318.");

    private static OtlpExportProtocol ProtocolOf(string? protocol) => protocol switch
    {
        null or "" or "http/protobuf" => OtlpExportProtocol.HttpProtobuf,
        "grpc" => OtlpExportProtocol.Grpc,
        _ => throw new SettingsException(ProtocolName, "skal være http/protobuf eller grpc."),
    };
}
