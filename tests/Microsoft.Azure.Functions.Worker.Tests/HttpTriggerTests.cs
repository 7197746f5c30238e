using System.Net;
using Microsoft.Azure.Functions.Worker.Tests.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class HttpTriggerTests
{
    private const string Functions =
        "HttpOpen,HttpWithKey,HttpAdmin,HttpRouted,HttpRoutedPost,HttpResult,HttpWrites,HttpMinimal,HttpFails,HttpWaits";

    private readonly Recorder recorder = new();

    [Fact]
    public async Task A_function_answers_below_api_under_its_own_name()
    {
        await using var host = await StartAsync();
        Assert.Equal("open 1", await host.Client.GetStringAsync("api/HttpOpen?q=1"));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("HttpOpen")).StatusCode);
    }

    [Fact]
    public async Task Route_values_are_given_by_name_and_constraints_hold()
    {
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await host.Client.GetAsync("api/planer/bl%C3%A5%20plan/omraader/7")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Client.GetAsync("api/planer/b/omraader/8/x")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("api/planer/b/omraader/eight")).StatusCode);
        Assert.Equal(["GET blå plan 7 nothing", "GET b 8 x"], recorder.Calls);
    }

    [Fact]
    public async Task One_route_can_have_a_function_for_each_method_and_other_methods_are_not_found()
    {
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.Accepted, (await host.Client.PostAsync("api/planer/b/omraader/1", new StringContent("body"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.DeleteAsync("api/planer/b/omraader/1")).StatusCode);
        Assert.Equal(["POST b body"], recorder.Calls);
    }

    [Theory]
    [InlineData("HttpWithKey", null, HttpStatusCode.Unauthorized)]
    [InlineData("HttpWithKey", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("HttpWithKey", "the function key", HttpStatusCode.OK)]
    [InlineData("HttpWithKey", "the master key", HttpStatusCode.OK)]
    [InlineData("HttpAdmin", null, HttpStatusCode.Unauthorized)]
    [InlineData("HttpAdmin", "the function key", HttpStatusCode.Unauthorized)]
    [InlineData("HttpAdmin", "the master key", HttpStatusCode.OK)]
    [InlineData("HttpOpen", "wrong", HttpStatusCode.OK)]
    public async Task A_function_opens_for_the_key_of_its_level(string function, string? key, HttpStatusCode expected)
    {
        await using var host = await StartAsync(("LocalHost:MasterKey", "the master key"), ("LocalHost:FunctionKey", "the function key"));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/{function}");
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        Assert.Equal(expected, (await host.Client.SendAsync(request)).StatusCode);
        Assert.Equal(expected, (await host.Client.GetAsync($"api/{function}{(key is null ? "" : $"?code={Uri.EscapeDataString(key)}")}")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=")]
    [InlineData("?code=anything")]
    public async Task Without_keys_in_the_settings_no_key_opens(string query)
    {
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Client.GetAsync($"api/HttpWithKey{query}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Client.GetAsync($"api/HttpAdmin{query}")).StatusCode);
        await using var empty = await StartAsync(("LocalHost:MasterKey", ""), ("LocalHost:FunctionKey", ""));
        Assert.Equal(HttpStatusCode.Unauthorized, (await empty.Client.GetAsync($"api/HttpWithKey{query}")).StatusCode);
    }

    [Theory]
    [InlineData("json", HttpStatusCode.OK, "application/json; charset=utf-8", "{\"navn\":\"Søparken\",\"antal\":3}")]
    [InlineData("jsonresult", HttpStatusCode.Created, "application/json; charset=utf-8", "{\"navn\":\"Toften\"}")]
    [InlineData("content", HttpStatusCode.OK, "text/csv", "a;b")]
    [InlineData("file", HttpStatusCode.OK, "application/octet-stream", "bytes")]
    [InlineData("bad", HttpStatusCode.BadRequest, "application/json; charset=utf-8", "{\"fejl\":\"nej\"}")]
    [InlineData("other", HttpStatusCode.NotFound, null, "")]
    public async Task A_result_is_written_as_asp_net_core_writes_it(string kind, HttpStatusCode status, string? type, string body)
    {
        await using var host = await StartAsync();
        var response = await host.Client.GetAsync($"api/result/{kind}");
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_function_may_write_the_response_itself_or_return_a_minimal_result()
    {
        await using var host = await StartAsync();
        Assert.Equal("written", await host.Client.GetStringAsync("api/HttpWrites"));
        Assert.Equal("minimal", await host.Client.GetStringAsync("api/HttpMinimal"));
    }

    [Fact]
    public async Task A_failure_is_500_without_a_body_and_is_logged()
    {
        await using var host = await StartAsync();
        var response = await host.Client.GetAsync("api/HttpFails");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains(host.Log.Entries, entry => entry.Level == LogLevel.Error && entry.Exception is NotSupportedException);
    }

    [Fact]
    public async Task A_request_given_up_by_its_sender_cancels_the_function()
    {
        var cancelled = new TaskCompletionSource();
        recorder.OnCall = async (_, token) =>
        {
            await using var registration = token.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, token);
        };
        await using var host = await StartAsync();
        using var giveUp = new CancellationTokenSource();
        var request = host.Client.GetAsync("api/HttpWaits", giveUp.Token);
        await recorder.HasAsync("waits");
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private Task<TestHost> StartAsync(params (string Name, string Value)[] settings) => TestHost.StartAsync(Functions, recorder, settings: settings);
}
