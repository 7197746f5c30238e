using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Tests.Functions;
using Microsoft.Azure.Functions.Worker.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Testing;

namespace Microsoft.Azure.Functions.Worker.Tests;

[Collection(StorageCollection.Name)]
public sealed class ShutdownTests(AzuriteFixture azurite)
{
    private readonly string account = azurite.NewAccount();
    private readonly Recorder recorder = new();

    [Fact]
    public async Task A_run_that_goes_on_is_waited_for_and_its_receipt_is_written()
    {
        var gate = new TaskCompletionSource();
        var told = new TaskCompletionSource();
        recorder.OnCall = async (_, token) =>
        {
            await using var registration = token.Register(told.SetResult);
            await gate.Task;
        };
        await DropAsync("file");
        await using (var host = await StartAsync())
        {
            await recorder.CountsAsync(1);
            var stop = host.StopAsync();
            await told.Task;
            Assert.False(stop.IsCompleted);
            gate.SetResult();
            await stop;
        }

        recorder.OnCall = (_, _) => Task.CompletedTask;
        await using var restarted = await StartAsync();
        await DropAsync("later");
        await recorder.HasAsync("later=1");
        Assert.Equal(["file=1", "later=1"], recorder.Calls);
    }

    [Fact]
    public async Task A_run_that_heeds_its_token_ends_with_the_app()
    {
        recorder.OnCall = (_, token) => Task.Delay(Timeout.Infinite, token);
        await DropAsync("file");
        await using var host = await StartAsync();
        await recorder.CountsAsync(1);
        await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(LogLevel.Information, Assert.Single(host.Log.Entries, entry => entry.Text.Contains("Cancelled", StringComparison.Ordinal)).Level);
    }

    [Fact]
    public async Task A_run_that_does_not_end_is_left_behind_when_the_time_is_over()
    {
        var gate = new TaskCompletionSource();
        recorder.OnCall = (_, _) => gate.Task;
        await DropAsync("file");
        await using var host = await StartAsync(TimeSpan.FromMilliseconds(300));
        await recorder.CountsAsync(1);
        await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(10));
        gate.SetResult();
    }

    [Fact]
    public async Task A_request_under_way_is_told_to_end_and_answered()
    {
        recorder.OnCall = async (_, token) =>
        {
            var told = new TaskCompletionSource();
            await using var registration = token.Register(told.SetResult);
            await told.Task;
        };
        await using var host = await TestHost.StartAsync(nameof(HttpFunctions.HttpWaits), recorder);
        var answer = host.Client.GetAsync("api/HttpWaits");
        await recorder.CountsAsync(1);
        await host.StopAsync();
        Assert.True((await answer).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_run_by_hand_is_waited_for()
    {
        var gate = new TaskCompletionSource();
        recorder.OnCall = (_, _) => gate.Task;
        await using var host = await TestHost.StartAsync(
            nameof(TimerFunctions.TimerUnmonitored), recorder, account, settings: ("LocalHost:MasterKey", "key"));
        await host.Client.PostAsync("admin/functions/TimerUnmonitored?code=key", null);
        await recorder.CountsAsync(1);
        var stop = host.StopAsync();
        await Eventually.IsTrueAsync(() => host.Log.Entries.Any(entry => entry.Text.Contains("is shutting down", StringComparison.Ordinal)));
        Assert.False(stop.IsCompleted);
        gate.SetResult();
        await stop;
    }

    private Task<TestHost> StartAsync(TimeSpan? patience = null) => TestHost.StartAsync(nameof(BlobFunctions.BlobText), recorder, account, builder =>
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = patience ?? options.ShutdownTimeout));

    private async Task DropAsync(string name)
    {
        var inbox = new BlobContainerClient(account, "indbakke");
        await inbox.CreateIfNotExistsAsync();
        await inbox.UploadBlobAsync(name, BinaryData.FromString("1"));
    }
}
