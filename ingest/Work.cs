namespace Pipeline.Ingest;

/// <summary>Work that is done beside other work, and may not be asked for in the end.</summary>
internal static class Work
{
    /// <summary>Waits until work has ended, however it ended.</summary>
    public static void Finish(Task? work) =>
        work?.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)
            .Wait(CancellationToken.None);
}
