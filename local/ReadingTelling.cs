using System.Globalization;
using Pipeline.Domain;
using Pipeline.Ingest;
using Spectre.Console;

namespace Pipeline.Local;

/// <summary>Tells on the console what came of reading a file, row by row, to whoever writes its format.</summary>
/// <param name="plan">The plan that it was read for.</param>
/// <param name="console">Where it is told.</param>
internal sealed class ReadingTelling(Plan plan, IAnsiConsole console)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>Tells.</summary>
    /// <param name="reading">What came of it.</param>
    /// <param name="skipped">The rows that were passed over.</param>
    public void Tell(DeliveryReading reading, IReadOnlyList<SkippedRow> skipped)
    {
        switch (reading)
        {
            case DeliveryReading.Accepted accepted:
                Tell(accepted, skipped);
                break;
            case DeliveryReading.MeetingPlanAccepted meetings:
                Tell(meetings.MeetingPlan);
                break;
            case DeliveryReading.ReviewAccepted:
                console.WriteWhole("Gennemgangen kan læses.");
                break;
            case DeliveryReading.Refused refused:
                Tell(refused);
                break;
            case DeliveryReading.Quarantined quarantined:
                Tell(quarantined);
                break;
            default:
                throw new InvalidOperationException($"A reading of the kind {reading.GetType().Name} is not known here.");
        }
    }

    private void Tell(DeliveryReading.Accepted accepted, IReadOnlyList<SkippedRow> skipped)
    {
        foreach (var line in RowByRow(accepted.Observations, skipped))
        {
            console.WriteWhole($"  {line}");
        }

        foreach (var warning in accepted.Warnings)
        {
            console.WriteWhole($"  Advarsel ({warning.Code}): {warning.Message}");
        }

        console.WriteWhole(
            $"Godkendt: {DanishCount.Of(accepted.Observations.Count, "måling", "målinger")} af {DanishCount.Of(accepted.Rows.Read, "række", "rækker")}, "
            + $"{DanishCount.Of(accepted.Rows.Skipped, "række", "rækker")} sprunget over, {DanishCount.Of(accepted.Warnings.Count, "advarsel", "advarsler")}.");
    }

    private void Tell(MeetingPlan meetings) => console.WriteWhole(
        $"Godkendt: {DanishCount.Of(meetings.Meetings.Count, "møde", "møder")}, {DanishCount.Of(meetings.Board.Count, "plads", "pladser")} i bestyrelsen.");

    private void Tell(DeliveryReading.Refused refused)
    {
        foreach (var error in refused.Errors)
        {
            console.WriteWhole($"  Fejl ({error.Code}): {error.Describe()}");
        }

        console.WriteWhole($"Afvist: {DanishCount.Of(refused.ErrorCount, "fejl", "fejl")} i {DanishCount.Of(refused.Rows.Read, "række", "rækker")}.");
    }

    private void Tell(DeliveryReading.Quarantined quarantined)
    {
        foreach (var finding in quarantined.Findings)
        {
            console.WriteWhole($"  Personoplysning ({finding.Rule}): {finding.Describe()}");
        }

        console.WriteWhole($"Karantæne: {DanishCount.Of(quarantined.Findings.Count, "sted", "steder")}, der kan handle om personer.");
    }

    // Every row that was met, in the file's order: what it gave, or why it gave nothing. A row may be met more than once, and by several tables.
    private IEnumerable<string> RowByRow(IReadOnlyList<Observation> observations, IReadOnlyList<SkippedRow> skipped)
    {
        var sheets = skipped.Select(row => row.Sheet).Distinct().ToList();
        var giving = observations.Select(observation => (observation.Cell.Sheet, observation.Cell.Row)).ToHashSet();
        return skipped
            .Where(row => !giving.Contains((row.Sheet, row.Row)))
            .DistinctBy(row => (row.Sheet, row.Row))
            .Select(row => (row.Sheet, row.Row, Line: LineOf(row)))
            .Concat(observations.Select(observation => (observation.Cell.Sheet, observation.Cell.Row, Line: LineOf(observation))))
            .OrderBy(line => sheets.IndexOf(line.Sheet))
            .ThenBy(line => line.Row)
            .Select(line => line.Line);
    }

    private static string LineOf(SkippedRow row) => $"{PlaceOf(row.Sheet, row.Row)}: {row.Reason switch
    {
        SkipReason.Title => "over overskriften",
        SkipReason.Header => "overskrift",
        SkipReason.Footnote => "fodnote",
        SkipReason.Filtered => $"sprunget over, for »{row.Column}« har ikke en af de tekster, der læses",
        SkipReason.OutsidePlan => $"sprunget over, for stedet{(row.Column.Length > 0 ? $" i »{row.Column}«" : "")} er ikke et af planens",
        SkipReason.OtherMatter => "sprunget over, for formatet læser ikke den slags tal",
        _ => "sprunget over, for den har ingen tal for en tid, der læses",
    }}";

    private string LineOf(Observation observation)
    {
        var key = observation.Key;
        return $"{PlaceOf(observation.Cell.Sheet, observation.Cell.Row)}, »{observation.Cell.Column}«: {key.Indicator}, {plan.Area(key.Area).Name}, {key.Period.Code} = "
            + $"{TextOf(observation.Value)}{CountsOf(observation)}{MarksOf(observation)}";
    }

    private static string PlaceOf(string sheet, int row) =>
        $"{(sheet.Length == 0 ? "" : $"arket »{sheet}«, ")}række {row.ToString(Danish)}";

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
}
