using System.Buffers.Binary;
using CsvHelper;

namespace Pipeline.Ingest;

/// <summary>Packs the rows of a text file into few large arrays.</summary>
internal sealed class CellPacker
{
    private const int ChunkSize = 1024 * 1024;
    private byte[] chunk = [];
    private int used;

    /// <summary>The cells of the record that the reader stands at.</summary>
    public PackedCells Pack(CsvReader reader)
    {
        var count = reader.FieldCount;
        var size = count * sizeof(int);
        for (var at = 0; at < count; at++)
        {
            size += reader.GetSpan(at).Length;
        }

        var start = Reserve(size);
        var end = 0;
        for (var at = 0; at < count; at++)
        {
            var text = reader.GetSpan(at);
            text.CopyTo(chunk.AsSpan(start + (count * sizeof(int)) + end));
            end += text.Length;
            BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(start + (at * sizeof(int))), end);
        }

        return new PackedCells(chunk, start, count);
    }

    private int Reserve(int size)
    {
        if (chunk.Length - used < size)
        {
            (chunk, used) = (new byte[Math.Max(ChunkSize, size)], 0);
        }

        var start = used;
        used += size;
        return start;
    }
}
