namespace Pipeline.Ingest.Tests;

/// <summary>Lines that are looked through in pieces: nothing is lost where they are cut, and nothing made.</summary>
public class LinePiecesTests
{
    private const int Longest = 16 * 1024;

    [Theory]
    [InlineData(" 070761 - 4285 ")]
    [InlineData("070761-4285")]
    public void A_number_is_found_wherever_a_long_line_is_cut(string number) => Assert.All(
        Enumerable.Range(Longest - 200, 220),
        at => Assert.Equal(
            new GuardFinding(GuardRules.SeparatedNumber, "", 2, ""),
            PersonalDataGuard.CheckLines($"kort\n{new string('x', at)}{number}{new string('x', Longest)}").First()));

    [Fact]
    public void A_longer_number_is_no_shorter_one_where_a_long_line_is_cut() => Assert.All(
        Enumerable.Range(Longest - 200, 220),
        at => Assert.Empty(PersonalDataGuard.CheckLines($"{new string('x', at)} 99070761428599 99070761-4285 0707614285{new string('9', Longest)}")));

    [Theory]
    [InlineData("a\nb\r\nc\rd")]
    [InlineData("\n\n\r\n\r")]
    [InlineData("a\n")]
    [InlineData("")]
    public void Lines_are_numbered_as_they_are_read(string text)
    {
        using var lines = new StringReader(text);
        var expected = new List<(int, string)>();
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            expected.Add((number, line));
        }

        using var pieces = new StringReader(text);
        Assert.Equal(expected, LinePieces.Of(pieces).Where(piece => piece.Text.Length > 0 || piece.Line <= expected.Count));
    }
}
