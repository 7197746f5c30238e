namespace Pipeline.Domain.Tests;

public class IdentifierTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Holbaek")]
    [InlineData("holbæk")]
    [InlineData("-holbaek")]
    [InlineData("holbaek-")]
    [InlineData("holbaek/..")]
    [InlineData("hol baek")]
    [InlineData("hol;baek")]
    public void A_text_that_could_break_a_key_or_a_path_is_no_identifier(string text)
    {
        Assert.False(Slug.IsValid(text));
        Assert.Throws<FormatException>(() => new PlanId(text));
    }

    [Fact]
    public void Identifiers_of_different_kinds_are_never_equal() =>
        Assert.NotEqual<Slug>(new PlanId("holbaek"), new AreaId("holbaek"));

    [Fact]
    public void The_same_drop_seen_again_is_the_same_delivery() =>
        Assert.Equal(DeliveryId.Of("holbaek/elevfravaer/a.csv", "\"0x1\""), DeliveryId.Of("holbaek/elevfravaer/a.csv", "\"0x1\""));

    [Fact]
    public void The_same_path_with_other_bytes_is_another_delivery() =>
        Assert.NotEqual(DeliveryId.Of("holbaek/elevfravaer/a.csv", "\"0x1\""), DeliveryId.Of("holbaek/elevfravaer/a.csv", "\"0x2\""));
}
