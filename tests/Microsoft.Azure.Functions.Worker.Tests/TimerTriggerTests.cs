using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Tests.Functions;
using Microsoft.Azure.Functions.Worker.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Testing;

namespace Microsoft.Azure.Functions.Worker.Tests;

[Collection(StorageCollection.Name)]
public sealed class TimerTriggerTests(AzuriteFixture azurite)
{
    private readonly string account = azurite.NewAccount();
    private readonly Recorder recorder = new();
    private readonly SettableClock clock = new("2026-03-01T10:30:00Z");

    [Fact]
    public async Task A_timer_runs_when_its_schedule_is_due_in_utc()
    {
        await using var host = await StartAsync(nameof(TimerFunctions.TimerHourly));
        await StatusIsAsync("TimerHourly", "11:00");
        Assert.Empty(recorder.Calls);
        clock.Advance(TimeSpan.FromMinutes(30));
        await recorder.HasAsync("hourly 11:00");
        await StatusIsAsync("TimerHourly", "12:00");
        clock.Advance(TimeSpan.FromHours(1));
        await recorder.HasAsync("hourly 12:00");
        Assert.Equal(2, recorder.Calls.Count);
    }

    [Fact]
    public async Task A_timer_each_second_runs_by_the_machines_clock_and_is_not_monitored()
    {
        await using var host = await TestHost.StartAsync(nameof(TimerFunctions.TimerEachSecond), recorder, account);
        await recorder.CountsAsync(2);
        Assert.All(recorder.Calls, call => Assert.Equal("second", call));
        Assert.Empty(Statuses());
    }

    [Fact]
    public async Task A_time_span_is_a_schedule_too_and_goes_on_after_a_restart()
    {
        await using (await StartAsync(nameof(TimerFunctions.TimerInterval)))
        {
            await StatusIsAsync("TimerInterval", "12:30");
        }

        clock.Advance(TimeSpan.FromHours(1));
        await using var host = await StartAsync(nameof(TimerFunctions.TimerInterval));
        await IsDueAsync(host, "2026-03-01 12:30:00Z");
        clock.Advance(TimeSpan.FromHours(1));
        await recorder.HasAsync("interval 12:30");
    }

    [Fact]
    public async Task The_schedule_can_be_a_setting()
    {
        await using var host = await StartAsync(nameof(TimerFunctions.TimerSetting), ("Schedule", "0 45 * * * *"));
        await StatusIsAsync("TimerSetting", "10:45");
        clock.Advance(TimeSpan.FromMinutes(15));
        await recorder.HasAsync("setting 10:45");
    }

    [Fact]
    public async Task A_run_missed_while_the_app_was_down_is_made_up_for_once()
    {
        await using (await StartAsync(nameof(TimerFunctions.TimerHourly)))
        {
            await StatusIsAsync("TimerHourly", "11:00");
        }

        clock.Advance(TimeSpan.FromHours(5));
        await using var host = await StartAsync(nameof(TimerFunctions.TimerHourly));
        await recorder.HasAsync("hourly past due 11:00");
        await StatusIsAsync("TimerHourly", "16:00");
        clock.Advance(TimeSpan.FromMinutes(30));
        await recorder.HasAsync("hourly 16:00");
        Assert.Equal(2, recorder.Calls.Count);
    }

    [Fact]
    public async Task A_restart_before_the_next_run_is_due_runs_nothing()
    {
        await using (await StartAsync(nameof(TimerFunctions.TimerHourly)))
        {
            await StatusIsAsync("TimerHourly", "11:00");
        }

        await using var host = await StartAsync(nameof(TimerFunctions.TimerHourly));
        await IsDueAsync(host, "2026-03-01 11:00:00Z");
        clock.Advance(TimeSpan.FromMinutes(30));
        await recorder.HasAsync("hourly 11:00");
        Assert.Single(recorder.Calls);
    }

    [Fact]
    public async Task A_timer_that_is_not_monitored_stores_nothing_and_makes_up_for_nothing()
    {
        await using (var first = await StartAsync(nameof(TimerFunctions.TimerUnmonitored)))
        {
            await IsDueAsync(first, "2026-03-01 11:00:00Z");
            clock.Advance(TimeSpan.FromMinutes(30));
            await recorder.HasAsync("unmonitored");
        }

        clock.Advance(TimeSpan.FromHours(5));
        await using var host = await StartAsync(nameof(TimerFunctions.TimerUnmonitored));
        await IsDueAsync(host, "2026-03-01 17:00:00Z");
        Assert.Single(recorder.Calls);
        Assert.Empty(Statuses());
    }

    [Fact]
    public async Task A_timer_that_asks_for_it_runs_at_each_start()
    {
        await using (await StartAsync(nameof(TimerFunctions.TimerOnStartup)))
        {
            await recorder.CountsAsync(1);
        }

        await using var host = await StartAsync(nameof(TimerFunctions.TimerOnStartup));
        await recorder.CountsAsync(2);
        Assert.All(recorder.Calls, call => Assert.Equal("startup 00:00", call));
    }

