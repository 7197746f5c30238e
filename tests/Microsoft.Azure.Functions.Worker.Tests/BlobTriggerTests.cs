using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker.Tests.Functions;
using Microsoft.Azure.Functions.Worker.Tests.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Testing;

namespace Microsoft.Azure.Functions.Worker.Tests;

[Collection(StorageCollection.Name)]
public sealed class BlobTriggerTests
{
    private readonly string account;
    private readonly BlobContainerClient inbox;
    private readonly Recorder recorder = new();

    public BlobTriggerTests(AzuriteFixture azurite)
    {
        account = azurite.NewAccount();
        inbox = new BlobContainerClient(account, "indbakke");
    }

    [Fact]
    public async Task A_blob_starts_its_function_once_and_its_name_may_hold_slashes()
    {
        await using var host = await StartAsync(nameof(BlobFunctions.BlobText));
        await DropAsync("plan/format/fil æ.csv", "1");
        await recorder.HasAsync("plan/format/fil æ.csv=1");

        await DropAsync("next", "2");
        await recorder.HasAsync("next=2");
        Assert.Equal(2, recorder.Calls.Count);
    }

    [Fact]
    public async Task A_container_that_is_not_there_yet_is_waited_for()
    {
        await using var host = await StartAsync(nameof(BlobFunctions.BlobText));
        await Eventually.IsTrueAsync(() => host.Log.Entries.Any(entry => entry.Text.Contains("is not there yet", StringComparison.Ordinal)));
        await DropAsync("late", "1");
        await recorder.HasAsync("late=1");
    }

    [Fact]
    public async Task A_changed_blob_starts_its_function_again()
    {
        await using var host = await StartAsync(nameof(BlobFunctions.BlobText));
        await DropAsync("file", "1");
        await recorder.HasAsync("file=1");
        await DropAsync("file", "2");
        await recorder.HasAsync("file=2");
        Assert.Equal(2, recorder.Calls.Count);
    }

    [Fact]
    public async Task A_blob_taken_before_a_restart_is_not_taken_again()
    {
        await using (await StartAsync(nameof(BlobFunctions.BlobText)))
        {
            await DropAsync("old", "1");
            await recorder.HasAsync("old=1");
        }

        await DropAsync("znew", "2");
        await using var host = await StartAsync(nameof(BlobFunctions.BlobText));
        await recorder.HasAsync("znew=2");
        await DropAsync("zznewer", "3");
        await recorder.HasAsync("zznewer=3");
        Assert.Equal(["old=1", "znew=2", "zznewer=3"], recorder.Calls);
    }

