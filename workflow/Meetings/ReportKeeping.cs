using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Domain;
using Pipeline.Reports;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Meetings;

/// <summary>Keeps a report in the archive with all that it is made of, and reads it again.</summary>
public sealed class ReportKeeping(PipelineConfiguration configuration, ReportArchive archive, SnapshotStore snapshots)
{
    /// <summary>SHA-256 of a workbook, lower-case hex.</summary>
    public static string HashOf(ReadOnlySpan<byte> workbook) => Convert.ToHexStringLower(SHA256.HashData(workbook));

    /// <summary>Makes the workbook and keeps it, its contents and the configuration.</summary>
    /// <returns>The workbook's hash, which finds it again.</returns>
    internal async Task<string> KeepAsync(StatusReport report, Func<StatusReport, KeptReport> contents, CancellationToken cancellationToken)
    {
        var key = new ReportKey(report.Plan.Id, report.Meeting.Id);
        var workbook = StatusReportWorkbook.Create(report);
        var hash = HashOf(workbook);
        await archive.StoreConfigurationAsync(
            configuration.RulesHash, JsonSerializer.SerializeToUtf8Bytes(configuration.Files), cancellationToken);
        await archive.StoreContentsAsync(key, hash, contents(report).Write(), cancellationToken);
        await archive.StoreWorkbookAsync(key, hash, workbook, cancellationToken);
        return hash;
    }

    /// <summary>Reads a report that is kept.</summary>
    /// <exception cref="InvalidDataException">Something that it was made of is gone.</exception>
    internal async Task<ReadReport> ReadAsync(ReportKey key, string hash, CancellationToken cancellationToken)
    {
        var workbook = await archive.ReadWorkbookAsync(key, hash, cancellationToken) ?? throw Gone(key, "workbook");
        var kept = KeptReport.Read(await archive.ReadContentsAsync(key, hash, cancellationToken) ?? throw Gone(key, "contents"));
        var snapshot = await snapshots.ReadAsync(key.Plan, kept.Number, cancellationToken) ?? throw Gone(key, "snapshot");
        var previous = kept.PreviousNumber == 0 ? null : await snapshots.ReadAsync(key.Plan, kept.PreviousNumber, cancellationToken);
        var plan = await PlanOfAsync(key, kept.RulesHash, cancellationToken);
        return new ReadReport(kept.ToReport(plan, snapshot, previous), kept, workbook.ToArray());
    }

    private async Task<Plan> PlanOfAsync(ReportKey key, string rulesHash, CancellationToken cancellationToken)
    {
        if (rulesHash == configuration.RulesHash && configuration.PlanOf(key.Plan) is { } current)
        {
            return current;
        }

        var files = (await archive.ReadConfigurationAsync(rulesHash, cancellationToken) ?? throw Gone(key, "configuration"))
            .ToObjectFromJson<Dictionary<string, string>>()!;
        var archived = PipelineConfiguration.Read(
            files.ToDictionary(file => file.Key, file => System.Text.Encoding.UTF8.GetBytes(file.Value)), PlanEvaluator.Version);
        return archived.PlanOf(key.Plan) ?? throw Gone(key, "plan");
    }

    private static InvalidDataException Gone(ReportKey key, string what) =>
        new($"The {what} of the report of plan {key.Plan} for meeting {key.Meeting} is gone from the archive.");
}

/// <summary>A report that was read from the archive.</summary>
/// <param name="Report">What it shows.</param>
/// <param name="Kept">What was kept of it.</param>
/// <param name="Workbook">Its workbook, byte for byte.</param>
internal sealed record ReadReport(StatusReport Report, KeptReport Kept, byte[] Workbook);
