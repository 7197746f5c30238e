using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Functions;

/// <summary>Hands every step that has ended and every measurement on to a receiver that knows neither, while the app runs. Nothing is sampled away.</summary>
/// <param name="onStep">Takes a step.</param>
/// <param name="onMeasurement">Takes a measurement: its name, value and tags.</param>
internal sealed class TelemetryRelay(Action<Activity> onStep, Action<string, double, IReadOnlyDictionary<string, string>> onMeasurement)
    : IHostedService, IDisposable
{
    private ActivityListener? steps;
    private MeterListener? measurements;

    /// <summary>The tags of a step, as texts.</summary>
    public static IReadOnlyDictionary<string, string> TagsOf(Activity step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return TextsOf(step.TagObjects);
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        steps = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PipelineTraces.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = onStep,
        };
        ActivitySource.AddActivityListener(steps);
        measurements = new MeterListener { InstrumentPublished = Listen };
        measurements.SetMeasurementEventCallback<int>((instrument, value, tags, _) => HandOn(instrument, value, tags));
        measurements.SetMeasurementEventCallback<long>((instrument, value, tags, _) => HandOn(instrument, value, tags));
        measurements.SetMeasurementEventCallback<double>((instrument, value, tags, _) => HandOn(instrument, value, tags));
        measurements.Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        steps?.Dispose();
        measurements?.Dispose();
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == PipelineMetrics.MeterName)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private void HandOn(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        onMeasurement(instrument.Name, value, TextsOf(tags.ToArray()));

    private static ImmutableDictionary<string, string> TextsOf(IEnumerable<KeyValuePair<string, object?>> tags) =>
        tags.Where(tag => tag.Value is not null)
            .ToImmutableDictionary(tag => tag.Key, tag => Convert.ToString(tag.Value, System.Globalization.CultureInfo.InvariantCulture)!);
}
