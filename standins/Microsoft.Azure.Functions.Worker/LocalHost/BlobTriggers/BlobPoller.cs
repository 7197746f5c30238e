using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker.LocalHost.Storage;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.BlobTriggers;

/// <summary>Looks for new and changed blobs of one function, again and again, and has each taken once.</summary>
internal sealed class BlobPoller(LocalFunction function, BlobContainerClient container, BlobEventRunner runner, TimeSpan interval, ILogger logger)
{
    private readonly BlobPathPattern path = ((BlobTrigger)function.Trigger).Path;
    private readonly ConcurrentDictionary<string, Task> running = new(StringComparer.Ordinal);

    // What has been taken to its end since the start, by name, so that receipts are not read again at every look.
    private readonly ConcurrentDictionary<string, ETag> taken = new(StringComparer.Ordinal);

    public async Task RunAsync(CancellationToken stopping, CancellationToken forced)
    {
        try
        {
            while (true)
            {
                await LookAsync(stopping, forced);
                await Task.Delay(interval, stopping);
            }
        }
        finally
        {
            await Task.WhenAll(running.Values);
        }
    }

    private async Task LookAsync(CancellationToken stopping, CancellationToken forced)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, path.Prefix, stopping))
            {
                seen.Add(blob.Name);
                if (path.Match(blob.Name) is not null && blob.Properties.ETag is { } etag && !IsTaken(blob.Name, etag) && !running.ContainsKey(blob.Name))
                {
                    Take(new BlobVersion(path.Container, blob.Name, etag), stopping, forced);
                }
            }
        }
        catch (RequestFailedException failure) when (failure.Status == HostBlob.NotFound)
        {
            logger.LogDebug("The container {Container} of {Function} is not there yet", path.Container, function.Name);
        }
        catch (RequestFailedException failure)
        {
            logger.LogWarning(failure, "The container {Container} of {Function} could not be listed; it is tried again", path.Container, function.Name);
            return;
        }

        foreach (var gone in taken.Keys.Where(name => !seen.Contains(name)))
        {
            taken.TryRemove(gone, out _);
        }
    }

    private bool IsTaken(string name, ETag etag) => taken.TryGetValue(name, out var known) && known == etag;

    private void Take(BlobVersion version, CancellationToken stopping, CancellationToken forced)
    {
        // Entered before it is started: a task that ends at once must find its own entry.
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        running[version.Name] = TakeAsync(start.Task, version, stopping, forced);
        start.SetResult();
    }

    private async Task TakeAsync(Task start, BlobVersion version, CancellationToken stopping, CancellationToken forced)
    {
        await start;
        try
        {
            await runner.RunAsync(function, container, version, stopping, forced);
            taken[version.Name] = version.ETag;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            logger.LogInformation("{Function} is stopped; {Container}/{Blob} is taken again at the next start", function.Name, version.Container, version.Name);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "{Function} could not take {Container}/{Blob}; it is tried again", function.Name, version.Container, version.Name);
        }
        finally
        {
            running.TryRemove(version.Name, out _);
        }
    }
}