    [Fact]
    public async Task A_receipt_is_a_blob_named_after_the_event()
    {
        await using (await StartAsync(nameof(BlobFunctions.BlobText)))
        {
            await DropAsync("a/b", "1");
            await recorder.HasAsync("a/b=1");
        }

        var etag = (await inbox.GetBlobClient("a/b").GetPropertiesAsync()).Value.ETag.ToString().Trim('"');
        var names = new BlobContainerClient(account, "azure-webjobs-hosts").GetBlobs(prefix: "blobreceipts/").Select(blob => blob.Name);
        Assert.EndsWith($"/BlobText/{etag}/indbakke/a/b", Assert.Single(names), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_cut_off_is_made_again_after_the_restart()
    {
        recorder.OnCall = (_, token) => Task.Delay(Timeout.Infinite, token);
        await using (await StartAsync(nameof(BlobFunctions.BlobText)))
        {
            await DropAsync("file", "1");
            await recorder.CountsAsync(1);
        }

        recorder.OnCall = (_, _) => Task.CompletedTask;
        await using var host = await StartAsync(nameof(BlobFunctions.BlobText));
        await recorder.CountsAsync(2);
    }

    [Fact]
    public async Task A_failing_blob_is_tried_five_times_and_then_told_to_the_poison_queue()
    {
        recorder.OnCall = FailFor("bad");
        await using (var host = await StartAsync(nameof(BlobFunctions.BlobText)))
        {
            var etag = await DropAsync("bad", "1");
            var message = await PoisonMessageAsync();
            Assert.Contains("\"ContainerName\":\"indbakke\"", message, StringComparison.Ordinal);
            Assert.Contains("\"BlobName\":\"bad\"", message, StringComparison.Ordinal);
            Assert.Contains("\"BlobType\":\"BlockBlob\"", message, StringComparison.Ordinal);
            Assert.Contains("\"FunctionId\":\"Host.Functions.BlobText\"", message, StringComparison.Ordinal);
            Assert.Contains(etag, message, StringComparison.Ordinal);

            await DropAsync("good", "1");
            await recorder.HasAsync("good=1");
            Assert.Equal(5, host.Log.Entries.Count(entry => entry.Exception is InvalidDataException && entry.Level == LogLevel.Error));
        }

        await using (await StartAsync(nameof(BlobFunctions.BlobText)))
        {
            await DropAsync("last", "1");
            await recorder.HasAsync("last=1");
        }

        Assert.Equal(5, recorder.Calls.Count(call => call == "bad=1"));
    }

    [Fact]
    public async Task A_blob_that_was_given_up_is_taken_again_when_it_is_changed()
    {
        recorder.OnCall = FailFor("bad=1");
        await using var host = await StartAsync(nameof(BlobFunctions.BlobText));
        await DropAsync("bad", "1");
        await PoisonMessageAsync();
        await DropAsync("bad", "2");
        await recorder.HasAsync("bad=2");
    }

    [Fact]
    public async Task A_restart_keeps_the_number_of_tries()
    {
        recorder.OnCall = FailFor("bad");
        await using (await StartAsync(nameof(BlobFunctions.BlobText), ("LocalHost:BlobRetryDelay", "01:00:00")))
        {
            await DropAsync("bad", "1");
            await recorder.CountsAsync(1);
        }

        await using (await StartAsync(nameof(BlobFunctions.BlobText)))
        {
            await PoisonMessageAsync();
        }

        Assert.Equal(5, recorder.Calls.Count);
    }

    [Fact]
    public async Task A_function_that_fails_at_first_succeeds_at_a_later_try()
    {
        recorder.OnCall = (_, _) => recorder.Calls.Count < 3 ? throw new InvalidDataException("not yet") : Task.CompletedTask;
        await using var host = await StartAsync(nameof(BlobFunctions.BlobText));
        await DropAsync("file", "1");
        await recorder.CountsAsync(3);
        recorder.OnCall = (_, _) => Task.CompletedTask;
        await DropAsync("next", "2");
        await recorder.HasAsync("next=2");
        Assert.Equal(3, recorder.Calls.Count(call => call == "file=1"));
        Assert.False((await new QueueClient(account, "webjobs-blobtrigger-poison").ExistsAsync()).Value);
    }

    [Theory]
    [InlineData(nameof(BlobFunctions.BlobStream), "file=hej")]
    [InlineData(nameof(BlobFunctions.BlobBytes), "file=104,101,106")]
    [InlineData(nameof(BlobFunctions.BlobReference), "file=hej")]
    public async Task A_blob_is_given_as_the_type_that_the_function_asks_for(string function, string expected)
    {
        await using var host = await StartAsync(function);
        await DropAsync("file", "hej");
        await recorder.HasAsync(expected);
    }

    [Fact]
    public async Task The_path_is_filled_from_settings_and_its_parts_are_given_by_name()
    {
        await using var host = await StartAsync(nameof(BlobFunctions.BlobPattern), ("Container", "indbakke"));
        await DropAsync("plan/other.txt", "no");
        await DropAsync("plan/folder/file.csv", "yes");
        await recorder.HasAsync("plan/folder|file|yes|indbakke/plan/folder/file.csv");
        Assert.Single(recorder.Calls);
    }

    [Fact]
    public async Task As_many_blobs_are_taken_at_once_as_the_setting_allows_and_never_one_twice()
    {
        var gate = new TaskCompletionSource();
        recorder.OnCall = (_, _) => gate.Task;
        await using var host = await StartAsync(nameof(BlobFunctions.BlobText), ("LocalHost:BlobConcurrency", "2"));
        for (var number = 1; number <= 5; number++)
        {
            await DropAsync($"file{number}", "1");
        }

        await recorder.CountsAsync(2);
        await DropAsync("file1", "2");
        gate.SetResult();
        await recorder.HasAsync("file1=2", "file5=1");
        Assert.Equal(2, recorder.MostAtOnce);
        Assert.Equal(recorder.Calls.Count, recorder.Calls.Distinct().Count());
    }

    [Fact]
    public async Task A_blob_that_is_gone_when_its_turn_comes_is_passed_over()
    {
        var gate = new TaskCompletionSource();
        recorder.OnCall = (_, _) => gate.Task;
        await DropAsync("a", "1");
        await DropAsync("b", "1");
        await using var host = await StartAsync(nameof(BlobFunctions.BlobText), ("LocalHost:BlobConcurrency", "1"));
        await recorder.CountsAsync(1);
        var waiting = recorder.Calls[0] == "a=1" ? "b" : "a";
        await inbox.DeleteBlobAsync(waiting);
        gate.SetResult();
        await Eventually.IsTrueAsync(() => host.Log.Entries.Any(entry => entry.Text.Contains("gone or changed", StringComparison.Ordinal)));
        Assert.Single(recorder.Calls);
        Assert.DoesNotContain(host.Log.Entries, entry => entry.Level >= LogLevel.Warning);
    }

    private static Func<string, CancellationToken, Task> FailFor(string start) =>
        (call, _) => call.StartsWith(start, StringComparison.Ordinal) ? throw new InvalidDataException(call) : Task.CompletedTask;

    private Task<TestHost> StartAsync(string function, params (string Name, string Value)[] settings) =>
        TestHost.StartAsync(function, recorder, account, settings: settings);

    private async Task<string> DropAsync(string name, string content)
    {
        await inbox.CreateIfNotExistsAsync();
        var uploaded = await inbox.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true);
        return uploaded.Value.ETag.ToString().Trim('"');
    }

    private async Task<string> PoisonMessageAsync()
    {
        var queue = new QueueClient(account, "webjobs-blobtrigger-poison", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await Eventually.IsTrueAsync(async () => (await queue.ExistsAsync()).Value && (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount > 0);
        return Assert.Single((await queue.PeekMessagesAsync(maxMessages: 10)).Value).Body.ToString();
    }
}
