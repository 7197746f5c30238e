using System.Text.Json.Serialization;
using Pipeline.Domain;
using Pipeline.Reports;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Meetings;

/// <summary>Reads the reports that were sent, and makes them again to show that they can be.</summary>
public sealed class SentReports(
    PipelineConfiguration configuration, ReportStore reports, ReportArchive archive, ReportKeeping keeping, DeliveryLog log, ObservationStore observations)
{
    /// <summary>What is told of a plan that there is not.</summary>
    public string UnknownPlan => configuration.UnknownPlan;

    /// <summary>Every report of a plan, by meeting; null when there is no such plan.</summary>
    public async Task<IReadOnlyList<ReportDocument>?> ReadAllAsync(string planText, CancellationToken cancellationToken) =>
        configuration.PlanOf(planText) is not { } plan
            ? null
            : [.. (await reports.ReadAllAsync(plan.Id, cancellationToken)).Select(ReportDocument.Of)];

    /// <summary>The workbook that was sent to a meeting, byte for byte; null when none was.</summary>
    public async Task<SentWorkbook?> ReadAsync(string planText, string meetingText, CancellationToken cancellationToken)
    {
        if (await FindAsync(planText, meetingText, cancellationToken) is not { } entry)
        {
            return null;
        }

        var kept = await keeping.ReadAsync(entry, cancellationToken);
        return new SentWorkbook(BoardMail.FileName(kept.Report), entry.WorkbookHash, kept.Workbook);
    }

    /// <summary>
    /// The evidence that a report was sent, as a JSON list: the sending to the board, then each mail that went later; null when it was not.
    /// </summary>
    public async Task<string?> ReadEvidenceAsync(string planText, string meetingText, CancellationToken cancellationToken) =>
        await FindAsync(planText, meetingText, cancellationToken) is { } entry
            ? $"[{string.Join(",\n", await archive.ReadEvidenceAsync(new ReportKey(entry.Plan, entry.Meeting), cancellationToken))}]\n"
            : null;

    /// <summary>
    /// Makes a sent report again: the figures from the observations and the configuration of its time, the workbook from the figures. Nothing is changed.
    /// </summary>
    /// <returns>How it compares; null when no report was sent to the meeting.</returns>
    public async Task<RebuiltReport?> RebuildAsync(string planText, string meetingText, CancellationToken cancellationToken)
    {
        if (await FindAsync(planText, meetingText, cancellationToken) is not { } entry)
        {
            return null;
        }

        var kept = await keeping.ReadAsync(entry, cancellationToken);
        var sent = kept.Report.Snapshot;
        var again = PlanEvaluator.Evaluate(
            kept.Report.Plan,
            sent.RulesHash,
            sent.Number,
            sent.AsOf,
            await log.ReadCommittedAsync(entry.Plan, cancellationToken),
            await observations.ReadAsync(entry.Plan, cancellationToken));
        var changes = SnapshotChanges.Between(sent, again);
        var workbook = ReportKeeping.HashOf(StatusReportWorkbook.Create(kept.Report with { Snapshot = again }));
        return new RebuiltReport
        {
            HasSameBytes = workbook == entry.WorkbookHash,
            HasSameValues = changes is { New.Count: 0, Revised.Count: 0, Gone.Count: 0, Statuses.Count: 0 },
            SentBy = kept.Kept.ProgramVersion,
            RebuiltBy = ReportAssembly.ProgramVersion,
            RulesHash = kept.Kept.RulesHash,
            WorkbookHash = workbook,
        };
    }

    // What was sent has its hash in a row whose state may have moved on only to say so.
    private async Task<ReportEntry?> FindAsync(string planText, string meetingText, CancellationToken cancellationToken) =>
        configuration.PlanOf(planText) is { } plan
        && MeetingId.IsValid(meetingText)
        && await reports.ReadAsync(plan.Id, new MeetingId(meetingText), cancellationToken) is { FinalSent: not null } entry
            ? entry
            : null;
}

/// <summary>A workbook that was sent.</summary>
/// <param name="FileName">The name that it was sent under.</param>
/// <param name="Hash">SHA-256 of it, lower-case hex.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SentWorkbook(string FileName, string Hash, ReadOnlyMemory<byte> Content);

/// <summary>How a report that was made again compares to the one that was sent.</summary>
public sealed record RebuiltReport
{
    /// <summary>Whether every byte is the same: promised on the same version of the program.</summary>
    [JsonPropertyName("sammeBytes")]
    public required bool HasSameBytes { get; init; }

    /// <summary>Whether every value and status is the same: promised on later versions too.</summary>
    [JsonPropertyName("sammeVaerdier")]
    public required bool HasSameValues { get; init; }

    /// <summary>The version of the program that made the one that was sent.</summary>
    [JsonPropertyName("sendtAf")]
    public required string SentBy { get; init; }

    /// <summary>The version of the program that made it again.</summary>
    [JsonPropertyName("dannetAf")]
    public required string RebuiltBy { get; init; }

    /// <summary>The archived configuration that both were made under.</summary>
    [JsonPropertyName("regler")]
    public required string RulesHash { get; init; }

    /// <summary>SHA-256 of the new workbook.</summary>
    [JsonPropertyName("sha256")]
    public required string WorkbookHash { get; init; }
}
