using System.Buffers.Binary;
using System.Collections;
using System.Text;

namespace Pipeline.Ingest;

/// <summary>
/// The cells of a row of text, kept as bytes and made texts when they are asked for: half a million rows fit in little more than the file.
/// </summary>
/// <param name="bytes">Where each cell ends, then their texts.</param>
/// <param name="start">Where the row begins in the bytes.</param>
/// <param name="count">How many cells it has.</param>
internal sealed class PackedCells(byte[] bytes, int start, int count) : IReadOnlyList<Cell>
{
    public int Count => count;

    public Cell this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
            var (from, to) = (index == 0 ? 0 : EndOf(index - 1), EndOf(index));
            return from == to ? default : new Cell(Encoding.UTF8.GetString(bytes, start + (count * sizeof(int)) + from, to - from));
        }
    }

    public IEnumerator<Cell> GetEnumerator()
    {
        for (var at = 0; at < count; at++)
        {
            yield return this[at];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int EndOf(int index) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(start + (index * sizeof(int))));
}
