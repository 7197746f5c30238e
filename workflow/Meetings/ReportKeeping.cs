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
    /// <summary>SHA-256 of bytes, lower-case hex.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Makes the workbook and keeps it, its contents and the configuration.</summary>
    /// <returns>The hashes that find them again. A draft and a report may share their workbook, but not what their mails were made of.</returns>
    internal async Task<KeptHashes> KeepAsync(StatusReport report, KeptReport contents, CancellationToken cancellationToken)
    {
        var key = new ReportKey(report.Plan.Id, report.Meeting.Id);
        var (workbook, written) = (StatusReportWorkbook.Create(report), contents.Write());
        var hashes = new KeptHashes(HashOf(workbook), HashOf(written));
        await archive.StoreConfigurationAsync(
            configuration.RulesHash, JsonSerializer.SerializeToUtf8Bytes(configuration.Files), cancellationToken);
        await archive.StoreContentsAsync(key, hashes.Contents, written, cancellationToken);
        await archive.StoreWorkbookAsync(key, hashes.Workbook, workbook, cancellationToken);
        return hashes;
    }

    /// <summary>Reads a report that is kept.</summary>
    /// <exception cref="InvalidDataException">Something that it was made of is gone.</exception>
    internal async Task<ReadReport> ReadAsync(ReportEntry entry, CancellationToken cancellationToken)
    {
        var key = new ReportKey(entry.Plan, entry.Meeting);
        var workbook = await archive.ReadWorkbookAsync(key, entry.WorkbookHash, cancellationToken) ?? throw Gone(key, "workbook");
        var kept = KeptReport.Read(await archive.ReadContentsAsync(key, entry.ContentsHash, cancellationToken) ?? throw Gone(key, "contents"));
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

/// <summary>What finds a report in the archive.</summary>
/// <param name="Workbook">SHA-256 of the workbook, lower-case hex.</param>
/// <param name="Contents">SHA-256 of what it and its mail were made of, lower-case hex.</param>
internal sealed record KeptHashes(string Workbook, string Contents);

/// <summary>A report that was read from the archive.</summary>
/// <param name="Report">What it shows.</param>
/// <param name="Kept">What was kept of it.</param>
/// <param name="Workbook">Its workbook, byte for byte.</param>
internal sealed record ReadReport(StatusReport Report, KeptReport Kept, byte[] Workbook);
