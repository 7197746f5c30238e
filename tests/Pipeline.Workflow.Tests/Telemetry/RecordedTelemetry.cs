using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pipeline.Domain;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Workflow.Tests.Telemetry;

/// <summary>Listens to everything that is traced, and to what one process measures.</summary>
internal sealed class RecordedTelemetry : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<System.Diagnostics.Activity> steps = [];
    private readonly List<Measurement> measurements = [];
    private readonly ActivityListener activities;
    private readonly MeterListener meters = new();

    public RecordedTelemetry()
    {
        activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PipelineTraces.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = step =>
            {
                lock (gate)
                {
                    steps.Add(step);
                }
            },
        };
        ActivitySource.AddActivityListener(activities);
    }

    /// <summary>What the process measured.</summary>
    public IReadOnlyList<Measurement> Measurements
    {
        get
        {
            lock (gate)
            {
                return [.. measurements];
            }
        }
    }

    /// <summary>The steps of a delivery's trace that have ended, in that order. Other tests trace at the same time: theirs are other deliveries.</summary>
    public IReadOnlyList<System.Diagnostics.Activity> StepsOf(DeliveryId delivery)
    {
        lock (gate)
        {
            return [.. steps.Where(step => step.TraceId == PipelineTraces.Of(delivery).TraceId)];
        }
    }

    /// <summary>Listens to what a process measures from now on.</summary>
    public void Measure(PipelineProcess process)
    {
        var meter = process.Get<PipelineMetrics>().Meter;
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, meter))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.Start();
    }

    /// <summary>The sum of what was measured under a name with a tag.</summary>
    public double Sum(string name, string tag, string text) =>
        Measurements.Where(one => one.Name == name && one.Tags.GetValueOrDefault(tag) is { } there && there == text).Sum(one => one.Value);

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var texts = tags.ToArray().ToDictionary(tag => tag.Key, tag => $"{tag.Value}");
        lock (gate)
        {
            measurements.Add(new Measurement(instrument.Name, value, texts));
        }
    }
}

/// <summary>What was measured once.</summary>
internal sealed record Measurement(string Name, double Value, IReadOnlyDictionary<string, string> Tags);
