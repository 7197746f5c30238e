using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class AreaTests
{
    [Theory]
    [InlineData("Ladegårdsparken", "ladegaardsparken")]
    [InlineData("LADEGAARDSPARKEN", "ladegaardsparken")]
    [InlineData(" Ladegårds\u00ADparken ", "ladegaardsparken")]
    [InlineData("Afd. Ladegårdsparken", "ladegaardsparken")]
    [InlineData("Afd. 12 Ladegårdsparken", "ladegaardsparken")]
    [InlineData("Ladegårdsparken, afdeling 12", "ladegaardsparken")]
    [InlineData("Ladegaardsparken", "ladegaardsparken")]
    [InlineData("Groenneparken", "groenneparken")]
    [InlineData("Gronneparken", null)]
    [InlineData("afd Grønneparken", "groenneparken")]
    [InlineData("Afdeling Groenneparken", "groenneparken")]
    [InlineData("Boligafdeling 7 Ladegaardsparken", "ladegaardsparken")]
    [InlineData("Boligafd. 7 Ladegårdsparken", "ladegaardsparken")]
    [InlineData("Region Sjaelland", "region-sjaelland")]
    [InlineData("Agervang", "groenneparken")]
    [InlineData("Bjergmarken VAB", "bjergmarken-vab")]
    [InlineData("Bjergmarken (Boligselskabet Sjælland)", "bjergmarken-bosj")]
    [InlineData("Bjergmarken", "bjergmarken")]
    [InlineData("I alt", "holbaek-by")]
    [InlineData("Holbæk", "holbaek-kommune")]
    [InlineData("Holbaek Kommune", "holbaek-kommune")]
    [InlineData("Holbæk by", "holbaek-by")]
    public void An_area_is_known_by_the_names_that_people_write(string text, string? expected) =>
        Assert.Equal(expected, new AreaLookup(Plans.Holbaek.Areas).Find(text)?.Id.Value);

    // Bjergmarken is two departments, and Holbæk a town: the figures of one department are not theirs.
    [Theory]
    [InlineData("Afd. 12 Bjergmarken")]
    [InlineData("Bjergmarken, afdeling 12")]
    [InlineData("Afd. Holbæk")]
    [InlineData("Afdeling 3 Holbæk by")]
    public void A_department_is_never_taken_for_what_is_more_than_one(string text)
    {
        var areas = new AreaLookup(ShippedPlans.ById["holbaek"].Areas);

        Assert.Null(areas.Find(text));
        Assert.True(areas.IsNearMiss(text));
        Assert.NotEmpty(areas.Suggest(text));
    }

    [Theory]
    [InlineData("Skælskør", "skaelskoer")]
    [InlineData("Skaelskoer", "skaelskoer")]
    [InlineData("SKÆLSKØR", "skaelskoer")]
    [InlineData("Afd. Skælskoer", "skaelskoer")]
    [InlineData("Ringparken/Schackenborgvaenge", "ringparken")]
    [InlineData("Ringparken / Schackenborgvænge", "ringparken")]
    public void Danish_letters_may_be_written_with_two_in_any_mixture(string text, string expected) =>
        Assert.Equal(expected, new AreaLookup(Plans.Slagelse.Areas).Find(text)?.Id.Value);

    [Theory]
    [InlineData("Skælskr", "Skælskør")]
    [InlineData("Afd. 3 Skelskør", "Skælskør")]
    [InlineData("Motalavæj", "Motalavej")]
    [InlineData("Ringpakren", "Ringparken/Schackenborgvænge")]
    public void The_nearest_known_name_is_asked_about(string text, string expected) =>
        Assert.Contains(
            $"mon »{expected}« er ment?",
            Deliveries.Deliver($"Område;År;Værdi\n{text};2022;1\n", Formats.Small(), plan: Plans.Slagelse).OnlyError().Describe(),
            StringComparison.Ordinal);

    // Three letters from the first two of the plan's names, four from the third.
    [Theory]
    [InlineData("Bjergmarken (VAC)", "Bjergmarken (VAB)")]
    [InlineData("Bjergmarken ny", "Bjergmarken (VAB)|Bjergmarken|Bjergmarken (BoSj)")]
    public void All_names_that_are_as_near_are_asked_about(string text, string expected) =>
        Assert.Equal(expected.Split('|'), new AreaLookup(Plans.Holbaek.Areas).Suggest(text));

    [Fact]
    public void Several_names_are_asked_about_in_one_sentence() => Assert.Contains(
        "mon »Bjergmarken (VAB)« eller »Bjergmarken« eller »Bjergmarken (BoSj)« er ment?",
        Deliveries.Deliver("Område;År;Værdi\nBjergmarken ny;2022;1\n", Formats.Small()).OnlyError().Describe(),
        StringComparison.Ordinal);

    [Fact]
    public void A_department_is_held_against_the_others_of_its_number() =>
        Assert.Contains("AAB afd. 18", new AreaLookup(ShippedPlans.ById["silkeborg"].Areas).Suggest("AAB afd. 19"));

    [Fact]
    public void A_municipality_is_known_without_its_word_though_no_alias_says_so() =>
        Assert.Equal("slagelse-kommune", new AreaLookup(Plans.Slagelse.Areas).Find("Slagelse")?.Id.Value);

    [Theory]
    [InlineData("Ladegrdsparken", "Ladegårdsparken", true)]
    [InlineData("Ladegårdsprakne", "Ladegårdsparken", true)]
    [InlineData("Grøneparken", "Grønneparken", true)]
    [InlineData("Holbk", "Holbæk Kommune", true)]
    [InlineData("Holb?k", "Holbæk Kommune", true)]
    [InlineData("Slagelse", "", false)]
    [InlineData("Region Hovedstaden", "", false)]
    public void An_unknown_name_is_held_against_the_known_ones(string text, string suggestion, bool isNearMiss)
    {
        var areas = new AreaLookup(Plans.Holbaek.Areas);

        Assert.Null(areas.Find(text));
        Assert.Equal((suggestion, isNearMiss), (string.Join(", ", areas.Suggest(text)), areas.IsNearMiss(text)));
    }

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("ens", "ens", 0)]
    public void Distance_counts_changes_and_swaps(string one, string other, int expected) =>
        Assert.Equal(expected, Words.Distance(one, other));

    [Theory]
    [InlineData("Holbækk")]
    [InlineData("Hele lndet")]
    [InlineData("Region Sjælad")]
    public void A_misspelt_place_is_an_error_though_others_are_skipped(string misspelt) => Assert.Equal(
        ErrorCodes.UnknownArea,
        Deliveries.Deliver(
            $"OMRÅDE;OVERTRÆD;TID;INDHOLD\nHolbæk;Hærværk;2025K1;48\nSlagelse;Hærværk;2025K1;72\n{misspelt};Hærværk;2025K2;48\n",
            Formats.Read("dst-straf11")).OnlyError().Code);

    [Fact]
    public void An_unknown_area_is_an_error_that_asks_about_the_nearest()
    {
        var error = Deliveries.Deliver("Område;År;Værdi\nLadegrdsparken;2022;1\n", Formats.Small()).OnlyError();

        Assert.Equal((ErrorCodes.UnknownArea, 2, "Område"), (error.Code, error.Row, error.Column));
        Assert.Contains("mon »Ladegårdsparken« er ment?", error.Describe(), StringComparison.Ordinal);
    }
}
