using Pipeline.Domain;
using Pipeline.Domain.Suppression;
using Pipeline.Testing;
using Pipeline.Workflow.Configuration;
using static Pipeline.Workflow.Tests.Meetings.MeetingWorld;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests.Meetings;

/// <summary>
/// A figure that stood in the draft and is hidden since does not go out in the report: a new draft is made of what may be seen now, and lies two
/// working days. Today is Monday 14 September 2026, and the report is due tomorrow.
/// </summary>
[Collection(AzuriteCollection.Name)]
public class HiddenSinceDraftTests(AzuriteFixture azurite)
{
    private static readonly AreaId Ladegaardsparken = new("ladegaardsparken");

    // 50 of 500 in the draft, corrected to 3 of 500.
    [Fact]
    public async Task A_drafted_figure_that_is_corrected_to_a_few_is_hidden_in_the_report()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, MeetingOn("2026-09-29"));
        await process.PrepareMeetingsAsync();
        await DeliverAsync(world, process, DentalPath, DentalOfFew);

        await AssertHiddenInTheReportAsync(world, process);
    }

    // The figure is the same, but the threshold is raised above its 50: new rules take a number of their own.
    [Fact]
    public async Task A_drafted_figure_that_new_rules_hide_is_hidden_in_the_report()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using (var process = await TakeAsync(world, MeetingOn("2026-09-29")))
        {
            await process.PrepareMeetingsAsync();
        }

        await using var stricter = world.Start(configuration: WithThreshold(60));
        await stricter.SweepAsync();

        await AssertHiddenInTheReportAsync(world, stricter);
    }

    private static async Task AssertHiddenInTheReportAsync(PipelineWorld world, PipelineProcess process)
    {
        Assert.Equal(ValueState.Value, await StateInReportAsync(process));
        world.Time.Advance(TimeSpan.FromDays(1));
        await process.PrepareMeetingsAsync();
        Assert.Equal((2, 0), (world.MailsOf("kladde").Count(), world.MailsOf("final").Count()));
        Assert.Equal(ValueState.Suppressed, await StateInReportAsync(process));

        world.Time.Advance(TimeSpan.FromDays(2));
        await process.PrepareMeetingsAsync();
        Assert.Single(world.MailsOf("final"));
        Assert.Equal(ValueState.Suppressed, await StateInReportAsync(process));
    }

    private static async Task<ValueState> StateInReportAsync(PipelineProcess process)
    {
        var number = (await process.ReportAsync(Meeting))!.SnapshotNumber!.Value;
        var snapshot = await process.KeptSnapshotAsync(number);
        return snapshot!.Series.Single(point => point.Key.Area == Ladegaardsparken && point.Key.Period == Period.HalfYear(2026, 1)).Value.State;
    }

    private static PipelineConfiguration WithThreshold(int threshold)
    {
        var configuration = PipelineWorld.OtherRules();
        var strict = new SuppressionPolicy { Threshold = threshold };
        return configuration with
        {
            Plans =
            [
                .. configuration.Plans.Select(plan => plan with { Sources = [.. plan.Sources.Select(source => source with { Suppression = strict })] }),
            ],
        };
    }
}
