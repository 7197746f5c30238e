using System.Text;

namespace Pipeline.Ingest.Tests;

public class PartStreamTests
{
    // A tag may take 64 KB, where a cell's text may not be longer still.
    private const int Longest = 64 * 1024;
    private static readonly IngestLimits Limits = IngestLimits.Default with { CellCharacters = 10 };

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(Longest - 1)]
    [InlineData(Longest)]
    [InlineData(Longest + 1)]
    [InlineData(4 * Longest)]
    public void What_stands_between_two_marks_may_be_as_long_as_a_tag_and_no_longer_however_it_is_read(int readAtOnce)
    {
        Assert.Equal(Longest + 14, LengthOf($"<a>12</a>{new string('x', Longest)}<b/>3", readAtOnce));
        Assert.Throws<LimitException>(() => LengthOf($"<a>12</a>{new string('x', Longest + 1)}<b/>3", readAtOnce));
        Assert.Throws<LimitException>(() => LengthOf($"<a>12</a><{new string('x', Longest + 1)}", readAtOnce));
    }

    private static int LengthOf(string text, int readAtOnce)
    {
        using var part = new PartStream(new MemoryStream(Encoding.UTF8.GetBytes(text)), new UnpackBudget(Limits), Limits);
        var (buffer, length) = (new byte[readAtOnce], 0);
        for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
        {
            length += read;
        }

        return length;
    }
}
