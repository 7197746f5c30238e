using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Workflow.Configuration;
using Spectre.Console;

namespace Pipeline.Local;

/// <summary>Shows what a format makes of a sample, row by row, to whoever writes the format. Nothing is stored or sent.</summary>
internal static class FormatCheck
{
    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>Reads a sample by a format, and tells what came of it.</summary>
    /// <param name="configuration">The folder with the indicators and the plan.</param>
    /// <param name="formatFile">The format; it need not lie in the configuration yet.</param>
    /// <param name="sampleFile">The sample.</param>
    /// <param name="planId">The plan that the sample is read for; when not given, the one whose folder the sample lies in, or the only one that has the format delivered.</param>
    /// <param name="today">The day that the sample counts as received.</param>
    /// <param name="console">Where it is told.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>0 when the sample is accepted, otherwise 1.</returns>
    /// <exception cref="ConfigurationException">The format or the configuration is wrong.</exception>
    /// <exception cref="LocalRunException">A file or the plan is not there.</exception>
    public static int Run(
        string configuration,
        string formatFile,
        string sampleFile,
        string? planId,
        DateOnly today,
        IAnsiConsole console,
        CancellationToken cancellationToken)
    {
        var configured = PipelineConfiguration.LoadWithFormat(configuration, Existing(formatFile), PlanEvaluator.Version);
        var format = configured.FormatOf(new FormatId(Path.GetFileNameWithoutExtension(formatFile)))!;
        var sample = new FileInfo(Existing(sampleFile));
        var plan = PlanOf(configured, planId, format.Id, sample);
        console.WriteWhole($"{sample.Name} læst som {format.Id} for {plan.Id}:");
        var skipped = new List<SkippedRow>();
        var reading = DeliveryReader.Read(
            new SpooledFile(sample.Name, sample.FullName, sample.Length),
            format,
            plan,
            today,
            IngestLimits.Default,
            skipped.Add,
            cancellationToken);
        new ReadingTelling(plan, console).Tell(reading, skipped);
        return reading is DeliveryReading.Accepted or DeliveryReading.MeetingPlanAccepted or DeliveryReading.ReviewAccepted ? Success : Failure;
    }

    private static string Existing(string path) =>
        File.Exists(path) ? path : throw new LocalRunException($"{path} findes ikke: skriv stien til en fil.");

    // A sample mostly lies where it would be dropped, in {plan}/{format}/; else one plan alone may have a source that delivers the format.
    private static Plan PlanOf(PipelineConfiguration configuration, string? id, FormatId format, FileInfo sample)
    {
        var names = string.Join(", ", configuration.Plans.Select(plan => plan.Id.Value));
        if (id is not null)
        {
            return configuration.Plans.FirstOrDefault(plan => plan.Id.Value == id)
                ?? throw new LocalRunException($"--plan {id} er ikke en kendt plan: vælg en af {names}.");
        }

        var delivering = configuration.Plans.Where(plan => plan.Sources.Any(source => source.Formats.Contains(format))).ToList();
        return configuration.Plans.FirstOrDefault(plan => plan.Id.Value == sample.Directory?.Parent?.Name)
            ?? (delivering.Count == 1 ? delivering[0] : null)
            ?? throw new LocalRunException($"Vælg en plan med --plan: {names}.");
    }
}
