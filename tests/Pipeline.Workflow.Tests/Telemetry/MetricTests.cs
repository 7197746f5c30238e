using Pipeline.Testing;
using Pipeline.Workflow.Telemetry;
using Pipeline.Workflow.Tests.Meetings;

namespace Pipeline.Workflow.Tests.Telemetry;

/// <summary>What is measured of deliveries, sources, reports and evaluations.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class MetricTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Deliveries_are_counted_by_state_and_their_rows_by_what_became_of_them()
    {
        using var recorded = new RecordedTelemetry();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        recorded.Measure(process);

        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.Dental);
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.Dental);
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.DentalOfUnknownAreas);

        Assert.Equal(1, recorded.Sum(MetricNames.Deliveries, TelemetryTags.State, "Indlaest"));
        Assert.Equal(1, recorded.Sum(MetricNames.Deliveries, TelemetryTags.State, "Dublet"));
        Assert.Equal(1, recorded.Sum(MetricNames.Deliveries, TelemetryTags.State, "Afvist"));

        // Two rows in each file; those of the third name areas that nobody knows.
        Assert.Equal(6, recorded.Sum(MetricNames.Rows, TelemetryTags.Outcome, "read"));
        Assert.Equal(2, recorded.Sum(MetricNames.Rows, TelemetryTags.Outcome, "wrong"));
    }

    [Fact]
    public async Task A_refused_delivery_is_counted_once_for_each_code_that_it_has()
    {
        using var recorded = new RecordedTelemetry();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        recorded.Measure(process);

        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.DentalOfUnknownAreas);

        var refusal = Assert.Single(recorded.Measurements, one => one.Name == MetricNames.Refusals);
        Assert.Equal((1, "ukendt-omraade", "tandpleje-udeblivelser"), (refusal.Value, refusal.Tags[TelemetryTags.Code], refusal.Tags[TelemetryTags.Format]));
    }

    [Fact]
    public async Task Every_evaluation_is_timed()
    {
        using var recorded = new RecordedTelemetry();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        recorded.Measure(process);

        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.Dental);

        var evaluation = Assert.Single(recorded.Measurements, one => one.Name == MetricNames.EvaluationTime);
        Assert.InRange(evaluation.Value, 0.000_001, 60);
        Assert.Equal("holbaek", evaluation.Tags[TelemetryTags.Plan]);
    }

    [Fact]
    public async Task The_age_of_each_source_and_the_state_of_each_report_are_told_every_morning()
    {
        using var recorded = new RecordedTelemetry();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await MeetingWorld.TakeAsync(world, Samples.BoardMeetings);
        await process.PrepareMeetingsAsync();
        recorded.Measure(process);
        world.Time.Advance(TimeSpan.FromDays(10));

        await process.Get<RecordStandings>().RunAsync(CancellationToken.None);

        Assert.Equal(10, recorded.Sum(MetricNames.SourceAge, TelemetryTags.Format, "tandpleje-udeblivelser"));
        var ofHolbaek = recorded.Measurements.Where(one => one.Name == MetricNames.Reports && one.Tags[TelemetryTags.Plan] == "holbaek").ToList();

        // One meeting has one report, in one of the nine states; the others are told as none.
        Assert.Equal((9, 1), (ofHolbaek.Count, (int)ofHolbaek.Sum(one => one.Value)));
    }

    [Fact]
    public async Task No_measurement_tells_the_name_of_a_file_or_what_stood_in_it()
    {
        using var recorded = new RecordedTelemetry();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        recorded.Measure(process);

        await MeetingWorld.DeliverAsync(world, process, "holbaek/tandpleje-udeblivelser/hemmelig.csv", Samples.DentalOfUnknownAreas);
        await MeetingWorld.DeliverAsync(world, process, "holbaek/hemmelig/hemmelig.csv", Samples.DentalWithCpr);

        var tags = recorded.Measurements.SelectMany(one => one.Tags).ToList();
        Assert.NotEmpty(tags);
        Assert.All(tags, tag => Assert.Contains(tag.Key, TelemetryTags.All));
        Assert.DoesNotContain(tags, tag => tag.Value.Contains("hemmelig", StringComparison.Ordinal) || tag.Value.Contains("Atlantis", StringComparison.Ordinal));
    }
}
