using System.Net;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Tests.Functions;
using Microsoft.Azure.Functions.Worker.Tests.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Testing;

namespace Microsoft.Azure.Functions.Worker.Tests;

[Collection(StorageCollection.Name)]
public sealed class ManualRunTests(AzuriteFixture azurite)
{
    private readonly string account = azurite.NewAccount();
    private readonly Recorder recorder = new();

    [Fact]
    public async Task A_timer_is_run_in_the_background_for_who_has_the_master_key()
    {
        var gate = new TaskCompletionSource();
        recorder.OnCall = (_, _) => gate.Task;
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(host, nameof(TimerFunctions.TimerUnmonitored), "{\"input\":\"\"}"));
        await recorder.HasAsync("unmonitored");
        gate.SetResult();
    }

    [Fact]
    public async Task A_timer_is_never_run_twice_at_once_by_hand()
    {
        var gate = new TaskCompletionSource();
        recorder.OnCall = (_, _) => gate.Task;
        await using var host = await StartAsync();
        await PostAsync(host, nameof(TimerFunctions.TimerUnmonitored));
        await PostAsync(host, nameof(TimerFunctions.TimerUnmonitored));
        await recorder.CountsAsync(1);
        gate.SetResult();
        await recorder.CountsAsync(2);
        Assert.Equal(1, recorder.MostAtOnce);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("the function key")]
    [InlineData("wrong")]
    public async Task Without_the_master_key_nothing_is_run_or_told(string? key)
    {
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host, nameof(TimerFunctions.TimerUnmonitored), "{}", key));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host, "unknown", "{}", key));
        Assert.Empty(recorder.Calls);
    }

    [Fact]
    public async Task An_unknown_function_is_not_found()
    {
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(host, "unknown"));
    }

    [Theory]
    [InlineData("HttpOpen", "{}")]
    [InlineData("BlobText", "{}")]
    [InlineData("BlobText", "{\"input\":\"elsewhere/file\"}")]
    [InlineData("TimerUnmonitored", "{")]
    public async Task What_cannot_be_run_by_hand_is_a_bad_request(string function, string body)
    {
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(host, function, body));
    }

    [Fact]
    public async Task A_blob_function_is_run_for_the_blob_of_the_input_even_if_it_was_taken_before()
    {
        await using var host = await StartAsync();
        await new BlobContainerClient(account, "indbakke").CreateAsync();
        await new BlobContainerClient(account, "indbakke").UploadBlobAsync("plan/file", BinaryData.FromString("1"));
        await recorder.CountsAsync(1);
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(host, "blobtext", "{\"input\":\"indbakke/plan/file\"}"));
        await recorder.CountsAsync(2);
        Assert.All(recorder.Calls, call => Assert.Equal("plan/file=1", call));
    }

    [Fact]
    public async Task A_failure_of_a_run_by_hand_is_logged()
    {
        recorder.OnCall = (_, _) => throw new InvalidDataException("bad");
        await using var host = await StartAsync();
        await PostAsync(host, nameof(TimerFunctions.TimerUnmonitored));
        await Eventually.IsTrueAsync(() => host.Log.Entries.Any(entry => entry.Level == LogLevel.Error && entry.Exception is InvalidDataException));
    }

    private static async Task<HttpStatusCode> PostAsync(TestHost host, string function, string body = "{}", string? key = "the master key")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"admin/functions/{function}");
        request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        return (await host.Client.SendAsync(request)).StatusCode;
    }

    private Task<TestHost> StartAsync() => TestHost.StartAsync(
        "TimerUnmonitored,HttpOpen,BlobText",
        recorder,
        account,
        settings: [("LocalHost:MasterKey", "the master key"), ("LocalHost:FunctionKey", "the function key")]);
}
