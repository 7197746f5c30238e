using System.Collections;

namespace Pipeline.Ingest;

/// <summary>Rows that are read anew from their file each time that someone goes through them.</summary>
internal sealed class RowSequence(Func<IEnumerator<GridRow>> read) : IEnumerable<GridRow>
{
    public IEnumerator<GridRow> GetEnumerator() => read();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
