using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Evaluations;

/// <summary>Tells the latest evaluation of every indicator and area of a plan, from its latest snapshot, never from a half-written projection.</summary>
public sealed class LatestIndicators(
    PipelineConfiguration configuration, DeliveryLog log, SnapshotStore snapshots, SnapshotAsOf snapshotAsOf)
{
    /// <summary>How answers are written: Danish letters as they are, names in camel case, numbers as numbers.</summary>
    public static JsonSerializerOptions JsonOptions { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation),
    };

    /// <summary>What is told of a plan that there is not.</summary>
    public string UnknownPlan => configuration.UnknownPlan;

    /// <summary>The latest evaluations of a plan.</summary>
    /// <param name="planText">What was asked for; need not be a plan.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<LatestIndicatorsAnswer> ReadAsync(string planText, CancellationToken cancellationToken)
    {
        if (configuration.PlanOf(planText) is not { } plan)
        {
            return new LatestIndicatorsAnswer.UnknownPlan();
        }

        var number = await log.ReadEvaluatedAsync(plan.Id, cancellationToken);
        return number > 0 && await snapshots.ReadAsync(plan.Id, number, cancellationToken) is { } snapshot
            ? new LatestIndicatorsAnswer.Found(LatestIndicatorsDocument.Of(plan, snapshot))
            : new LatestIndicatorsAnswer.NothingYet();
    }

    /// <summary>The latest evaluations of a plan as of a number in its log: what was known then, and nothing that came later.</summary>
    /// <param name="planText">What was asked for; need not be a plan.</param>
    /// <param name="number">The number.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<LatestIndicatorsAnswer> ReadAsOfAsync(string planText, long number, CancellationToken cancellationToken) =>
        configuration.PlanOf(planText) is not { } plan
            ? new LatestIndicatorsAnswer.UnknownPlan()
            : await snapshotAsOf.ReadAsync(plan, number, cancellationToken) is { } snapshot
                ? new LatestIndicatorsAnswer.Found(LatestIndicatorsDocument.Of(plan, snapshot))
                : new LatestIndicatorsAnswer.UnknownNumber();

    /// <summary>The latest evaluations of a plan as of the end of a day in Denmark.</summary>
    /// <param name="planText">What was asked for; need not be a plan.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<LatestIndicatorsAnswer> ReadAsOfAsync(string planText, DateOnly day, CancellationToken cancellationToken) =>
        configuration.PlanOf(planText) is not { } plan
            ? new LatestIndicatorsAnswer.UnknownPlan()
            : await ReadAsOfAsync(planText, await snapshotAsOf.NumberOnAsync(plan, day, cancellationToken), cancellationToken);
}

/// <summary>The answer to a question for a plan's latest indicators.</summary>
public abstract record LatestIndicatorsAnswer
{
    private LatestIndicatorsAnswer()
    {
    }

    /// <summary>Here they are.</summary>
    public sealed record Found(LatestIndicatorsDocument Indicators) : LatestIndicatorsAnswer;

    /// <summary>There is no such plan.</summary>
    public sealed record UnknownPlan : LatestIndicatorsAnswer;

    /// <summary>The plan's log has no such number, or had none on that day.</summary>
    public sealed record UnknownNumber : LatestIndicatorsAnswer;

    /// <summary>Nothing has been evaluated for the plan yet.</summary>
    public sealed record NothingYet : LatestIndicatorsAnswer;
}
