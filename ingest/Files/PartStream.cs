namespace Pipeline.Ingest;

/// <summary>
/// Reads a part of a workbook as it is unpacked, and stops where it is beyond the limits: what the package declares of its sizes may be a lie.
/// </summary>
/// <param name="inner">The unpacked bytes.</param>
/// <param name="budget">How many bytes may still be unpacked; shared by the parts of a package.</param>
/// <param name="limits">The limits.</param>
internal sealed class PartStream(Stream inner, UnpackBudget budget, IngestLimits limits) : Stream
{
    // A letter takes six bytes at most as a reference (&#xE6;), rare ones ten.
    private const int BytesOfCharacter = 10;
    private const int LongestTag = 64 * 1024;
    private readonly long longestRun = Math.Max(LongestTag, (long)limits.CellCharacters * BytesOfCharacter);
    private long run;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="LimitException">The part is beyond the limits.</exception>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="LimitException">The part is beyond the limits.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Spend(read);
        Measure(buffer[..read]);
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    // Whatever parses the part holds one text or one tag at a time: neither may be longer than a cell can be.
    private void Measure(ReadOnlySpan<byte> bytes)
    {
        if (run + bytes.Length <= longestRun)
        {
            // Nothing among them can be too long: all that matters is what is begun at their end.
            var last = bytes.LastIndexOfAny((byte)'<', (byte)'>');
            run = last < 0 ? run + bytes.Length : bytes.Length - last - 1;
            return;
        }

        for (var mark = bytes.IndexOfAny((byte)'<', (byte)'>'); mark >= 0; mark = bytes.IndexOfAny((byte)'<', (byte)'>'))
        {
            Lengthen(mark);
            run = 0;
            bytes = bytes[(mark + 1)..];
        }

        Lengthen(bytes.Length);
    }

    private void Lengthen(int length)
    {
        run += length;
        if (run > longestRun)
        {
            LimitException.ThrowIfAbove(limits.CellCharacters, long.MaxValue, LimitException.CharactersOfCell);
        }
    }
}
