using System.IO.Compression;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Storage;

/// <summary>
/// Exports of the private tables (container <c>eksport</c>): a folder an export, a compressed file of lines a table, and the manifest last. Rows are
/// streamed both ways; no table is ever held in memory.
/// </summary>
public sealed class ExportStore
{
    private const string Manifest = "indhold.json";
    private const string Lines = "application/gzip";
    private const int FlushAfter = 64 * 1024;

    private readonly BlobContainerClient container;
    private readonly TableServiceClient tables;

    /// <summary>The exports in the pipeline's private account.</summary>
    public ExportStore(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        container = storage.Main.GetBlobContainerClient(StorageNames.Exports);
        tables = storage.Tables;
    }

    /// <summary>Exports one table.</summary>
    /// <param name="export">The name of the export.</param>
    /// <param name="table">The table.</param>
    /// <param name="cancellationToken">Stops the export.</param>
    public async Task<ExportedTable> WriteTableAsync(string export, string table, CancellationToken cancellationToken)
    {
        var options = new BlobOpenWriteOptions { HttpHeaders = new BlobHttpHeaders { ContentType = Lines } };
        using var hash = SHA256.Create();
        long rows;
        await using (var blob = await container.GetBlobClient(PathOf(export, table)).OpenWriteAsync(overwrite: true, options, cancellationToken))
        await using (var hashed = new CryptoStream(blob, hash, CryptoStreamMode.Write))
        {
            await using (var packed = new GZipStream(hashed, CompressionLevel.Optimal, leaveOpen: true))
            {
                rows = await WriteRowsAsync(packed, table, cancellationToken);
            }

            await hashed.FlushFinalBlockAsync(cancellationToken);
        }

        return new ExportedTable(table, rows, Convert.ToHexStringLower(hash.Hash!));
    }

    /// <summary>Keeps the manifest: from now on the export is whole.</summary>
    public async Task CompleteAsync(TableExport export, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(export);
        await container.GetBlobClient($"{export.Name}/{Manifest}")
            .UploadAsync(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(export)), overwrite: true, cancellationToken);
    }

    /// <summary>An export that is whole; null when there is none of that name.</summary>
    public async Task<TableExport?> ReadAsync(string export, CancellationToken cancellationToken)
    {
        try
        {
            var content = await container.GetBlobClient($"{export}/{Manifest}").DownloadContentAsync(cancellationToken);
            return JsonSerializer.Deserialize<TableExport>(content.Value.Content);
        }
        catch (RequestFailedException missing) when (missing.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>The names of the exports that are whole, the latest first.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Name.Split('/') is [var export, Manifest])
            {
                names.Add(export);
            }
        }

        return [.. names.OrderDescending(StringComparer.Ordinal)];
    }

    /// <summary>Whether every file of an export is there as it was written.</summary>
    public async Task<bool> IsIntactAsync(TableExport export, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(export);
        foreach (var table in export.Tables)
        {
            var blob = container.GetBlobClient(PathOf(export.Name, table.Table));
            if (!await blob.ExistsAsync(cancellationToken))
            {
                return false;
            }

            await using var content = await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellationToken);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) != table.ContentHash)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The rows of a table in an export, one after the other.</summary>
    internal async IAsyncEnumerable<ExportLine> ReadRowsAsync(string export, string table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var blob = await container.GetBlobClient(PathOf(export, table)).OpenReadAsync(cancellationToken: cancellationToken);
        await using var unpacked = new GZipStream(blob, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            yield return new ExportLine(ExportRow.Read(line), line.Length);
        }
    }

    private async Task<long> WriteRowsAsync(Stream target, string table, CancellationToken cancellationToken)
    {
        long rows = 0;
        using var buffer = new MemoryStream();
        await using var writer = new Utf8JsonWriter(buffer);
        await foreach (var row in tables.GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            ExportRow.Write(writer, row);
            await writer.FlushAsync(cancellationToken);
            writer.Reset();
            buffer.WriteByte((byte)'\n');
            rows++;
            if (buffer.Length > FlushAfter)
            {
                await EmptyAsync(buffer, target, cancellationToken);
            }
        }

        await EmptyAsync(buffer, target, cancellationToken);
        return rows;
    }

    private static async Task EmptyAsync(MemoryStream buffer, Stream target, CancellationToken cancellationToken)
    {
        await target.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
        buffer.SetLength(0);
    }

    private static string PathOf(string export, string table) => $"{export}/{table}.jsonl.gz";
}

/// <summary>A row of an export, and how long its line is in characters.</summary>
internal sealed record ExportLine(TableEntity Row, int Length);
