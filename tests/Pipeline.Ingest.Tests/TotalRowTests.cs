using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class TotalRowTests
{
    private const string Rows = "Område;År;Værdi\nLadegårdsparken;2022;5\nGrønneparken;2022;7\n";

    private static readonly Format Format = Formats.Small("antal", rows: """, "totaler": { "Sum": "helhedsplan", "Kommunen i alt": "kommune", "Regionen": "region" }""");

    // The schools of the kommune together are not the plan, though the plan's own files call it "I alt".
    [Theory]
    [InlineData("I alt")]
    [InlineData("i alt:")]
    public void A_total_in_a_file_of_more_than_the_plan_is_not_the_plans(string total)
    {
        var text = Deliveries.TextOf("elevfravaer.csv").TrimEnd();
        var row = $"2022/2023;Holbæk;;{total};Samlet fravær;7,9";

        var accepted = Deliveries.Deliver($"{text}\n{row}\n", Formats.Read("elevfravaer")).Accepted();

        Assert.DoesNotContain(accepted.Observations, observation => observation.Key.Area.Value == "holbaek-by");
        Assert.Equal(1, accepted.Rows.Skipped);
    }

    [Theory]
    [InlineData("Sum", "holbaek-by")]
    [InlineData("SUM:", "holbaek-by")]
    [InlineData("Kommunen i alt", "holbaek-kommune")]
    public void A_row_that_the_format_calls_a_total_is_about_the_place_that_it_is_the_total_of(string text, string area) =>
        Assert.Equal(12, Deliveries.Deliver($"{Rows}{text};2022;12\n", Format).NumberOf("boernesager", area, "2022"));

    [Fact]
    public void A_total_that_no_format_declares_is_an_unknown_place() =>
        Assert.Equal(ErrorCodes.UnknownArea, Deliveries.Deliver($"{Rows}Sum;2022;12\n", Formats.Small("antal")).OnlyError().Code);

    [Fact]
    public void A_total_of_a_place_that_the_plan_lacks_is_skipped_and_counted()
    {
        var reading = Deliveries.Deliver("Område;År;Værdi\nMotalavej;2022;5\nRegionen;2022;12\n", Format, plan: Plans.Slagelse).Accepted();

        Assert.Equal((1, 1), (reading.Rows.Usable, reading.Rows.Skipped));
    }

    [Theory]
    [InlineData("lbf-faste-indikatorer")]
    [InlineData("lbf-parallelsamfund")]
    public void The_funds_own_tables_say_what_they_call_a_total(string format) =>
        Assert.All(Formats.Read(format).Layouts, layout => Assert.Contains("i alt", layout.Totals.Keys));
}
