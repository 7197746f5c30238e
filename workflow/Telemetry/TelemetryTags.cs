namespace Pipeline.Workflow.Telemetry;

/// <summary>What steps and measurements are told by. Words of this project alone: no name of a file, and nothing that stood in one.</summary>
public static class TelemetryTags
{
    /// <summary>The plan.</summary>
    public const string Plan = "plan";

    /// <summary>The format; <c>ukendt</c> for a misplaced file.</summary>
    public const string Format = "format";

    /// <summary>The delivery.</summary>
    public const string Delivery = "delivery";

    /// <summary>The meeting.</summary>
    public const string Meeting = "meeting";

    /// <summary>The number in the plan's log.</summary>
    public const string Number = "number";

    /// <summary>Where a delivery or a report has got to, in the word of the tables.</summary>
    public const string State = "state";

    /// <summary>What was done with rows: <c>read</c>, <c>skipped</c>, <c>wrong</c>.</summary>
    public const string Outcome = "outcome";

    /// <summary>The code of an error.</summary>
    public const string Code = "code";

    /// <summary>Every tag there is.</summary>
    public static IReadOnlyList<string> All { get; } = [Plan, Format, Delivery, Meeting, Number, State, Outcome, Code];
}
