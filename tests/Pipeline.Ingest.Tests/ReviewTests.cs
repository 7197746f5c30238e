using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class ReviewTests
{
    private const string Text = """
        {
          "moede": "2026-efteraar",
          "gennemgaaetAf": "Sekretariatslederen",
          "resume": "Det går fremad.\nMest i Ladegårdsparken.",
          "beslutningspunkter": ["Bestyrelsen beslutter, om indsatsen fortsætter."],
          "kommentarer": [
            { "indsatsomraade": "Beskæftigelse", "tekst": "Jobcentret har skiftet metode." },
            { "indsatsomraade": "sammenhaeng", "tekst": "Fire nye frivillige." }
          ]
        }
        """;

    private static readonly Plan Plan = Plans.Holbaek with
    {
        FocusAreas =
        [
            new FocusArea(new FocusAreaId("beskaeftigelse"), "Beskæftigelse", "Flere i job"),
            new FocusArea(new FocusAreaId("sammenhaeng"), "Sammenhængskraft og medborgerskab", "Flere med"),
        ],
    };

    [Fact]
    public void A_review_says_for_which_meeting_by_whom_and_what() => AssertIsRead(Deliver(Text));

    [Fact]
    public void A_small_sheet_says_the_same() => AssertIsRead(Deliveries.Deliver(
        WorkbookBuilder.Of(
            ["Emne", "Indsatsområde", "Tekst"],
            ["Møde", null, "2026-efteraar"],
            ["Gennemgået af", null, "Sekretariatslederen"],
            ["Resumé", null, "Det går fremad.\nMest i Ladegårdsparken."],
            ["Beslutningspunkt", null, "Bestyrelsen beslutter, om indsatsen fortsætter."],
            ["Kommentar", "Beskæftigelse", "Jobcentret har skiftet metode."],
            ["kommentar", "Sammenhængskraft og medborgerskab", "Fire nye frivillige."]),
        Formats.Read("gennemgang"),
        "gennemgang.xlsx",
        Plan));

    [Fact]
    public void The_meeting_alone_is_a_review_of_the_secretariat() =>
        Assert.Equal("Sekretariatet", Accepted(Deliver("""{ "moede": "2026-efteraar" }""")).ReviewedBy);

    [Theory]
    [InlineData("2026-efteraar", "Efterår 2026", "moede")]
    [InlineData("Sekretariatslederen", " ", "gennemgaaetAf")]
    [InlineData("Det går fremad.", "Det går \\u0000fremad.", "resume")]
    [InlineData("Bestyrelsen beslutter, om indsatsen fortsætter.", " ", "beslutningspunkter[0]")]
    [InlineData("\"Beskæftigelse\"", "\"Sundhed\"", "kommentarer[0].indsatsomraade")]
    [InlineData("\"sammenhaeng\"", "\"beskæftigelse\"", "kommentarer[1].indsatsomraade")]
    [InlineData("Fire nye frivillige.", "", "kommentarer[1].tekst")]
    public void A_mistake_is_told_with_its_place(string old, string replacement, string place)
    {
        var error = Deliver(Text.Replace(old, replacement, StringComparison.Ordinal)).OnlyError();

        Assert.Equal((ErrorCodes.Review, place), (error.Code, error.Column));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "moede": "2026-efteraar", "hemmelig": "x" }""")]
    [InlineData("""{ "moede": "2026-efteraar", "kommentarer": [null] }""")]
    public void What_is_not_of_the_agreed_form_is_refused_and_not_quoted(string text)
    {
        var error = Deliver(text).OnlyError();

        Assert.Equal(ErrorCodes.Review, error.Code);
        Assert.DoesNotContain("hemmelig", error.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_sheet_that_means_nothing_is_told_by_its_number()
    {
        var workbook = WorkbookBuilder.Of(["Emne", "Indsatsområde", "Tekst"], ["Møde", null, "2026-efteraar"], ["Hilsen", null, "Hej"]);
        var error = Deliveries.Deliver(workbook, Formats.Read("gennemgang"), "gennemgang.xlsx", Plan).OnlyError();

        Assert.Equal((ErrorCodes.Review, 3, "Emne"), (error.Code, error.Row, error.Column));
    }

    [Fact]
    public void Data_on_persons_are_quarantined() =>
        Assert.IsType<DeliveryReading.Quarantined>(Deliver(Text.Replace("Fire nye frivillige.", "Frivillig 070761-4285.", StringComparison.Ordinal)));

    private static void AssertIsRead(DeliveryReading reading)
    {
        var review = Accepted(reading);
        Assert.Equal(("2026-efteraar", "Sekretariatslederen"), (review.Meeting.Value, review.ReviewedBy));
        Assert.Equal("Det går fremad.\nMest i Ladegårdsparken.", review.Summary);
        Assert.Equal(["Bestyrelsen beslutter, om indsatsen fortsætter."], review.PointsForDecision);
        Assert.Equal(
            [(new FocusAreaId("beskaeftigelse"), "Jobcentret har skiftet metode."), (new FocusAreaId("sammenhaeng"), "Fire nye frivillige.")],
            review.CommentByFocusArea.Select(pair => (pair.Key, pair.Value)));
    }

    private static MeetingReview Accepted(DeliveryReading reading) => Assert.IsType<DeliveryReading.ReviewAccepted>(reading).Review;

    private static DeliveryReading Deliver(string text) => Deliveries.Deliver(text, Formats.Read("gennemgang"), "gennemgang.json", Plan);
}