    [Fact]
    public async Task A_failing_timer_is_logged_and_runs_again_only_by_its_schedule()
    {
        recorder.OnCall = (_, _) => throw new InvalidDataException("bad");
        await using var host = await StartAsync(nameof(TimerFunctions.TimerHourly));
        await StatusIsAsync("TimerHourly", "11:00");
        clock.Advance(TimeSpan.FromMinutes(30));
        await StatusIsAsync("TimerHourly", "12:00");
        Assert.Single(recorder.Calls);
        Assert.Single(host.Log.Entries, entry => entry.Level == LogLevel.Error && entry.Exception is InvalidDataException);
        clock.Advance(TimeSpan.FromHours(1));
        await recorder.CountsAsync(2);
    }

    [Theory]
    [InlineData(nameof(TimerFunctions.TimerFixedRetry), 2)]
    [InlineData(nameof(TimerFunctions.TimerBackoffRetry), 3)]
    public async Task A_failing_timer_is_tried_again_as_its_retry_attribute_says(string function, int retries)
    {
        recorder.OnCall = (_, _) => throw new InvalidDataException("bad");
        await using var host = await StartAsync(function);
        await StatusIsAsync(function, "11:00");
        clock.Advance(TimeSpan.FromMinutes(30));
        await StatusIsAsync(function, "12:00");
        Assert.Equal(Enumerable.Range(0, retries + 1).Select(retry => $"{retry} of {retries}"), recorder.Calls);
    }

    [Fact]
    public async Task Of_two_instances_one_runs_the_timer_and_the_other_takes_over_when_it_stops()
    {
        var second = new Recorder();
        var first = await StartAsync(nameof(TimerFunctions.TimerHourly));
        await StatusIsAsync("TimerHourly", "11:00");
        await using var other = await StartAsync(second);
        await Eventually.IsTrueAsync(() => other.Log.Entries.Any(entry => entry.Text.Contains("held by another instance", StringComparison.Ordinal)));
        clock.Advance(TimeSpan.FromMinutes(30));
        await StatusIsAsync("TimerHourly", "12:00");
        Assert.Single(recorder.Calls);
        Assert.Empty(second.Calls);

        await first.DisposeAsync();
        clock.Advance(TimeSpan.FromHours(1));
        await second.CountsAsync(1);
        Assert.Single(recorder.Calls);
    }

    [Fact]
    public async Task A_timer_still_running_when_it_is_due_again_is_not_run_twice_at_once()
    {
        var gate = new TaskCompletionSource();
        recorder.OnCall = (_, _) => gate.Task;
        await using var host = await StartAsync(nameof(TimerFunctions.TimerHourly));
        await StatusIsAsync("TimerHourly", "11:00");
        clock.Advance(TimeSpan.FromMinutes(30));
        await recorder.CountsAsync(1);
        clock.Advance(TimeSpan.FromMinutes(150));
        gate.SetResult();
        await StatusIsAsync("TimerHourly", "14:00");
        Assert.Equal(1, recorder.MostAtOnce);
        Assert.Single(recorder.Calls);
    }

    [Fact]
    public async Task A_run_cut_off_by_the_stop_of_the_app_is_past_due_at_the_next_start()
    {
        recorder.OnCall = (_, token) => Task.Delay(Timeout.Infinite, token);
        await using (await StartAsync(nameof(TimerFunctions.TimerHourly)))
        {
            await StatusIsAsync("TimerHourly", "11:00");
            clock.Advance(TimeSpan.FromMinutes(30));
            await recorder.HasAsync("hourly 11:00");
        }

        recorder.OnCall = (_, _) => Task.CompletedTask;
        await using var host = await StartAsync(nameof(TimerFunctions.TimerHourly));
        await recorder.HasAsync("hourly past due 11:00");
    }

    private Task<TestHost> StartAsync(string functions, params (string Name, string Value)[] settings) =>
        TestHost.StartAsync(functions, recorder, account, UseClock, settings);

    private Task<TestHost> StartAsync(Recorder other) => TestHost.StartAsync(nameof(TimerFunctions.TimerHourly), other, account, UseClock);

    private void UseClock(Builder.FunctionsApplicationBuilder builder) => builder.Services.AddSingleton<TimeProvider>(clock);

    private static Task IsDueAsync(TestHost host, string time) =>
        Eventually.IsTrueAsync(() => host.Log.Entries.Any(entry => entry.Text.EndsWith($"is due at {time}", StringComparison.Ordinal)));

    private async Task StatusIsAsync(string function, string next) => await Eventually.IsTrueAsync(async () =>
    {
        foreach (var name in Statuses().Where(name => name.EndsWith($"/{function}/status", StringComparison.Ordinal)))
        {
            var content = await new BlobContainerClient(account, "azure-webjobs-hosts").GetBlobClient(name).DownloadContentAsync();
            var status = JsonSerializer.Deserialize<ScheduleStatus>(content.Value.Content)!;
            return status.Next.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) == next;
        }

        return false;
    });

    private List<string> Statuses()
    {
        var container = new BlobContainerClient(account, "azure-webjobs-hosts");
        return container.Exists() ? [.. container.GetBlobs(prefix: "timers/").Select(blob => blob.Name)] : [];
    }
}
