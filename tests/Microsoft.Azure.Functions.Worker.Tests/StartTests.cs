using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Tests.Functions;
using Microsoft.Azure.Functions.Worker.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Console;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class StartTests
{
    [Theory]
    [InlineData("BrokenTwice", "The function name 'BrokenTwice' is used more than once: ")]
    [InlineData("BrokenTriggerType", "timerTrigger does not bind to String but to TimerInfo.")]
    [InlineData("BrokenParameter", "its parameter 'other' of type String is bound to nothing.")]
    [InlineData("BrokenNoTrigger", "exactly one parameter must carry one trigger attribute.")]
    [InlineData("BrokenRetry", "blobTrigger does not support retry attributes.")]
    [InlineData("BrokenReturn", "httpTrigger does not support the return type String.")]
    [InlineData("BrokenSchedule", "The timer schedule 'now and then' is neither six NCRONTAB fields nor a time span.")]
    [InlineData("BrokenPath", "The blob path 'indbakke/{name' is not a container and a pattern such as 'container/folder/{name}'.")]
    [InlineData("BrokenAccess", "its method and class must be public.")]
    public async Task A_function_that_cannot_be_run_stops_the_start(string function, string reason) =>
        Assert.Contains(reason, await TestHost.RefusalAsync(function), StringComparison.Ordinal);

    [Fact]
    public async Task A_refusal_names_the_function_and_its_method() =>
        Assert.StartsWith(
            "The function 'BrokenRetry' (Microsoft.Azure.Functions.Worker.Tests.Functions.BrokenFunctions.BrokenRetry) cannot be run: ",
            await TestHost.RefusalAsync("BrokenRetry"),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_missing_setting_in_a_trigger_stops_the_start() =>
        Assert.Equal("The setting 'Schedule', named in '%Schedule%', is missing.", await TestHost.RefusalAsync(nameof(TimerFunctions.TimerSetting)));

    [Fact]
    public async Task A_missing_storage_connection_stops_the_start() =>
        Assert.Equal("The storage connection 'Drop' is missing in the settings.", await TestHost.RefusalAsync(nameof(BlobFunctions.BlobText)));

    [Fact]
    public async Task A_setting_of_the_wrong_form_stops_the_start() =>
        Assert.Equal(
            "The setting 'LocalHost:BlobConcurrency' is 'many': a whole number above zero is wanted.",
            await TestHost.RefusalAsync(
                nameof(BlobFunctions.BlobText), settings: [("Drop", "UseDevelopmentStorage=true"), ("LocalHost:BlobConcurrency", "many")]));

    [Fact]
    public async Task An_http_function_without_the_web_integration_stops_the_start() =>
        Assert.Contains(
            "needs ConfigureFunctionsWebApplication()",
            await TestHost.RefusalAsync(nameof(HttpFunctions.HttpOpen), configure: _ => { }),
            StringComparison.Ordinal);

    [Fact]
    public async Task An_address_that_is_taken_stops_the_start()
    {
        await using var first = await TestHost.StartAsync(nameof(HttpFunctions.HttpOpen), new Recorder());
        var address = first.Client.BaseAddress!.ToString();
        await Assert.ThrowsAnyAsync<IOException>(() => TestHost.StartAsync(nameof(HttpFunctions.HttpOpen), new Recorder(), settings: ("urls", address)));
    }

    [Fact]
    public async Task The_address_comes_from_the_setting_of_asp_net_core_too()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["LocalHost:Functions"] = nameof(HttpFunctions.HttpOpen),
        });
        builder.Services.AddSingleton(new Recorder());
        builder.ConfigureFunctionsWebApplication();
        using var host = builder.Build();
        await host.StartAsync();
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        await host.StopAsync();
        Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
        Assert.False(address.EndsWith(":0", StringComparison.Ordinal));
    }

    [Fact]
    public void A_builder_builds_once()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        using var host = builder.Build();
        Assert.Throws<InvalidOperationException>(builder.Build);
        Assert.Throws<InvalidOperationException>(() => builder.Use(next => next));
    }

    [Fact]
    public void The_app_does_not_log_to_the_console_by_itself() =>
        Assert.DoesNotContain(FunctionsApplication.CreateBuilder([]).Services, service => service.ImplementationType == typeof(ConsoleLoggerProvider));

    [Fact]
    public void The_command_line_is_configuration() =>
        Assert.Equal("value", FunctionsApplication.CreateBuilder(["--Some:Setting", "value"]).Configuration["Some:Setting"]);

    [Theory]
    [InlineData("-00:00:01")]
    [InlineData("soon")]
    public void A_retry_delay_must_be_a_time_span_from_zero(string delay)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FixedDelayRetryAttribute(1, delay));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExponentialBackoffRetryAttribute(1, delay, "00:00:01"));
    }

    [Fact]
    public void An_http_trigger_without_a_level_asks_for_a_function_key_only_when_it_names_no_method()
    {
        Assert.Equal(AuthorizationLevel.Function, new HttpTriggerAttribute().AuthLevel);
        Assert.Equal(AuthorizationLevel.Anonymous, new HttpTriggerAttribute("get").AuthLevel);
    }
}
