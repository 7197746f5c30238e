using System.Diagnostics;
using Pipeline.Testing;
using Pipeline.Workflow.Tests.Meetings;

namespace Pipeline.Workflow.Tests.Telemetry;

/// <summary>One trace from the dropped file to the report that shows it.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TraceTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_delivery_its_evaluation_and_the_report_that_shows_it_are_one_trace()
    {
        using var recorded = new RecordedTelemetry();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await MeetingWorld.TakeAsync(world, Samples.BoardMeetings);
        await process.PrepareMeetingsAsync();
        await process.PrepareMeetingsAsync();
        var last = (await process.DeliveriesAsync())[^1];

        var steps = recorded.StepsOf(last.Id);

        // The draft and the final, each made and then sent.
        Assert.Equal(["EvaluatePlan", "TakeDelivery"], steps.Take(2).Select(step => step.OperationName));
        Assert.Contains("MakeReport", steps.Select(step => step.OperationName));
        Assert.Contains("SendReport", steps.Select(step => step.OperationName));
        Assert.Equal(steps.Single(step => step.OperationName == "TakeDelivery").SpanId, steps[0].ParentSpanId);
    }

    [Fact]
    public async Task A_report_points_at_the_other_deliveries_that_it_draws_on()
    {
        using var recorded = new RecordedTelemetry();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await MeetingWorld.TakeAsync(world, Samples.BoardMeetings);
        await process.PrepareMeetingsAsync();
        var deliveries = await process.DeliveriesAsync();

        var made = recorded.StepsOf(deliveries[^1].Id).First(step => step.OperationName == "MakeReport");

        Assert.Contains(Workflow.Telemetry.PipelineTraces.Of(deliveries[0].Id).TraceId, made.Links.Select(link => link.Context.TraceId));
    }

    [Fact]
    public async Task What_a_timer_goes_on_with_is_in_the_trace_of_the_delivery_and_points_at_the_run()
    {
        using var recorded = new RecordedTelemetry();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using (var stopped = world.Start(StoppedBeforeTheEvaluation()))
        {
            await world.DropAsync(Samples.DentalPath, Samples.Dental);
            await Assert.ThrowsAnyAsync<Exception>(() => stopped.TakeAsync(Samples.DentalPath));
        }

        await world.RecoverAsync();
        await using var process = world.Start();
        using var run = new Activity("timer").Start();
        await process.SweepAsync();
        run.Stop();
        var delivery = Assert.Single(await process.DeliveriesAsync());

        var evaluated = recorded.StepsOf(delivery.Id).Single(step => step.OperationName == "EvaluatePlan");

        Assert.Contains(run.TraceId, evaluated.Links.Select(link => link.Context.TraceId));
    }

    [Fact]
    public async Task A_step_that_fails_says_so_and_only_of_what_kind()
    {
        using var recorded = new RecordedTelemetry();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var stopped = world.Start(StoppedBeforeTheEvaluation());
        await world.DropAsync(Samples.DentalPath, Samples.Dental);
        await Assert.ThrowsAnyAsync<Exception>(() => stopped.TakeAsync(Samples.DentalPath));
        await using var process = world.Start();
        var delivery = Assert.Single(await process.DeliveriesAsync());

        var failed = recorded.StepsOf(delivery.Id).Single(step => step.OperationName == "TakeDelivery");

        Assert.Equal(ActivityStatusCode.Error, failed.Status);
        Assert.Equal(nameof(ProcessStoppedException), failed.StatusDescription);
        Assert.Empty(failed.Events);
    }

    [Fact]
    public async Task No_step_tells_the_name_of_a_file_or_what_stood_in_it()
    {
        using var recorded = new RecordedTelemetry();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await world.DropAsync("holbaek/tandpleje-udeblivelser/hemmelig.csv", Samples.DentalOfUnknownAreas);
        await process.TakeAsync("holbaek/tandpleje-udeblivelser/hemmelig.csv");
        var delivery = Assert.Single(await process.DeliveriesAsync());

        var told = recorded.StepsOf(delivery.Id).SelectMany(step => step.TagObjects).ToList();

        Assert.NotEmpty(told);
        Assert.All(told, tag => Assert.Contains(tag.Key, Workflow.Telemetry.TelemetryTags.All));
        Assert.DoesNotContain(told, tag => $"{tag.Value}".Contains("hemmelig", StringComparison.Ordinal) || $"{tag.Value}".Contains("Atlantis", StringComparison.Ordinal));
    }

    // The commit reads the plan's head; the process stops when the evaluation asks what was evaluated.
    private static FaultInjectingTransport StoppedBeforeTheEvaluation()
    {
        var transport = new FaultInjectingTransport();
        transport.BeforeCall = line =>
        {
            if (line.Contains("vurderet", StringComparison.Ordinal) && !transport.IsStopped)
            {
                transport.StopAt(1, StopMoment.BeforeSending);
            }

            return Task.CompletedTask;
        };
        return transport;
    }
}
