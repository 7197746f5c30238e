namespace Pipeline.Ingest.Tests;

public class WordsTests
{
    // Found by the fuzz: UTF-16 read the wrong way round has U+FFFE, and spoiled bytes leave half a letter; normalization refuses both.
    [Theory]
    [InlineData("Grønne\uFFFEparken")]
    [InlineData("Grønne\uD83Dparken")]
    public void What_is_no_letter_is_folded_and_not_a_failure(string text) => Assert.Equal("groenne parken", Words.Fold(text));

    [Theory]
    [InlineData("Barnets\uFFFEnavn")]
    [InlineData("Barnets \uD83Dnavn")]
    public void What_is_no_letter_does_not_hide_a_header_that_names_persons(string header) => Assert.True(PersonalWords.NamesPersonalData(header));
}
