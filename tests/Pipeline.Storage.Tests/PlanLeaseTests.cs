using Azure.Storage.Blobs.Specialized;
using Pipeline.Domain;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class PlanLeaseTests(AzuriteFixture azurite)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly PlanLeaseTiming Quick = new(TimeSpan.FromSeconds(15), TimeSpan.FromMilliseconds(50));
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_plan_is_held_by_one_at_a_time_and_free_again_afterwards()
    {
        var accounts = await Accounts.CreateAsync(azurite);
        var lease = await PlanLease.TryAcquireAsync(accounts.Connect(), Samples.Holbaek, None);

        Assert.NotNull(lease);
        Assert.Null(await PlanLease.TryAcquireAsync(accounts.Connect(), Samples.Holbaek, None));
        await using (var other = await PlanLease.TryAcquireAsync(accounts.Connect(), new PlanId("slagelse"), None))
        {
            Assert.NotNull(other);
        }

        await lease.DisposeAsync();
        await using var next = await PlanLease.TryAcquireAsync(accounts.Connect(), Samples.Holbaek, None);
        Assert.NotNull(next);
        Assert.False(lease.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task A_lease_is_renewed_for_as_long_as_it_is_held()
    {
        var transport = new FaultInjectingTransport();
        var renewals = 0;
        var renewed = new TaskCompletionSource();
        var accounts = await Accounts.CreateAsync(azurite);
        var storage = accounts.Connect(transport);
        await using var lease = await PlanLease.TryAcquireAsync(storage, Samples.Holbaek, Quick, None);
        transport.BeforeCall = _ =>
        {
            if (Interlocked.Increment(ref renewals) == 3)
            {
                renewed.SetResult();
            }

            return Task.CompletedTask;
        };

        await renewed.Task.WaitAsync(Patience);

        Assert.False(lease!.Lost.IsCancellationRequested);
        Assert.All(transport.Log.TakeLast(3), line => Assert.Contains("comp=lease", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_whose_lease_was_taken_is_told()
    {
        var storage = (await Accounts.CreateAsync(azurite)).Connect();
        await using var lease = await PlanLease.TryAcquireAsync(storage, Samples.Holbaek, Quick, None);

        await storage.Main.GetBlobContainerClient(StorageNames.Snapshots).GetBlobClient("laase/holbaek").GetBlobLeaseClient()
            .BreakAsync(TimeSpan.Zero);

        await LostAsync(lease!);
    }

    [Fact]
    public async Task A_service_that_is_busy_for_a_moment_does_not_lose_the_lease()
    {
        var transport = new FaultInjectingTransport();
        var storage = (await Accounts.CreateAsync(azurite)).Connect(transport);
        await using var lease = await PlanLease.TryAcquireAsync(storage, Samples.Holbaek, Quick, None);
        var renewed = new TaskCompletionSource();
        var calls = 0;
        transport.BeforeCall = _ =>
        {
            if (Interlocked.Increment(ref calls) == 4)
            {
                renewed.SetResult();
            }

            return Task.CompletedTask;
        };

        transport.AnswerUnavailable(2);
        await renewed.Task.WaitAsync(Patience);

        Assert.False(lease!.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task A_lease_that_cannot_be_renewed_is_lost_before_another_could_take_it()
    {
        var transport = new FaultInjectingTransport();
        var timing = new PlanLeaseTiming(TimeSpan.FromSeconds(15), TimeSpan.FromMilliseconds(200)) { HeldFor = TimeSpan.FromSeconds(2) };
        var storage = (await Accounts.CreateAsync(azurite)).Connect(transport);
        await using var lease = await PlanLease.TryAcquireAsync(storage, Samples.Holbaek, timing, None);

        transport.AnswerUnavailable(int.MaxValue);

        await LostAsync(lease!);
        transport.AnswerUnavailable(0);
    }

    [Fact]
    public async Task A_lease_whose_answer_was_lost_is_ours()
    {
        var transport = new FaultInjectingTransport();
        var storage = (await Accounts.CreateAsync(azurite)).Connect(transport);
        transport.LoseAnswer(2);

        await using var lease = await PlanLease.TryAcquireAsync(storage, Samples.Holbaek, None);

        Assert.NotNull(lease);
    }

    private static async Task LostAsync(PlanLease lease)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(lease.Lost, patience.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Timeout.Infinite, either.Token));
        Assert.True(lease.Lost.IsCancellationRequested);
    }
}
