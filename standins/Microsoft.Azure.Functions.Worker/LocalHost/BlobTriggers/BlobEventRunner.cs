using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocations;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.BlobTriggers;

/// <summary>Takes one event to its end: the function succeeds, or the event is given up after five tries.</summary>
internal sealed class BlobEventRunner(
    FunctionInvoker invoker, BlobReceiptStore receipts, PoisonQueue poison, LocalHostSettings settings, ILogger<BlobEventRunner> logger) : IDisposable
{
    private const int MaximumTries = 5;
    private readonly SemaphoreSlim places = new(settings.BlobConcurrency);

    public async Task RunAsync(
        LocalFunction function, BlobContainerClient container, BlobVersion version, CancellationToken stopping, CancellationToken forced)
    {
        while (true)
        {
            await places.WaitAsync(stopping);
            BlobReceipt receipt;
            try
            {
                receipt = await TryOnceAsync(function, container, version, stopping, forced);
            }
            finally
            {
                places.Release();
            }

            if (receipt.IsCompleted)
            {
                return;
            }

            await Task.Delay(settings.BlobRetryDelay * receipt.Tries, stopping);
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<BlobReceipt> TryOnceAsync(
        LocalFunction function, BlobContainerClient container, BlobVersion version, CancellationToken stopping, CancellationToken forced)
    {
        var trigger = (BlobTrigger)function.Trigger;
        var receipt = await receipts.ReadAsync(function.Name, version, stopping);
        if (receipt.IsCompleted)
        {
            return receipt;
        }

        if (receipt.Tries >= MaximumTries)
        {
            return await GiveUpAsync(function, trigger.Connection, version, receipt, forced);
        }

        var input = await BlobInput.TryOpenAsync(
            container.GetBlobClient(version.Name), version.ETag, function.TriggerType, trigger.Path.Match(version.Name)!, stopping);
        if (input is null)
        {
            logger.LogDebug("{Container}/{Blob} is gone or changed: nothing to run {Function} for", version.Container, version.Name, function.Name);
            return receipt with { IsCompleted = true };
        }

        // The try is counted before it is made: a crash is a try too.
        receipt = receipt with { Tries = receipt.Tries + 1 };
        await receipts.WriteAsync(function.Name, version, receipt, stopping);
        if (await SucceedsAsync(function, input, receipt.Tries, stopping))
        {
            receipt = receipt with { IsCompleted = true };
            await receipts.WriteAsync(function.Name, version, receipt, forced);
        }
        else if (receipt.Tries >= MaximumTries)
        {
            receipt = await GiveUpAsync(function, trigger.Connection, version, receipt, forced);
        }

        return receipt;
    }

    private async Task<bool> SucceedsAsync(LocalFunction function, FunctionInput input, int tries, CancellationToken stopping)
    {
        await using var stream = input.TriggerValue as Stream;
        try
        {
            await invoker.InvokeAsync(function, input, new Try(tries - 1, MaximumTries - 1), stopping);
            return true;
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            logger.LogDebug(exception, "Try {Try} of {Maximum} of {Function} failed, which is logged where it ran", tries, MaximumTries, function.Name);
            return false;
        }
    }

    private async Task<BlobReceipt> GiveUpAsync(
        LocalFunction function, string? connection, BlobVersion version, BlobReceipt receipt, CancellationToken forced)
    {
        await poison.SendAsync(function, connection, version, forced);
        receipt = receipt with { IsCompleted = true };
        await receipts.WriteAsync(function.Name, version, receipt, forced);
        logger.LogError("{Function} failed {Tries} times for {Container}/{Blob}: given up", function.Name, receipt.Tries, version.Container, version.Name);
        return receipt;
    }
}
