using System.Diagnostics;
using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Domain;
using Pipeline.Functions;
using Pipeline.Reports;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Mail;
using Pipeline.Workflow.Meetings;
using Spectre.Console;

namespace Pipeline.Local;

/// <summary>The main job, once: sample files in, indicators on the console, the board's workbook and mail out.</summary>
internal static class Demonstration
{
    private static readonly Uri AnyFreePort = new("http://127.0.0.1:0");
    private static readonly int DaysFromDraftToReport = MeetingDays.Default.Draft - MeetingDays.Default.Final;

    public static async Task<int> RunAsync(LocalFolders folders, IAnsiConsole console, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();

        // A mistake in the configuration is told before anything is started.
        PipelineConfiguration.Load(folders.Configuration, PlanEvaluator.Version);
        var samples = SampleData.Find(folders.SampleData);
        console.WriteWhole("Starter Azurite og funktionerne …");
        var clock = new DemonstrationClock(samples.Clock, DaysFromDraftToReport);
        await using var pipeline = await LocalPipeline.StartAsync(folders, AnyFreePort, clock, cancellationToken);
        using var api = new LocalApi(pipeline);
        var allTaken = await DropAllAsync(pipeline, samples, console, cancellationToken);

        // Waited for, unlike a timer: rules that changed since the last run take their number before the report is made.
        await pipeline.Get<SweepInbox>().RunAsync(cancellationToken);
        await PrepareMeetingsAsync(pipeline, samples, SendingState.Drafted, cancellationToken);
        clock.MoveToReport();
        await PrepareMeetingsAsync(pipeline, samples, SendingState.Sent, cancellationToken);
        foreach (var plan in pipeline.Get<PipelineConfiguration>().Plans.Where(plan => samples.Clock.ContainsKey(plan.Id)))
        {
            await ShowPlanAsync(pipeline, api, plan, folders, console, cancellationToken);
        }

        console.WriteWhole(string.Create(
            CultureInfo.GetCultureInfo("da-DK"), $"Færdig på {Stopwatch.GetElapsedTime(started).TotalSeconds:0} sekunder."));
        return allTaken ? 0 : 1;
    }

    private static async Task<bool> DropAllAsync(
        LocalPipeline pipeline, SampleData samples, IAnsiConsole console, CancellationToken cancellationToken)
    {
        var dropper = new FileDropper(pipeline.Get<PipelineStorage>(), pipeline.Get<DeliveryLog>());
        var allTaken = true;
        foreach (var file in samples.Files)
        {
            if (await dropper.FindTakenAsync(file, cancellationToken) is { } before)
            {
                console.WriteWhole($"{file.DropPath}: taget før, leverance nr. {before.Number}");
                continue;
            }

            var entry = await dropper.WaitAsync(await dropper.DropAsync(file, cancellationToken), cancellationToken);
            console.WriteWhole($"{file.DropPath}: {Describe(entry)}");
            allTaken &= entry.State is DeliveryState.Ingested or DeliveryState.Duplicate;
        }

        return allTaken;
    }

    private static string Describe(DeliveryEntry entry) => entry.State switch
    {
        DeliveryState.Ingested => $"indlæst, leverance nr. {entry.Number} ({DanishCount.Of(entry.ObservationCount, "måling", "målinger")})",
        DeliveryState.Duplicate => "dublet",
        _ => $"{entry.State.Word()}: {entry.Message}",
    };

    private static async Task ShowPlanAsync(
        LocalPipeline pipeline, LocalApi api, Plan plan, LocalFolders folders, IAnsiConsole console, CancellationToken cancellationToken)
    {
        var sent = await pipeline.Get<PrepareMeeting>().FindDueAsync(plan, cancellationToken);
        console.WriteWhole("");
        console.WriteWhole($"{plan.Name}, {DateOf(pipeline, plan)}");
        IndicatorTable.Write(console, plan, await api.ReadLatestIndicatorsAsync(plan.Id, cancellationToken));
        foreach (var meeting in sent)
        {
            console.WriteWhole($"Rapport: {await CopyWorkbookAsync(pipeline, plan, meeting, folders, cancellationToken)}");
            console.WriteWhole($"Mail:    {OutboxTransport.PathOf(folders.Outbox, BoardMail.MessageKey(plan.Id, meeting.Id))}");
        }
    }

    private static string DateOf(LocalPipeline pipeline, Plan plan) =>
        pipeline.Get<Workflow.PlanClock>().Today(plan.Id).ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("da-DK"));

    // What the timer does each morning, waited for: the program may not end while it is under way.
    private static async Task PrepareMeetingsAsync(
        LocalPipeline pipeline, SampleData samples, SendingState state, CancellationToken cancellationToken)
    {
        try
        {
            await pipeline.Make<PrepareMeetingsFunction>().RunAsync(new TimerInfo(), cancellationToken);
        }
        catch (AggregateException troubles)
        {
            var causes = string.Join("; ", troubles.InnerExceptions.Select(trouble => (trouble.InnerException ?? trouble).Message));
            throw new LocalRunException($"Ikke alle rapporter kunne laves: {causes}. Kør kommandoen igen.", troubles);
        }

        foreach (var plan in pipeline.Get<PipelineConfiguration>().Plans.Where(plan => samples.Clock.ContainsKey(plan.Id)))
        {
            foreach (var meeting in await pipeline.Get<PrepareMeeting>().FindUnderReviewAsync(plan, cancellationToken))
            {
                var report = await pipeline.Get<ReportStore>().ReadAsync(plan.Id, meeting.Id, cancellationToken);
                if (report?.State != state && report?.State != SendingState.Sent)
                {
                    throw new LocalRunException($"Rapporten for {plan.Name} blev ikke sendt: se advarslerne ovenfor, og kør kommandoen igen.");
                }
            }
        }
    }

    private static async Task<string> CopyWorkbookAsync(
        LocalPipeline pipeline, Plan plan, BoardMeeting meeting, LocalFolders folders, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folders.Reports);
        var path = Path.Combine(folders.Reports, $"statusrapport-{plan.Id}-{meeting.Id}.xlsx");
        var workbook = await pipeline.Get<SentReports>().ReadAsync(plan.Id.Value, meeting.Id.Value, cancellationToken)
            ?? throw new InvalidDataException($"The workbook of meeting {meeting.Id} was sent and is not in the archive.");
        await File.WriteAllBytesAsync(path, workbook.Content, cancellationToken);
        return path;
    }
}
