using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace System.IO.Hashing;

/// <summary>A hash that is fed piece by piece and guards against accident, not malice.</summary>
public abstract class NonCryptographicHashAlgorithm
{
    private const int BufferLength = 4096;

    /// <summary>A hash of a fixed length.</summary>
    /// <param name="hashLengthInBytes">The length of the hash.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not at least 1.</exception>
    protected NonCryptographicHashAlgorithm(int hashLengthInBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hashLengthInBytes, 1);
        HashLengthInBytes = hashLengthInBytes;
    }

    /// <summary>The length of the hash.</summary>
    public int HashLengthInBytes { get; }

    /// <summary>Adds bytes to what is hashed.</summary>
    /// <param name="source">The bytes.</param>
    public abstract void Append(ReadOnlySpan<byte> source);

    /// <summary>Forgets what was added.</summary>
    public abstract void Reset();

    /// <summary>Adds bytes to what is hashed.</summary>
    /// <param name="source">The bytes.</param>
    public void Append(byte[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Append(source.AsSpan());
    }

    /// <summary>Adds the rest of a stream to what is hashed.</summary>
    /// <param name="stream">The stream.</param>
    public void Append(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[BufferLength];
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            Append(buffer.AsSpan(0, count));
        }
    }

    /// <summary>Adds the rest of a stream to what is hashed.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task AppendAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return AppendAllAsync(stream, cancellationToken);
    }

    /// <summary>The hash of what was added so far.</summary>
    public byte[] GetCurrentHash()
    {
        var hash = new byte[HashLengthInBytes];
        GetCurrentHashCore(hash);
        return hash;
    }

    /// <summary>Writes the hash of what was added so far; gives its length.</summary>
    /// <param name="destination">Where it is written.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public int GetCurrentHash(Span<byte> destination) =>
        TryGetCurrentHash(destination, out var bytesWritten) ? bytesWritten : throw TooShort(nameof(destination));

    /// <summary>Writes the hash of what was added so far, if there is room.</summary>
    /// <param name="destination">Where it is written.</param>
    /// <param name="bytesWritten">The length of what was written.</param>
    public bool TryGetCurrentHash(Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = destination.Length < HashLengthInBytes ? 0 : HashLengthInBytes;
        if (bytesWritten == 0)
        {
            return false;
        }

        GetCurrentHashCore(destination[..bytesWritten]);
        return true;
    }

    /// <summary>The hash of what was added, which is then forgotten.</summary>
    public byte[] GetHashAndReset()
    {
        var hash = new byte[HashLengthInBytes];
        GetHashAndResetCore(hash);
        return hash;
    }

    /// <summary>Writes the hash of what was added, which is then forgotten; gives its length.</summary>
    /// <param name="destination">Where it is written.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public int GetHashAndReset(Span<byte> destination) =>
        TryGetHashAndReset(destination, out var bytesWritten) ? bytesWritten : throw TooShort(nameof(destination));

    /// <summary>Writes the hash of what was added, which is then forgotten, if there is room.</summary>
    /// <param name="destination">Where it is written.</param>
    /// <param name="bytesWritten">The length of what was written.</param>
    public bool TryGetHashAndReset(Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = destination.Length < HashLengthInBytes ? 0 : HashLengthInBytes;
        if (bytesWritten == 0)
        {
            return false;
        }

        GetHashAndResetCore(destination[..bytesWritten]);
        return true;
    }

    /// <summary>Not the hash: that is <see cref="GetCurrentHash()"/>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Use GetCurrentHash() to retrieve the computed hash code.", true)]
    [SuppressMessage("Design", "CA1065", Justification = "As the real package does.")]
    public override int GetHashCode() => throw new NotSupportedException("GetCurrentHash gives the hash.");

    /// <summary>Writes the hash of what was added so far.</summary>
    /// <param name="destination">Where it is written, of the hash's length.</param>
    protected abstract void GetCurrentHashCore(Span<byte> destination);

    /// <summary>Writes the hash of what was added, and forgets it.</summary>
    /// <param name="destination">Where it is written, of the hash's length.</param>
    protected virtual void GetHashAndResetCore(Span<byte> destination)
    {
        GetCurrentHashCore(destination);
        Reset();
    }

    private static ArgumentException TooShort(string name) => new("The destination is too short for the hash.", name);

    private async Task AppendAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferLength];
        for (var count = await ReadAsync().ConfigureAwait(false); count > 0; count = await ReadAsync().ConfigureAwait(false))
        {
            Append(buffer.AsSpan(0, count));
        }

        ValueTask<int> ReadAsync() => stream.ReadAsync(buffer, cancellationToken);
    }
}
