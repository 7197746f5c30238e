using System.Collections;

namespace Pipeline.Ingest;

/// <summary>The rows of a sheet that had to be read before they are looked at, their cells close together: half a million arrays would take as much again.</summary>
/// <param name="width">How many cells each row has.</param>
internal sealed class HeldRows(int width) : IEnumerable<GridRow>
{
    // 64 KB of cells: below what is put aside as a large object, which is tidied up late.
    private const int BlockSize = 4096;
    private readonly List<Cell[]> blocks = [];
    private readonly List<(int Number, int End)> rows = [];
    private int count;

    /// <summary>Adds a row; empty cells at its end take no room.</summary>
    /// <param name="number">As Excel shows it.</param>
    /// <param name="cells">Its cells, no more than the width.</param>
    public void Add(int number, ReadOnlySpan<Cell> cells)
    {
        var length = cells.Length;
        while (length > 0 && cells[length - 1].IsEmpty)
        {
            length--;
        }

        foreach (var cell in cells[..length])
        {
            if (count == blocks.Count * BlockSize)
            {
                blocks.Add(new Cell[BlockSize]);
            }

            blocks[count / BlockSize][count % BlockSize] = cell;
            count++;
        }

        rows.Add((number, count));
    }

    public IEnumerator<GridRow> GetEnumerator()
    {
        var start = 0;
        foreach (var (number, end) in rows)
        {
            yield return new GridRow(number, CellsOf(start, end));
            start = end;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Cell[] CellsOf(int start, int end)
    {
        var cells = new Cell[width];
        for (var at = start; at < end;)
        {
            var piece = Math.Min(end - at, BlockSize - (at % BlockSize));
            blocks[at / BlockSize].AsSpan(at % BlockSize, piece).CopyTo(cells.AsSpan(at - start));
            at += piece;
        }

        return cells;
    }
}
