using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class MoedeplanTests
{
    private static readonly string Text = Deliveries.TextOf("moedeplan.json");

    [Fact]
    public void Meetings_come_by_date_and_seats_as_they_stand()
    {
        var plan = Assert.IsType<DeliveryReading.MeetingPlanAccepted>(Deliver(Text)).MeetingPlan;

        Assert.Equal(["foraar-2026", "efteraar-2026"], plan.Meetings.Select(meeting => meeting.Id.Value));
        Assert.Equal(
            new BoardMeeting(
                new MeetingId("efteraar-2026"),
                new DateOnly(2026, 11, 24),
                "Ordinært bestyrelsesmøde, efterår 2026",
                false), plan.Meetings[1]);
        Assert.True(plan.Meetings[0].IsCancelled);
        Assert.Equal(new Recipient("Direktør i Holbæk Kommune (formand)", "formand@holbaek.example.dk"), plan.Board[0]);
    }

    [Theory]
    [InlineData("2026-11-24", "24/11", "moeder[0].dato")]
    [InlineData("2026-11-24", "2026-02-30", "moeder[0].dato")]
    [InlineData("\"efteraar-2026\"", "\"Efterår 2026\"", "moeder[0].id")]
    [InlineData("\"efteraar-2026\"", "\"foraar-2026\"", "moeder")]
    [InlineData("formand@holbaek.example.dk", "formand", "bestyrelse[0].adresse")]
    [InlineData("formand@holbaek.example.dk", "Formand <formand@holbaek.example.dk>", "bestyrelse[0].adresse")]
    [InlineData("formand@holbaek.example.dk", "formand@holbaek.example.dk\\r\\nBcc: x@example.dk", "bestyrelse[0].adresse")]
    [InlineData("formand@holbaek.example.dk", "beboer@holbaek.example.dk", "bestyrelse")]
    [InlineData("Direktør i Holbæk Kommune (formand)", " ", "bestyrelse[0].rolle")]
    public void A_mistake_is_told_with_its_place(string old, string replacement, string place)
    {
        var error = Deliver(Text.Replace(old, replacement, StringComparison.Ordinal)).OnlyError();

        Assert.Equal((ErrorCodes.MeetingPlan, place), (error.Code, error.Column));
    }

    [Fact]
    public void A_small_sheet_says_the_same()
    {
        var plan = Assert.IsType<DeliveryReading.MeetingPlanAccepted>(DeliverSheet(
            ["Møde", "efteraar-2026", "24-11-2026", "Ordinært bestyrelsesmøde, efterår 2026", null],
            ["Aflyst møde", "foraar-2026", "2026-04-14", "Ordinært bestyrelsesmøde, forår 2026", null],
            ["Bestyrelse", null, null, "Direktør i Holbæk Kommune (formand)", "formand@holbaek.example.dk"],
            ["følgegruppe", null, null, "Følgegruppen", "foelgegruppe@example.dk"],
            ["Påmindelse", null, null, 42, null],
            ["Journalnummer", null, null, "2024-17", null])).MeetingPlan;

        Assert.Equal(
            [
                new BoardMeeting(new MeetingId("foraar-2026"), new DateOnly(2026, 4, 14), "Ordinært bestyrelsesmøde, forår 2026", true),
                new BoardMeeting(new MeetingId("efteraar-2026"), new DateOnly(2026, 11, 24), "Ordinært bestyrelsesmøde, efterår 2026", false),
            ],
            plan.Meetings);
        Assert.Equal([new Recipient("Direktør i Holbæk Kommune (formand)", "formand@holbaek.example.dk")], plan.Board);
        Assert.Equal([new Recipient("Følgegruppen", "foelgegruppe@example.dk")], plan.FollowingGroup);
        Assert.Equal((new MeetingDays(42, 21, 14), "2024-17"), (plan.Days, plan.JournalNumber)); // 21 and 14 as usual (design.md 7)
    }

    [Theory]
    [InlineData("Møde", "efteraar-2026", "24. november", "Møde", null, "Dato")]
    [InlineData("Møde", "Efterår 2026", "24-11-2026", "Møde", null, "Id")]
    [InlineData("Møde", "efteraar-2026", "24-11-2026", null, null, "Tekst")]
    [InlineData("Bestyrelse", null, null, "Næstformand", "naestformand", "Modtager")]
    [InlineData("Kladde", null, null, "snart", null, "Emne")]
    [InlineData("Journalnummer", null, null, "nr. <17>", null, "Tekst")]
    [InlineData("Kaffe", null, null, "til alle", null, "Emne")]
    public void A_mistake_in_a_sheet_is_told_by_row_and_column(string subject, string? id, string? date, string? text, string? address, string column)
    {
        var error = DeliverSheet(["Bestyrelse", null, null, "Formand", "formand@example.dk"], [subject, id, date, text, address]).OnlyError();

        Assert.Equal((ErrorCodes.MeetingPlan, "Ark1", 3, column), (error.Code, error.Sheet, error.Row, error.Column));
    }

    [Fact]
    public void A_sheet_without_the_headers_is_refused() =>
        Assert.Equal(ErrorCodes.MeetingPlan, Deliveries.Deliver(
            WorkbookBuilder.Of(["Emne", "Id"], ["Møde", "efteraar-2026"]), Formats.Read("moedeplan"), "moedeplan.xlsx", Plans.Holbaek).OnlyError().Code);

    [Fact]
    public void More_than_fifty_recipients_are_refused()
    {
        var seats = string.Join(',', Enumerable.Range(1, 51).Select(number => $$"""{"rolle":"Medlem","adresse":"medlem{{number}}@example.dk"}"""));

        Assert.Equal("bestyrelse", Deliver($$"""{"moeder":[],"bestyrelse":[{{seats}}]}""").OnlyError().Column);
    }

    [Fact]
    public void A_plan_of_meetings_may_name_the_following_group_its_own_days_and_a_journal_number()
    {
        var plan = Assert.IsType<DeliveryReading.MeetingPlanAccepted>(Deliver(Text.Replace("\"bestyrelse\": [", """
            "foelgegruppe": [{ "rolle": "Følgegruppen", "adresse": "foelgegruppe@example.dk" }],
            "frister": { "paamindelse": 42, "kladde": 30, "endelig": 10 },
            "journalnummer": "2024-17.04.00-P20-3",
            "bestyrelse": [
            """, StringComparison.Ordinal))).MeetingPlan;

        Assert.Equal([new Recipient("Følgegruppen", "foelgegruppe@example.dk")], plan.FollowingGroup);
        Assert.Equal((new MeetingDays(42, 30, 10), "2024-17.04.00-P20-3"), (plan.Days, plan.JournalNumber));
    }

    [Theory]
    [InlineData("\"foelgegruppe\": [{ \"rolle\": \"A\", \"adresse\": \"formand@holbaek.example.dk\" }]", "foelgegruppe")]
    [InlineData("\"foelgegruppe\": [{ \"rolle\": \"A\", \"adresse\": \"formænd@holbaek.example.dk\" }]", "foelgegruppe[0].adresse")]
    [InlineData("\"frister\": { \"paamindelse\": 28, \"kladde\": 14, \"endelig\": 14 }", "frister")]
    [InlineData("\"frister\": { \"paamindelse\": 28, \"kladde\": 21, \"endelig\": 0 }", "frister")]
    [InlineData("\"journalnummer\": \"1\\r\\nBcc: x@example.dk\"", "journalnummer")]
    public void What_it_may_name_is_checked_too(string added, string place)
    {
        var error = Deliver(Text.Replace("\"bestyrelse\": [", $"{added}, \"bestyrelse\": [", StringComparison.Ordinal)).OnlyError();

        Assert.Equal((ErrorCodes.MeetingPlan, place), (error.Code, error.Column));
    }

    [Theory]
    [InlineData("\"aflyst\": true", "\"hemmelig\": true", 4)]
    [InlineData("\"aflyst\": true", "\"aflyst\": \"måske\"", 4)]
    [InlineData("\"bestyrelse\": [", "\"bestyrelse\": (", 6)]
    public void What_is_not_of_the_agreed_form_is_told_by_line_and_not_quoted(string old, string replacement, int line)
    {
        var error = Deliver(Text.Replace(old, replacement, StringComparison.Ordinal)).OnlyError();

        Assert.Equal((ErrorCodes.MeetingPlan, line), (error.Code, error.Row));
        Assert.DoesNotContain("hemmelig", error.Describe(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"moeder\":[],\"bestyrelse\":[{\"rolle\":\"\\ud800\",\"adresse\":\"a@b.dk\"}]}")]
    [InlineData("{\"moeder\":[null],\"bestyrelse\":[]}")]
    [InlineData("{\"moeder\":null,\"bestyrelse\":[]}")]
    [InlineData("{\"moeder\":[],\"bestyrelse\":[null]}")]
    [InlineData("{\"moeder\":[{\"id\":null,\"dato\":\"2026-11-24\",\"navn\":\"x\"}],\"bestyrelse\":[]}")]
    public void Holes_in_the_json_are_an_error_and_no_exception(string text) =>
        Assert.Equal(ErrorCodes.MeetingPlan, Deliver(text).OnlyError().Code);

    [Theory]
    [InlineData("Beboerdemokrat, Ladegårdsparken", "070761-4285")]
    [InlineData("Beboerdemokrat, Ladegårdsparken", "\\u0030707614285")]
    [InlineData("\"rolle\": \"Beboerdemokrat", "\"telefon\": \"1\", \"rolle\": \"Beboerdemokrat")]
    public void Data_on_persons_are_quarantined(string old, string replacement) =>
        Assert.IsType<DeliveryReading.Quarantined>(Deliver(Text.Replace(old, replacement, StringComparison.Ordinal)));

    private static DeliveryReading DeliverSheet(params object?[][] rows) => Deliveries.Deliver(
        WorkbookBuilder.Of([["Emne", "Id", "Dato", "Tekst", "Modtager"], .. rows]), Formats.Read("moedeplan"), "moedeplan.xlsx", Plans.Holbaek);

    private static DeliveryReading Deliver(string text) => Deliveries.Deliver(text, Formats.Read("moedeplan"), "moedeplan.json");
}
