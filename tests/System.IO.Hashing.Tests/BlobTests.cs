using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Testing;

namespace System.IO.Hashing.Tests;

public sealed class BlobTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Bytes_that_are_uploaded_are_downloaded_again()
    {
        var blob = await NewBlobAsync();
        var bytes = Numbers(5_000_000);

        await blob.UploadAsync(BinaryData.FromBytes(bytes));

        Assert.Equal(bytes, (await blob.DownloadContentAsync()).Value.Content.ToArray());
    }

    [Theory]
    [InlineData(StorageChecksumAlgorithm.MD5)]
    [InlineData(StorageChecksumAlgorithm.None)]
    public async Task A_stream_is_uploaded_in_blocks_and_read_back_piece_by_piece(StorageChecksumAlgorithm checksum)
    {
        var blob = await NewBlobAsync();
        var bytes = Numbers(3_000_000);
        var options = new BlobUploadOptions
        {
            TransferOptions = new StorageTransferOptions { InitialTransferSize = 1_000_000, MaximumTransferSize = 1_000_000 },
            TransferValidation = new UploadTransferValidationOptions { ChecksumAlgorithm = checksum },
        };

        await blob.UploadAsync(new MemoryStream(bytes), options);

        await using var read = await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = 1_000_000 });
        using var copy = new MemoryStream();
        await read.CopyToAsync(copy);
        Assert.Equal(bytes, copy.ToArray());
    }

    [Fact]
    public async Task A_blob_that_exists_is_not_written_over_unless_wanted()
    {
        var blob = await NewBlobAsync();
        await blob.UploadAsync(BinaryData.FromString("første"));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(BinaryData.FromString("anden")));
        await blob.UploadAsync(BinaryData.FromString("tredje"), overwrite: true);

        Assert.Equal((409, "BlobAlreadyExists"), (refusal.Status, refusal.ErrorCode));
        Assert.Equal("tredje", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    private static byte[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(number => (byte)(number % 251))];

    private async Task<BlobClient> NewBlobAsync()
    {
        var container = new BlobContainerClient(azurite.NewAccount(), "arkiv");
        await container.CreateAsync();
        return container.GetBlobClient("mappe/æblevang 1.csv");
    }
}
