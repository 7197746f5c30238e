using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class TryghedsundersoegelseTests
{
    private const string Header = "Undersøgelse;År;Område;Spørgsmål;Andel pct.;Antal svar\n";

    [Theory]
    [InlineData("ladegaardsparken", "2018", 75)]
    [InlineData("ladegaardsparken", "2021", 56)]
    [InlineData("groenneparken", "2018", 73)]
    [InlineData("groenneparken", "2021", 72)]
    [InlineData("befolkning", "2021", 93)]
    public void The_agreements_figures_are_read(string area, string period, int expected) =>
        Assert.Equal(expected, Deliveries.DeliverFile("tryghedsundersoegelse.csv", "tryghedsundersoegelse").NumberOf("vive-tryghed", area, period));

    [Fact]
    public void How_many_answered_is_read_and_no_counts_are_made_of_it_for_the_share_is_weighted()
    {
        var observation = Deliveries.DeliverFile("tryghedsundersoegelse.csv", "tryghedsundersoegelse").One("vive-tryghed", "ladegaardsparken", "2021");

        Assert.Equal(109, observation.Answers);
        Assert.Null(observation.Counts);
    }

    [Theory]
    [InlineData("56;")]
    [InlineData("56;0")]
    [InlineData("..;109")]
    public void Nothing_is_known_of_answers_that_are_not_told_are_none_or_stand_beside_a_hidden_share(string shareAndAnswers) => Assert.Null(
        Deliver($"VIVE Tryghed og trivsel;2021;Ladegårdsparken;Grundlæggende tryg i boligområdet;{shareAndAnswers}\n")
            .One("vive-tryghed", "ladegaardsparken", "2021").Answers);

    [Fact]
    public void Another_survey_with_other_questions_is_refused() => Assert.Equal(
        ErrorCodes.UnknownText,
        Deliver("LBF Tryghed og trivsel;2023;Ladegårdsparken;Grundlæggende tryg i boligområdet;56;109\n").OnlyError().Code);

    [Fact]
    public void A_question_that_is_not_known_is_refused() => Assert.Equal(
        ErrorCodes.UnknownIndicator, Deliver("VIVE Tryghed og trivsel;2021;Ladegårdsparken;Tryg om natten;56;109\n").OnlyError().Code);

    private static DeliveryReading Deliver(string rows) => Deliveries.Deliver(Header + rows, Formats.Read("tryghedsundersoegelse"));
}
