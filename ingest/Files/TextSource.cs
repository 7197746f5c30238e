using System.Text;

namespace Pipeline.Ingest;

/// <summary>A text file that is read as UTF-8, however it was written: as often as it is asked for, and held as a whole only for JSON.</summary>
/// <param name="Path">Where the file lies.</param>
/// <param name="Encoding">How it was written.</param>
/// <param name="MarkLength">How many bytes the byte order mark at its beginning has; 0 when it has none.</param>
/// <param name="IsStrict">Whether its bytes are UTF-8 as they are; else they are translated, and what cannot be is replaced.</param>
internal sealed record TextSource(string Path, Encoding Encoding, int MarkLength, bool IsStrict)
{
    private const int BufferSize = 128 * 1024;

    /// <summary>The file as UTF-8, without its byte order mark.</summary>
    public Stream Open()
    {
        var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        file.Position = MarkLength;
        return IsStrict ? file : Encoding.CreateTranscodingStream(file, Encoding, Encoding.UTF8);
    }

    /// <summary>The file's lines and more, as text.</summary>
    public StreamReader OpenText() => new(Open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: false, BufferSize);

    /// <summary>All of it.</summary>
    public ReadOnlyMemory<byte> ReadAll()
    {
        if (IsStrict)
        {
            return File.ReadAllBytes(Path).AsMemory(MarkLength);
        }

        using var file = Open();
        var utf8 = new MemoryStream();
        file.CopyTo(utf8);
        return utf8.GetBuffer().AsMemory(0, (int)utf8.Length);
    }

    /// <summary>How it begins: so many lines, and no more characters than are worth a look.</summary>
    public string ReadFirst(int lines, int mostCharacters)
    {
        using var reader = OpenText();
        var first = new StringBuilder();
        for (var next = reader.Read(); next >= 0 && lines > 0 && first.Length < mostCharacters; next = reader.Read())
        {
            first.Append((char)next);
            lines -= next == '\n' ? 1 : 0;
        }

        return first.ToString();
    }
}
