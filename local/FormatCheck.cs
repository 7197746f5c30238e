using System.Globalization;
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
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>Reads a sample by a format, and tells what came of it.</summary>
    /// <param name="configuration">The folder with the indicators and the plan.</param>
    /// <param name="formatFile">The format; it need not lie in the configuration yet.</param>
    /// <param name="sampleFile">The sample.</param>
    /// <param name="planId">The plan that the sample is read for; the only one when not given.</param>
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
        var configured = PipelineConfiguration.Load(configuration, PlanEvaluator.Version);
        var plan = PlanOf(configured, planId);
        var format = FormatFile.Read(
            Path.GetFileName(formatFile),
            File.ReadAllBytes(Existing(formatFile)),
            [.. configured.Indicators.Select(indicator => indicator.Id)]);
        var sample = new FileInfo(Existing(sampleFile));
        console.WriteWhole($"{sample.Name} læst som {format.Id} for {plan.Id}:");
        var reading = DeliveryReader.Read(
            new SpooledFile(sample.Name, sample.FullName, sample.Length), format, plan, today, cancellationToken);
        return Tell(reading, plan, console);
    }

    private static string Existing(string path) =>
        File.Exists(path) ? path : throw new LocalRunException($"{path} findes ikke: skriv stien til en fil.");

    private static Plan PlanOf(PipelineConfiguration configuration, string? id)
    {
        var names = string.Join(", ", configuration.Plans.Select(plan => plan.Id.Value));
        return id is null
            ? configuration.Plans is [var only] ? only : throw new LocalRunException($"Vælg en plan med --plan: {names}.")
            : configuration.Plans.FirstOrDefault(plan => plan.Id.Value == id)
                ?? throw new LocalRunException($"--plan {id} er ikke en kendt plan: vælg en af {names}.");
    }

    private static int Tell(DeliveryReading reading, Plan plan, IAnsiConsole console)
    {
        switch (reading)
        {
            case DeliveryReading.Accepted accepted:
                Tell(accepted, plan, console);
                return Success;
            case DeliveryReading.MeetingPlanAccepted meetings:
                Tell(meetings.MeetingPlan, console);
                return Success;
            case DeliveryReading.ReviewAccepted:
                console.WriteWhole("Gennemgangen kan læses.");
                return Success;
            case DeliveryReading.Refused refused:
                Tell(refused, console);
                return Failure;
            case DeliveryReading.Quarantined quarantined:
                Tell(quarantined, console);
                return Failure;
            default:
                throw new InvalidOperationException($"A reading of the kind {reading.GetType().Name} is not known here.");
        }
    }

    private static void Tell(DeliveryReading.Accepted accepted, Plan plan, IAnsiConsole console)
    {
        foreach (var observation in accepted.Observations)
        {
            console.WriteWhole($"  {LineOf(observation, plan)}");
        }

        foreach (var warning in accepted.Warnings)
        {
            console.WriteWhole($"  Advarsel ({warning.Code}): {warning.Message}");
        }

        console.WriteWhole(
            $"Godkendt: {Count(accepted.Observations.Count, "måling", "målinger")} af {Count(accepted.Rows.Read, "række", "rækker")}, "
            + $"{Count(accepted.Rows.Skipped, "række", "rækker")} sprunget over, {Count(accepted.Warnings.Count, "advarsel", "advarsler")}.");
    }

    private static void Tell(MeetingPlan meetings, IAnsiConsole console) => console.WriteWhole(
        $"Godkendt: {Count(meetings.Meetings.Count, "møde", "møder")}, {Count(meetings.Board.Count, "plads", "pladser")} i bestyrelsen.");

    private static void Tell(DeliveryReading.Refused refused, IAnsiConsole console)
    {
        foreach (var error in refused.Errors)
        {
            console.WriteWhole($"  Fejl ({error.Code}): {error.Describe()}");
        }

        console.WriteWhole($"Afvist: {Count(refused.ErrorCount, "fejl", "fejl")} i {Count(refused.Rows.Read, "række", "rækker")}.");
    }

    private static void Tell(DeliveryReading.Quarantined quarantined, IAnsiConsole console)
    {
        foreach (var finding in quarantined.Findings)
        {
            console.WriteWhole($"  Personoplysning ({finding.Rule}): {finding.Describe()}");
        }

        console.WriteWhole($"Karantæne: {Count(quarantined.Findings.Count, "sted", "steder")}, der kan handle om personer.");
    }

    private static string LineOf(Observation observation, Plan plan)
    {
        var cell = observation.Cell;
        var sheet = cell.Sheet.Length == 0 ? "" : $"arket »{cell.Sheet}«, ";
        var key = observation.Key;
        return $"{sheet}række {cell.Row.ToString(Danish)}, »{cell.Column}«: {key.Indicator}, {plan.Area(key.Area).Name}, {key.Period.Code} = "
            + $"{TextOf(observation.Value)}{CountsOf(observation)}{MarksOf(observation)}";
    }

    private static string TextOf(ObservedValue value) =>
        value.TryGetNumber(out var number) ? number.ToString("0.############", Danish)
        : value.TryGetBound(out var bound) ? $"under {bound.ToString("0.############", Danish)}"
        : value.State switch
        {
            ValueState.Suppressed => "diskret",
            ValueState.NotApplicable => "ikke relevant",
            ValueState.BelowHalf => "under en halv",
            _ => "ikke tilgængelig",
        };

    private static string CountsOf(Observation observation) =>
        observation.Counts is { } counts ? string.Create(Danish, $" ({counts.Numerator:0} af {counts.Denominator:0})") : "";

    private static string MarksOf(Observation observation) =>
        (observation.IsProvisional ? ", foreløbig" : "") + (observation.IsRevised ? ", revideret" : "");

    private static string Count(int count, string one, string many) => $"{count.ToString("N0", Danish)} {(count == 1 ? one : many)}";
}
