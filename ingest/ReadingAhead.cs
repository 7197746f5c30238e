namespace Pipeline.Ingest;

/// <summary>
/// Reads a file's cells while the guard goes through the same file beside it. What was read is used only when the guard has found nothing and the
/// cells are those that the file turned out to have; else it is forgotten, and nobody has seen it.
/// </summary>
/// <param name="read">Reads the cells.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class ReadingAhead(Func<Grid, CancellationToken, DeliveryReading> read, CancellationToken cancellationToken) : IDisposable
{
    private Begun? begun;

    /// <summary>Begins, when it has not begun with these cells; what was begun with others is stopped.</summary>
    /// <param name="grid">Cells that may be gone through by several at once.</param>
    public void Start(Grid grid)
    {
        if (ReferenceEquals(begun?.Grid, grid))
        {
            return;
        }

        Dispose();
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        begun = new Begun(grid, stop, Task.Run(() => read(grid, stop.Token), CancellationToken.None));
    }

    /// <summary>What was read; read now when it was not begun.</summary>
    /// <param name="grid">The cells.</param>
    public DeliveryReading Of(Grid grid) => begun is not null && ReferenceEquals(begun.Grid, grid) ? begun.Reading.GetAwaiter().GetResult() : read(grid, cancellationToken);

    /// <summary>Stops what nobody asks for any more, and waits until it no longer holds the file.</summary>
    public void Dispose()
    {
        begun?.Stop.Cancel();
        Work.Finish(begun?.Reading);
        begun?.Stop.Dispose();
        begun = null;
    }

    private sealed record Begun(Grid Grid, CancellationTokenSource Stop, Task<DeliveryReading> Reading);
}
