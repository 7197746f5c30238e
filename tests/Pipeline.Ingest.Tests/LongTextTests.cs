using System.Text;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class LongTextTests
{
    // More than is read at a time, so that every letter stands across the edge of what is read for one of the offsets.
    private const int Length = 128 * 1024;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Letters_beyond_ASCII_are_read_wherever_what_is_read_at_a_time_ends(int offset)
    {
        var text = new string('x', offset) + new string('æ', Length) + "\nø\n";

        Assert.Equal(text, Deliveries.TextOf(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, Deliveries.TextOf(Encoding.Latin1.GetBytes(text)));
    }

    [Theory]
    [InlineData(Length - 5)]
    [InlineData(Length - 4)]
    [InlineData(Length - 3)]
    [InlineData(Length - 2)]
    [InlineData(Length - 1)]
    public void Spoiled_letters_are_found_wherever_what_is_read_at_a_time_ends(int before)
    {
        var header = "Område;År;Værdi;Note\n";
        var text = header + new string('x', before - Encoding.UTF8.GetByteCount(header)) + "Ã¦";

        Assert.Equal(2, LineWithSpoiledLetters(text));
        Assert.Null(LineWithSpoiledLetters(text[..^2] + "Ãb"));
    }

    private static int? LineWithSpoiledLetters(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return TextDecoder.Look(TextDecoder.Suppose(path), CancellationToken.None).Probe.LineWithSpoiledLetters;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
