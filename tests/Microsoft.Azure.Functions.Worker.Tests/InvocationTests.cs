using System.Net;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Azure.Functions.Worker.Tests.Functions;
using Microsoft.Azure.Functions.Worker.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pipeline.Testing;

namespace Microsoft.Azure.Functions.Worker.Tests;

[Collection(StorageCollection.Name)]
public sealed class InvocationTests(AzuriteFixture azurite)
{
    private readonly string account = azurite.NewAccount();
    private readonly Recorder recorder = new();

    [Fact]
    public async Task Middleware_runs_around_a_request_in_the_order_it_was_added()
    {
        await using var host = await TestHost.StartAsync("HttpWaits", recorder, configure: builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.UseMiddleware<Outer>();
            builder.UseMiddleware(async (context, next) =>
            {
                recorder.Note($"inner before {context.GetHttpContext()!.Request.Path}");
                await next();
                recorder.Note($"inner after {context.GetInvocationResult().Value!.GetType().Name}");
            });
        });
        await host.Client.GetAsync("api/HttpWaits");
        Assert.Equal(["outer before HttpWaits", "inner before /api/HttpWaits", "waits", "inner after OkResult", "outer after"], recorder.Calls);
    }

    [Fact]
    public async Task Middleware_runs_around_a_timer()
    {
        await using var host = await TestHost.StartAsync("TimerOnStartup", recorder, account, builder => builder.UseMiddleware<Outer>());
        await recorder.HasAsync("outer after");
        Assert.Equal(["outer before TimerOnStartup", "startup 00:00", "outer after"], recorder.Calls);
    }

    [Fact]
    public async Task Middleware_can_answer_in_the_place_of_the_function()
    {
        await using var host = await TestHost.StartAsync("HttpWaits", recorder, configure: builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.UseMiddleware((context, _) =>
            {
                context.GetInvocationResult().Value = new ForbidOrTeapot();
                return Task.CompletedTask;
            });
        });
        Assert.Equal((HttpStatusCode)418, (await host.Client.GetAsync("api/HttpWaits")).StatusCode);
        Assert.Empty(recorder.Calls);
    }

    [Fact]
    public async Task Middleware_sees_the_function_and_the_invocation()
    {
        FunctionContext? seen = null;
        await using var host = await TestHost.StartAsync("HttpRouted", recorder, configure: builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.UseMiddleware(async (context, next) =>
            {
                seen = context;
                context.Items["key"] = "value";
                context.Features.Set("feature");
                await next();
            });
        });
        await host.Client.GetAsync("api/planer/a/omraader/1");
        Assert.NotNull(seen);
        Assert.True(Guid.TryParse(seen.InvocationId, out _));
        Assert.Equal(seen.FunctionDefinition.Id, seen.FunctionId);
        Assert.Equal("HttpRouted", seen.FunctionDefinition.Name);
        Assert.Equal("Microsoft.Azure.Functions.Worker.Tests.Functions.HttpFunctions.HttpRouted", seen.FunctionDefinition.EntryPoint);
        Assert.Equal(typeof(HttpFunctions).Assembly.Location, seen.FunctionDefinition.PathToAssembly);
        Assert.Equal("httpTrigger", seen.FunctionDefinition.InputBindings["request"].Type);
        Assert.Equal("a", seen.BindingContext.BindingData["plan"]);
        Assert.Equal("value", seen.Items["key"]);
        Assert.Equal("feature", seen.Features.Get<string>());
        Assert.Null(seen.Features.Get<Recorder>());
    }

    [Fact]
    public async Task A_failure_in_middleware_is_a_failure_of_the_request()
    {
        await using var host = await TestHost.StartAsync("HttpOpen", recorder, configure: builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.UseMiddleware((_, _) => throw new InvalidDataException("bad"));
        });
        Assert.Equal(HttpStatusCode.InternalServerError, (await host.Client.GetAsync("api/HttpOpen")).StatusCode);
    }

    [Fact]
    public async Task Each_request_has_services_of_its_own()
    {
        await using var host = await TestHost.StartAsync(nameof(ScopeFunctions.ScopeOfRequest), recorder);
        await host.Client.GetAsync("api/ScopeOfRequest");
        await host.Client.GetAsync("api/ScopeOfRequest");
        AssertScopes();
    }

    [Fact]
    public async Task Each_blob_has_services_of_its_own()
    {
        await using var host = await TestHost.StartAsync(nameof(ScopeFunctions.ScopeOfBlob), recorder, account);
        var inbox = new BlobContainerClient(account, "indbakke");
        await inbox.CreateAsync();
        await inbox.UploadBlobAsync("a", BinaryData.FromString("1"));
        await recorder.CountsAsync(2);
        await inbox.UploadBlobAsync("b", BinaryData.FromString("1"));
        await recorder.CountsAsync(4);
        AssertScopes();
    }

    private void AssertScopes()
    {
        var scopes = recorder.Calls.Where(call => !call.StartsWith("disposed", StringComparison.Ordinal)).Select(call => call.Split(' ')).ToList();
        Assert.Equal(2, scopes.Count);
        Assert.All(scopes, scope => Assert.Equal(scope[0], scope[1]));
        Assert.NotEqual(scopes[0][0], scopes[1][0]);
        Assert.Equal(2, recorder.Calls.Count(call => call == "disposed before its services: True"));
    }

    private sealed class Outer(Recorder recorder) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            recorder.Note($"outer before {context.FunctionDefinition.Name}");
            await next(context);
            recorder.Note("outer after");
        }
    }

    private sealed class ForbidOrTeapot() : StatusCodeResult(418);
}
