using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class LayoutTests
{
    private const string Fixed = """
        {
          "id": "proeve", "navn": "Prøve", "kilde": "Kilden", "filtyper": ["csv"], "omraaderUdenforPlanen": "spring over",
          "kolonner": [
            { "navn": "År", "type": "periode" }, { "navn": "Emne", "type": "tekst" }, { "navn": "Værdi", "type": "tal" },
            { "navn": "Landet", "type": "tal", "kraevet": false }
          ],
          "raekker": {
            "omraadeslags": "kommune", "periode": { "kolonne": "År", "slags": ["aar"] },
            "indikator": "Emne", "ukendteIndikatorer": "spring over", "vaerdi": "Værdi",
            "sammenligning": { "kolonne": "Landet", "slags": "land" },
            "maalinger": [{ "indikator": "boernesager", "tekster": ["Børnesager"] }]
          }
        }
        """;

    [Fact]
    public void Every_row_can_be_about_one_fixed_place()
    {
        var reading = Deliveries.Deliver("År;Emne;Værdi;Landet\n2022;Børnesager;5;4\n2022;Andet;7;7\n", Formats.Of(Fixed));

        Assert.Equal(5, reading.NumberOf("boernesager", "holbaek-kommune", "2022"));
        Assert.Equal(4, reading.NumberOf("boernesager", "hele-landet", "2022"));
        Assert.Equal(1, reading.Accepted().RowsSkipped);
    }

    [Fact]
    public void A_comparison_with_a_place_that_the_plan_lacks_is_left_out_and_told_of()
    {
        var accepted = Deliveries.Deliver(
            "År;Emne;Værdi;Landet\n2022;Børnesager;5;4\n", Formats.Of(Fixed), plan: Plans.Slagelse).Accepted();

        Assert.Single(accepted.Observations);
        Assert.Equal(ErrorCodes.ComparisonWithoutArea, Assert.Single(accepted.Warnings).Code);
    }

    [Fact]
    public void An_empty_comparison_says_nothing() =>
        Assert.Single(Deliveries.Deliver("År;Emne;Værdi;Landet\n2022;Børnesager;5;\n", Formats.Of(Fixed)).Accepted().Observations);

    [Fact]
    public void A_named_sheet_is_found_and_missed()
    {
        var format = Formats.Of(
            Fixed.Replace("\"filtyper\": [\"csv\"]", "\"filtyper\": [\"xlsx\"], \"ark\": \"Data\"", StringComparison.Ordinal));
        object?[][] rows = [["År", "Emne", "Værdi"], [2022, "Børnesager", 5]];

        Deliveries.Deliver(new WorkbookBuilder().Sheet("Forside", ["Hej"]).Sheet("DATA", rows).Build(), format, "fil.xlsx").Accepted();
        Assert.Equal(ErrorCodes.MissingSheet, Deliveries.Deliver(WorkbookBuilder.Of(rows), format, "fil.xlsx").OnlyError().Code);
    }
}
