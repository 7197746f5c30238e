namespace Pipeline.Domain.Tests;

public class DanishCountTests
{
    [Theory]
    [InlineData(0, "0 rækker")]
    [InlineData(1, "1 række")]
    [InlineData(2, "2 rækker")]
    [InlineData(1001, "1.001 rækker")]
    public void One_is_counted_by_another_word_than_none_and_many(int count, string expected) =>
        Assert.Equal(expected, DanishCount.Of(count, "række", "rækker"));
}
