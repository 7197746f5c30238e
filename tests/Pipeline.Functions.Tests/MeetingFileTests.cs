using ClosedXML.Excel;
using Pipeline.Functions.Tests.Support;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests;

/// <summary>The meetings and the secretariat's review as people deliver them, from the drop to the board's mail.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class MeetingFileTests(AzuriteFixture azurite)
{
    private const string ReviewJson =
        """{"moede": "2026-efteraar", "resume": "Det går fremad.", "beslutningspunkter": ["Skal indsatsen fortsætte?"]}""";

    [Fact]
    public async Task Meetings_and_a_review_in_workbooks_reach_the_board()
    {
        await using var app = await RunningApp.StartAsync(azurite);
        await app.DropAsync(Samples.DentalPath, Samples.Dental);
        await app.DropAsync("holbaek/moedeplan/møder.xlsx", Workbook(
            ["Emne", "Id", "Dato", "Tekst", "Modtager"],
            ["Møde", "2026-efteraar", new DateTime(2026, 9, 28, 0, 0, 0, DateTimeKind.Utc), "Ordinært bestyrelsesmøde", ""],
            ["Bestyrelse", "", "", "Formand", "formand@example.dk"],
            ["Journalnummer", "", "", "2024-17", ""]));
        await app.DropAsync("holbaek/gennemgang/gennemgang.xlsx", Workbook(
            ["Emne", "Indsatsområde", "Tekst"],
            ["Møde", "", "2026-efteraar"],
            ["Resumé", "", "Det går fremad."],
            ["Beslutningspunkt", "", "Skal indsatsen fortsætte?"]));

        await AssertSentAsync(app, "28. september 2026", "2024-17");
    }

    [Fact]
    public async Task Meetings_and_a_review_in_JSON_reach_the_board()
    {
        await using var app = await RunningApp.StartAsync(azurite);
        await app.DropAsync(Samples.DentalPath, Samples.Dental);
        await app.DropAsync(Samples.MeetingsPath, Samples.Meetings);
        await app.DropAsync("holbaek/gennemgang/gennemgang.json", ReviewJson);

        await AssertSentAsync(app, "28. september 2026");
    }

    private static async Task AssertSentAsync(RunningApp app, params string[] told)
    {
        await app.RunByHandAsync("PrepareMeetings");
        await Waiting.ForAsync("The board's mail", () => Task.FromResult(app.FindMail("final")));

        var mail = Assert.Single(app.Mails, mail => mail.Contains("formand@example.dk", StringComparison.Ordinal));
        Assert.All(
            told.Concat(["Det går fremad.", "Skal indsatsen fortsætte?"]), text => Assert.Contains(text, mail, StringComparison.Ordinal));
        Assert.DoesNotContain("ikke gennemgået", mail, StringComparison.Ordinal);
    }

    private static byte[] Workbook(params object[][] rows)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Ark1");
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                sheet.Cell(row + 1, column + 1).SetValue(rows[row][column]);
            }
        }

        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }
}
