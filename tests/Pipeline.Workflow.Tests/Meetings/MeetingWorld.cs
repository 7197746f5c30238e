namespace Pipeline.Workflow.Tests.Meetings;

/// <summary>What the tests of meetings have in common.</summary>
internal static class MeetingWorld
{
    public const string Meeting = "2026-efteraar";

    public static string MeetingOn(string date) => Samples.BoardMeetings.Replace("2026-09-28", date, StringComparison.Ordinal);

    /// <summary>A process after the dental figures and a plan of meetings were taken.</summary>
    public static async Task<PipelineProcess> TakeAsync(PipelineWorld world, string meetings)
    {
        var process = world.Start();
        await DeliverAsync(world, process, Samples.DentalPath, Samples.Dental);
        await DeliverAsync(world, process, Samples.BoardMeetingsPath, meetings);
        return process;
    }

    public static async Task DeliverAsync(PipelineWorld world, PipelineProcess process, string path, string content)
    {
        await world.DropAsync(path, content);
        await process.TakeAsync(path);
    }

    /// <summary>The mails of a kind, by what their file name tells.</summary>
    public static IEnumerable<string> MailsOf(this PipelineWorld world, string kind) =>
        world.Mails.Where(mail => mail.Contains($"-{kind}-", StringComparison.Ordinal));
}
