using System.Text;
using Pipeline.Functions.Tests.Support;
using Pipeline.Testing;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Functions.Tests;

/// <summary>Telemetry goes over the wire to whoever speaks OpenTelemetry's protocol.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class OpenTelemetryExportTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Steps_measurements_and_logs_reach_the_receiver_and_no_address_of_a_blob_does()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        string delivery;
        await using (var app = await RunningApp.StartAsync(azurite, ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Address)))
        {
            delivery = (await app.DropAsync(Samples.DentalPath, Samples.Dental)).Id.Value;
        }

        // What is not sent yet is sent when the app stops. A trace's identifier is 16 bytes: the delivery's 12, and 4 of nothing.
        Assert.Contains(receiver.Bodies("/v1/traces"), body => Holds(body, Convert.FromHexString(delivery + "00000000")));
        Assert.Contains(receiver.Bodies("/v1/traces"), body => Holds(body, Encoding.UTF8.GetBytes("EvaluatePlan")));
        Assert.Contains(receiver.Bodies("/v1/metrics"), body => Holds(body, Encoding.UTF8.GetBytes(MetricNames.Deliveries)));
        Assert.Contains(receiver.Bodies("/v1/logs"), body => Holds(body, Encoding.UTF8.GetBytes(delivery)));
        Assert.DoesNotContain(
            receiver.Bodies("/v1/traces").Concat(receiver.Bodies("/v1/metrics")), body => Holds(body, Encoding.UTF8.GetBytes("tandpleje.csv")));
        Assert.DoesNotContain(receiver.Bodies("/v1/logs"), body => Holds(body, Encoding.UTF8.GetBytes("http://")));
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost", "Indstillingen OTEL_EXPORTER_OTLP_ENDPOINT skal være en adresse, såsom http://localhost:4318.")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "fax", "Indstillingen OTEL_EXPORTER_OTLP_PROTOCOL skal være http/protobuf eller grpc.")]
    public void A_mistake_in_a_setting_stops_the_start(string setting, string value, string told)
    {
        using var settings = AppSettings.OnNothing();
        settings.Values["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://localhost:4318";
        settings.Values[setting] = value;

        Assert.Equal(told, Assert.Throws<SettingsException>(() => PipelineHost.Build([], settings.Values)).Message);
    }

    private static bool Holds(byte[] body, byte[] part) => body.AsSpan().IndexOf(part) >= 0;
}
