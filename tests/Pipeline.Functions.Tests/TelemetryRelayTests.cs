using System.Collections.Concurrent;
using System.Diagnostics;
using Pipeline.Functions.Tests.Support;
using Pipeline.Testing;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Functions.Tests;

/// <summary>What the deployed app hands on to Application Insights.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TelemetryRelayTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_step_and_every_measurement_is_handed_on_with_its_tags()
    {
        var steps = new ConcurrentQueue<Activity>();
        var measurements = new ConcurrentQueue<(string Name, IReadOnlyDictionary<string, string> Tags)>();
        using var relay = new TelemetryRelay(steps.Enqueue, (name, _, tags) => measurements.Enqueue((name, tags)));
        await relay.StartAsync(CancellationToken.None);
        await using var app = await RunningApp.StartAsync(azurite);

        var delivery = await app.DropAsync(Samples.DentalPath, Samples.Dental);
        await Waiting.ForAsync("The end of the step", () => Mine(steps, delivery.Id.Value));
        await relay.StopAsync(CancellationToken.None);

        Assert.Equal("Indlaest", TelemetryRelay.TagsOf(Mine(steps, delivery.Id.Value)!)[TelemetryTags.State]);
        Assert.Contains(
            measurements,
            one => one.Name == MetricNames.Deliveries && one.Tags[TelemetryTags.State] == "Indlaest" && one.Tags[TelemetryTags.Plan] == "holbaek");
        Assert.Contains(measurements, one => one.Name == MetricNames.EvaluationTime);
    }

    [Fact]
    public void Nothing_is_handed_on_after_the_end()
    {
        var measured = 0;
        var name = "pipeline.after-the-end";
        using var meter = new System.Diagnostics.Metrics.Meter(PipelineMetrics.MeterName);
        var counter = meter.CreateCounter<int>(name);
        var relay = new TelemetryRelay(_ => { }, (one, _, _) => measured += one == name ? 1 : 0);
        relay.StartAsync(CancellationToken.None);
        counter.Add(1);
        relay.Dispose();
        counter.Add(1);

        Assert.Equal(1, measured);
    }

    private static Activity? Mine(IEnumerable<Activity> steps, string delivery) => steps.FirstOrDefault(step =>
        step.OperationName == "TakeDelivery" && step.GetTagItem(TelemetryTags.Delivery) is string id && id == delivery);
}
