using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class TotalsCheckTests
{
    private static readonly Format Shares = Formats.Of(
        """
        {
          "id": "proeve", "navn": "Prøve", "kilde": "Prøvekilde", "filtyper": ["csv"],
          "kolonner": [
            { "navn": "Område", "type": "omraade" }, { "navn": "År", "type": "periode" }, { "navn": "Andel", "type": "procent" },
            { "navn": "Antal", "type": "antal", "kraevet": false }, { "navn": "Af", "type": "antal", "kraevet": false }
          ],
          "mangler": { "tegn": { "..": "diskret" } },
          "raekker": {
            "omraade": "Område", "periode": { "kolonne": "År", "slags": ["aar"] },
            "maalinger": [{ "indikator": "boernesager", "vaerdi": "Andel", "taeller": "Antal", "naevner": "Af" }]
          }
        }
        """);

    // 5 + 10 + 15 + 10 = 40 of 100 + 100 + 100 + 100 = 400.
    [Theory]
    [InlineData("10;10;100", "10,0;40;400", 0)]
    [InlineData("10;10;100", "10,3;41;400", 1)] // one more than its parts have
    [InlineData("10;10;100", "10,0;40;401", 1)] // of one more
    [InlineData("10;;", "10,3;41;400", 0)] // a part whose counts are not told
    [InlineData("..;;", "10,3;41;400", 0)] // a part that is hidden
    [InlineData("10;10;100", "10,3;;", 0)] // a total whose counts are not told
    public void A_share_is_held_against_the_counts_of_all_its_parts(string lastPart, string total, int warnings)
    {
        var reading = Deliveries.Deliver(
            "Område;År;Andel;Antal;Af\n"
            + "Ladegårdsparken;2021;5;5;100\nGrønneparken;2021;10;10;100\nBjergmarken (VAB);2021;15;15;100\n"
            + $"Bjergmarken (BoSj);2021;{lastPart}\nHelhedsplanen i alt;2021;{total}\n",
            Shares);

        Assert.Equal(Enumerable.Repeat(ErrorCodes.TotalDiffers, warnings), reading.Accepted().Warnings.Select(warning => warning.Code));
    }

    // 10 + 12 + 8 + 5 = 35.
    [Theory]
    [InlineData("5", "35", 0)]
    [InlineData("5", "36", 1)]
    [InlineData("..", "36", 0)]
    [InlineData("5", "..", 0)]
    public void A_number_of_persons_is_held_against_its_parts(string lastPart, string total, int warnings)
    {
        var reading = Deliveries.Deliver(
            "Område;År;Værdi\nHelhedsplanen i alt;2021;" + total + "\nLadegårdsparken;2021;10\nGrønneparken;2021;12\nBjergmarken (VAB);2021;8\n"
            + $"Bjergmarken (BoSj);2021;{lastPart}\n",
            Formats.Small("antal", missing: """{ "tegn": { "..": "diskret" } }"""));

        Assert.Equal(Enumerable.Repeat(ErrorCodes.TotalDiffers, warnings), reading.Accepted().Warnings.Select(warning => warning.Code));
    }
}
