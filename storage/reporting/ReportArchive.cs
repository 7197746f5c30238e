using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>
/// What was sent of each meeting's report, kept for good: the workbooks by their hash, what they were made of, the configuration that was in force,
/// the identifier of each mail before it was sent, and the evidence afterwards. Nothing is ever overwritten.
/// </summary>
public sealed class ReportArchive
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Json = "application/json";
    private const string Evidence = "bevis";

    // No plan is called this: an identifier holds no underscore.
    private const string ConfigurationFolder = "_konfiguration";

    private readonly BlobContainerClient container;

    /// <summary>The archive in the pipeline's private account.</summary>
    public ReportArchive(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        container = storage.Main.GetBlobContainerClient(StorageNames.Workbooks);
    }

    /// <summary>Keeps a workbook.</summary>
    /// <param name="report">Where it belongs.</param>
    /// <param name="hash">SHA-256 of the workbook, lower-case hex.</param>
    /// <param name="workbook">The workbook.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task StoreWorkbookAsync(ReportKey report, string hash, ReadOnlyMemory<byte> workbook, CancellationToken cancellationToken) =>
        ImmutableBlobs.WriteBytesAsync(Blob(report, $"{hash}.xlsx"), workbook, Workbook, cancellationToken);

    /// <summary>Reads a workbook; null when there is none with that hash.</summary>
    public Task<BinaryData?> ReadWorkbookAsync(ReportKey report, string hash, CancellationToken cancellationToken) =>
        ReadAsync(Blob(report, $"{hash}.xlsx"), cancellationToken);

    /// <summary>Keeps what a workbook and its mail were made of, as JSON, by the hash of that.</summary>
    public Task StoreContentsAsync(ReportKey report, string hash, ReadOnlyMemory<byte> contents, CancellationToken cancellationToken) =>
        ImmutableBlobs.WriteBytesAsync(Blob(report, $"{hash}.json"), contents, Json, cancellationToken);

    /// <summary>Reads what a workbook and its mail were made of; null when nothing has that hash.</summary>
    public Task<BinaryData?> ReadContentsAsync(ReportKey report, string hash, CancellationToken cancellationToken) =>
        ReadAsync(Blob(report, $"{hash}.json"), cancellationToken);

    /// <summary>Keeps the evidence that a report was sent.</summary>
    /// <param name="report">The report.</param>
    /// <param name="part">Which later mail of it; empty for the sending to the board.</param>
    /// <param name="evidence">The evidence, as JSON.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task StoreEvidenceAsync(ReportKey report, string part, ReadOnlyMemory<byte> evidence, CancellationToken cancellationToken) =>
        ImmutableBlobs.WriteBytesAsync(
            Blob(report, part.Length == 0 ? $"{Evidence}.json" : $"{Evidence}-{part}.json"), evidence, Json, cancellationToken);

    /// <summary>Reads the evidence that a report was sent: first that of the sending to the board; empty before it was.</summary>
    public async Task<IReadOnlyList<BinaryData>> ReadEvidenceAsync(ReportKey report, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(prefix: Blob(report, Evidence).Name, cancellationToken: cancellationToken))
        {
            names.Add(blob.Name);
        }

        var evidence = new List<BinaryData>();
        foreach (var name in names.OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal))
        {
            evidence.Add(await ReadAsync(container.GetBlobClient(name), cancellationToken)
                ?? throw new InvalidOperationException($"The evidence {name} was there and is gone."));
        }

        return evidence;
    }

    /// <summary>Keeps the configuration that reports were made under.</summary>
    public Task StoreConfigurationAsync(string rulesHash, ReadOnlyMemory<byte> configuration, CancellationToken cancellationToken) =>
        ImmutableBlobs.WriteBytesAsync(container.GetBlobClient($"{ConfigurationFolder}/{rulesHash}.json"), configuration, Json, cancellationToken);

    /// <summary>Reads the configuration that reports were made under; null when none has that hash.</summary>
    public Task<BinaryData?> ReadConfigurationAsync(string rulesHash, CancellationToken cancellationToken) =>
        ReadAsync(container.GetBlobClient($"{ConfigurationFolder}/{rulesHash}.json"), cancellationToken);

    /// <summary>Keeps the identifier of a mail in the mailbox, before it is sent. The first that is kept stands.</summary>
    /// <returns>The identifier that stands: this one, or the one that was kept before.</returns>
    public async Task<string> RecordMessageAsync(MailEntry mail, string messageId, CancellationToken cancellationToken)
    {
        var blob = Blob(mail);
        try
        {
            await blob.UploadAsync(
                BinaryData.FromString(SendingRecord.Write(messageId)),
                new BlobUploadOptions
                {
                    Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                    HttpHeaders = new BlobHttpHeaders { ContentType = Json },
                },
                cancellationToken);
            return messageId;
        }
        catch (RequestFailedException there) when (there.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed)
        {
            return await ReadMessageAsync(mail, cancellationToken)
                ?? throw new InvalidOperationException($"The record {blob.Name} was there and is gone.", there);
        }
    }

    /// <summary>The identifier of a mail that was kept before it was sent; null when none was.</summary>
    public async Task<string?> ReadMessageAsync(MailEntry mail, CancellationToken cancellationToken) =>
        await ReadAsync(Blob(mail), cancellationToken) is { } record ? SendingRecord.Read(record.ToString()) : null;

    private static async Task<BinaryData?> ReadAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            return (await blob.DownloadContentAsync(cancellationToken)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private BlobClient Blob(MailEntry mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var name = mail is { Kind: MailKind.Final, Part.Length: 0 } ? "afsendelse.json" : $"afsendelse-{SendingWords.WordOf(mail.Kind)}-{mail.Part}.json";
        return container.GetBlobClient($"{mail.Plan}/{mail.About}/{name}");
    }

    private BlobClient Blob(ReportKey report, string name)
    {
        ArgumentNullException.ThrowIfNull(report);
        return container.GetBlobClient($"{report.Plan}/{report.Meeting}/{name}");
    }
}

/// <summary>Which report.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Meeting">The meeting.</param>
public sealed record ReportKey(PlanId Plan, MeetingId Meeting);
