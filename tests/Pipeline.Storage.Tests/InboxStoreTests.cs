using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class InboxStoreTests(AzuriteFixture azurite) : IDisposable
{
    private const string Path = "holbaek/lbf-faste-indikatorer/2023 æøå.csv";
    private readonly string spoolFile = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(spoolFile);

    [Fact]
    public async Task A_dropped_file_is_listed_and_found_with_the_same_version()
    {
        var (inbox, _) = await DropAsync("indhold");

        var listed = Assert.Single(await ListAsync(inbox));
        var found = await inbox.FindAsync(Path, CancellationToken.None);

        Assert.Equal(listed, found);
        Assert.Equal((Path, 7), (listed.Path, listed.Length));
        Assert.DoesNotContain('"', listed.ETag);
        Assert.Equal(TimeSpan.Zero, listed.LastModified.Offset);
    }

    [Fact]
    public async Task The_version_meant_is_read_and_hashed()
    {
        var (inbox, _) = await DropAsync("indhold");
        var file = Assert.Single(await ListAsync(inbox));

        var result = await inbox.SpoolAsync(Path, $"\"{file.ETag}\"", spoolFile, 1_000, CancellationToken.None);

        var bytes = Assert.IsType<SpoolResult.Spooled>(result).Bytes;
        Assert.Equal(new SpooledBytes(spoolFile, 7, Hash("indhold"), file.LastModified), bytes);
        Assert.Equal("indhold", await File.ReadAllTextAsync(spoolFile));
    }

    [Fact]
    public async Task A_file_of_many_buffers_is_read_whole()
    {
        var text = new string('x', 1_000_003);
        var (inbox, _) = await DropAsync(text);
        var file = Assert.Single(await ListAsync(inbox));

        var result = await inbox.SpoolAsync(Path, file.ETag, spoolFile, 1_000_003, CancellationToken.None);

        Assert.Equal(Hash(text), Assert.IsType<SpoolResult.Spooled>(result).Bytes.ContentHash);
        Assert.Equal(1_000_003, new FileInfo(spoolFile).Length);
    }

    [Fact]
    public async Task A_file_longer_than_the_limit_is_not_read()
    {
        var (inbox, _) = await DropAsync("indhold");
        var file = Assert.Single(await ListAsync(inbox));

        var result = await inbox.SpoolAsync(Path, file.ETag, spoolFile, 6, CancellationToken.None);

        Assert.Equal(new SpoolResult.TooLarge(7), result);
        Assert.Equal(0, new FileInfo(spoolFile).Length);
    }

    [Fact]
    public async Task A_file_that_is_written_over_is_told_with_its_replacement()
    {
        var (inbox, blob) = await DropAsync("først");
        var first = Assert.Single(await ListAsync(inbox));
        await blob.UploadAsync(BinaryData.FromString("siden"), overwrite: true);
        var second = Assert.Single(await ListAsync(inbox));

        var result = await inbox.SpoolAsync(Path, first.ETag, spoolFile, 1_000, CancellationToken.None);

        Assert.Equal(new SpoolResult.Replaced(second.ETag, second.LastModified), result);
        Assert.NotEqual(first.ETag, second.ETag);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_told_as_gone()
    {
        var (inbox, blob) = await DropAsync("indhold");
        var file = Assert.Single(await ListAsync(inbox));
        await blob.DeleteAsync();

        Assert.IsType<SpoolResult.Gone>(await inbox.SpoolAsync(Path, file.ETag, spoolFile, 1_000, CancellationToken.None));
        Assert.Null(await inbox.FindAsync(Path, CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_the_program_fetched_is_known_until_a_person_drops_another_over_it()
    {
        var (inbox, blob) = await DropAsync("en persons");
        Assert.False(Assert.Single(await ListAsync(inbox)).IsFetched);

        await inbox.DropFetchedAsync(Path, "hentet"u8.ToArray(), CancellationToken.None);
        Assert.True(Assert.Single(await ListAsync(inbox)).IsFetched);
        Assert.True((await inbox.FindAsync(Path, CancellationToken.None))!.IsFetched);

        await blob.UploadAsync(BinaryData.FromString("en persons igen"), overwrite: true);
        Assert.False(Assert.Single(await ListAsync(inbox)).IsFetched);
        Assert.False((await inbox.FindAsync(Path, CancellationToken.None))!.IsFetched);
    }

    [Fact]
    public async Task Only_the_version_meant_is_deleted()
    {
        var (inbox, blob) = await DropAsync("først");
        var first = Assert.Single(await ListAsync(inbox));
        await blob.UploadAsync(BinaryData.FromString("siden"), overwrite: true);
        var second = Assert.Single(await ListAsync(inbox));

        Assert.False(await inbox.DeleteAsync(Path, first.ETag, CancellationToken.None));
        Assert.Equal("siden", (await blob.DownloadContentAsync()).Value.Content.ToString());
        Assert.True(await inbox.DeleteAsync(Path, second.ETag, CancellationToken.None));
        Assert.False(await inbox.DeleteAsync(Path, second.ETag, CancellationToken.None));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task<List<InboxFile>> ListAsync(InboxStore inbox)
    {
        var files = new List<InboxFile>();
        await foreach (var file in inbox.ListAsync(CancellationToken.None))
        {
            files.Add(file);
        }

        return files;
    }

    private async Task<(InboxStore Inbox, BlobClient Blob)> DropAsync(string content)
    {
        var storage = (await Accounts.CreateAsync(azurite)).Connect();
        var blob = storage.Drop.GetBlobContainerClient(StorageNames.Inbox).GetBlobClient(Path);
        await blob.UploadAsync(BinaryData.FromString(content));
        return (new InboxStore(storage), blob);
    }
}
