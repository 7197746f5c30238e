using System.Net;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>
/// What was wrong with refused deliveries, with the texts found: beside the originals, which hold the same texts, and for as long as these. An
/// earlier attempt's is replaced: rules may have changed since.
/// </summary>
public sealed class RefusalReportStore
{
    private const string Name = "fejl";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Json = "application/json";

    private static readonly JsonSerializerOptions JsonOptions = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly BlobContainerClient refused;

    /// <summary>The reports in the pipeline's private account.</summary>
    public RefusalReportStore(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        refused = storage.Main.GetBlobContainerClient(StorageNames.Refused);
    }

    /// <summary>Keeps the report for people.</summary>
    /// <returns>The blob's path, <c>plan/format/delivery/fejl.xlsx</c>.</returns>
    public Task<string> StoreWorkbookAsync(
        PlanId plan, FormatId format, DeliveryId delivery, ReadOnlyMemory<byte> workbook, CancellationToken cancellationToken) =>
        StoreAsync(DeliveryPaths.Of(plan, format, delivery, Name, "xlsx"), workbook, Workbook, cancellationToken);

    /// <summary>Keeps the texts found, in the order of the errors, for machines.</summary>
    /// <returns>The blob's path, <c>plan/format/delivery/fejl.json</c>.</returns>
    public Task<string> StoreTextsAsync(
        PlanId plan, FormatId format, DeliveryId delivery, IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        StoreAsync(TextsPath(plan, format, delivery), JsonSerializer.SerializeToUtf8Bytes(new FoundTexts(texts), JsonOptions), Json, cancellationToken);

    /// <summary>The texts found, in the order of the errors; none when none are kept.</summary>
    public async Task<IReadOnlyList<string>> ReadTextsAsync(
        PlanId plan, FormatId format, DeliveryId delivery, CancellationToken cancellationToken)
    {
        try
        {
            var content = await refused.GetBlobClient(TextsPath(plan, format, delivery)).DownloadContentAsync(cancellationToken);
            return JsonSerializer.Deserialize<FoundTexts>(content.Value.Content, JsonOptions)!.Fundet;
        }
        catch (RequestFailedException missing) when (missing.Status == (int)HttpStatusCode.NotFound)
        {
            return [];
        }
    }

    private static string TextsPath(PlanId plan, FormatId format, DeliveryId delivery) => DeliveryPaths.Of(plan, format, delivery, Name, "json");

    private async Task<string> StoreAsync(string path, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken)
    {
        await refused.GetBlobClient(path).UploadAsync(
            BinaryData.FromBytes(content), new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } }, cancellationToken);
        return path;
    }

    private sealed record FoundTexts(IReadOnlyList<string> Fundet);
}
