using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

/// <summary>What a national file says of other places and matters is skipped; what is almost ours never is.</summary>
public class NearMissTests
{
    private const string Header = "OMRÅDE;OVERTRÆD;TID;INDHOLD\nHolbæk;Hærværk;2025K1;48\n";

    // The country's municipalities, in force since 2007, as Danmarks Statistik writes them.
    private static readonly string[] Municipalities =
    [
        "Albertslund", "Allerød", "Assens", "Ballerup", "Billund", "Bornholm", "Brøndby", "Brønderslev", "Christiansø", "Dragør", "Egedal", "Esbjerg",
        "Fanø", "Favrskov", "Faxe", "Fredensborg", "Fredericia", "Frederiksberg", "Frederikshavn", "Frederikssund", "Furesø", "Faaborg-Midtfyn",
        "Gentofte", "Gladsaxe", "Glostrup", "Greve", "Gribskov", "Guldborgsund", "Haderslev", "Halsnæs", "Hedensted", "Helsingør", "Herlev", "Herning",
        "Hillerød", "Hjørring", "Holbæk", "Holstebro", "Horsens", "Hvidovre", "Høje-Taastrup", "Hørsholm", "Ikast-Brande", "Ishøj", "Jammerbugt",
        "Kalundborg", "Kerteminde", "Kolding", "København", "Køge", "Langeland", "Lejre", "Lemvig", "Lolland", "Lyngby-Taarbæk", "Læsø", "Mariagerfjord",
        "Middelfart", "Morsø", "Norddjurs", "Nordfyns", "Nyborg", "Næstved", "Odder", "Odense", "Odsherred", "Randers", "Rebild", "Ringkøbing-Skjern",
        "Ringsted", "Roskilde", "Rudersdal", "Rødovre", "Samsø", "Silkeborg", "Skanderborg", "Skive", "Slagelse", "Solrød", "Sorø", "Stevns", "Struer",
        "Svendborg", "Syddjurs", "Sønderborg", "Thisted", "Tønder", "Tårnby", "Vallensbæk", "Varde", "Vejen", "Vejle", "Vesthimmerlands", "Viborg",
        "Vordingborg", "Ærø", "Aabenraa", "Aalborg", "Aarhus",
    ];

    [Theory]
    [InlineData("Holb?k")] // a program that does not know æ
    [InlineData("Holb??k")] // one that does not know that æ may be two bytes
    [InlineData("Holbk")]
    [InlineData("Holbek")]
    [InlineData("Region Sj?lland")]
    public void A_place_that_lost_its_Danish_letter_is_an_error_though_others_are_skipped(string place)
    {
        var error = Deliveries.Deliver($"{Header}{place};Hærværk;2025K2;50\n", Formats.Read("dst-straf11")).OnlyError();

        Assert.Equal((ErrorCodes.UnknownArea, 3, "OMRÅDE"), (error.Code, error.Row, error.Column));
        Assert.Contains("er ment?", error.Describe(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("H?rv?rk")]
    [InlineData("Hærværkk")]
    [InlineData("Straffelov ialt")]
    [InlineData("Voldsforbrydelser i att")]
    public void A_text_that_is_almost_one_that_rows_are_picked_by_is_an_error(string matter)
    {
        var error = Deliveries.Deliver($"{Header}Holbæk;{matter};2025K2;50\n", Formats.Read("dst-straf11")).OnlyError();

        Assert.Equal((ErrorCodes.UnknownText, 3, "OVERTRÆD"), (error.Code, error.Row, error.Column));
    }

    [Fact]
    public void A_matter_with_other_numbers_and_one_that_the_format_names_are_no_misspellings()
    {
        var format = Formats.Small(
            columns: """, { "navn": "Alder", "type": "tekst", "tilladteTekster": ["15-17 år", "I alt", "I alle"] }""",
            rows: """, "filtre": [{ "kolonne": "Alder", "kun": ["15-17 år", "I alt"] }]""");

        var reading = Deliveries.Deliver(
            "Område;År;Værdi;Alder\nLadegårdsparken;2022;5;15-17 år\nLadegårdsparken;2022;7;15-18 år\nLadegårdsparken;2022;9;I alle\n", format);

        Assert.Equal((1, 2), (reading.Accepted().Rows.Usable, reading.Accepted().Rows.Skipped));
    }

    public static TheoryData<string> PlansThatShip => [.. ShippedPlans.ById.Keys];

    [Theory]
    [MemberData(nameof(PlansThatShip))]
    public void No_municipality_of_the_country_is_taken_for_a_misspelling_of_another(string plan)
    {
        var areas = new AreaLookup(ShippedPlans.ById[plan].Areas);

        Assert.Equal(99, Municipalities.Length); // 98, and Christiansø, which belongs to none
        Assert.DoesNotContain(Municipalities, name => areas.Find(name) is null && areas.IsNearMiss(name));
        Assert.Equal(AreaKind.Municipality, areas.Find(Municipalities.Single(name => areas.Find(name) is not null))!.Kind);
    }
}
