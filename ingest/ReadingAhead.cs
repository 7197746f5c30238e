namespace Pipeline.Ingest;

/// <summary>
/// Reads a file's cells while the guard goes through the same file beside it. What was read is used only when the guard has found nothing; else it
/// is forgotten, and nobody has seen it.
/// </summary>
/// <param name="read">Reads the cells.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class ReadingAhead(Func<Grid, CancellationToken, DeliveryReading> read, CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private Task<DeliveryReading>? reading;

    /// <summary>Begins.</summary>
    /// <param name="grid">Cells that may be gone through by several at once.</param>
    public void Start(Grid grid) => reading = Task.Run(() => read(grid, stop.Token), CancellationToken.None);

    /// <summary>What was read; read now when it was not begun.</summary>
    /// <param name="grid">The cells.</param>
    public DeliveryReading Of(Grid grid) => reading is null ? read(grid, cancellationToken) : reading.GetAwaiter().GetResult();

    /// <summary>Stops what nobody asks for any more, and waits until it no longer holds the file.</summary>
    public void Dispose()
    {
        stop.Cancel();
        Work.Finish(reading);
        stop.Dispose();
    }
}
