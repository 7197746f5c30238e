namespace Microsoft.Azure.Functions.Worker.Tests.Hosting;

/// <summary>A service of which each run has its own.</summary>
public sealed class ScopedService : IDisposable
{
    public Guid Id { get; } = Guid.NewGuid();

    public bool IsDisposed { get; private set; }

    public void Dispose() => IsDisposed = true;
}
