using System.Net;
using System.Text.Json;
using Pipeline.Functions.Tests.Support;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests;

/// <summary>Restoring by HTTP: with the master key, a name and a reason.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class RestoreApiTests(AzuriteFixture azurite)
{
    private const string Wish = """{"navn": "Drift Vagt", "begrundelse": "Tabellen er slettet ved en fejl"}""";

    [Fact]
    public async Task Tables_are_exported_by_the_timer_restored_by_a_person_and_mail_is_confirmed_by_one()
    {
        await using var app = await RunningApp.StartAsync(azurite);
        await app.DropAsync(Samples.DentalPath, Samples.Dental);
        Assert.Equal(HttpStatusCode.Accepted, await app.RunByHandAsync("ExportTables"));
        await Waiting.ForAsync("The export", async () => await app.Get<Storage.ExportStore>().ListAsync(CancellationToken.None) is [var latest, ..] ? latest : null);

        using var restored = await app.PostAsync("api/exports/seneste/restore", Wish, RunningApp.MasterKey);
        using var document = JsonDocument.Parse(await restored.Content.ReadAsStringAsync());
        using var confirmed = await app.PostAsync("api/restores/confirm", Wish, RunningApp.MasterKey);
        using var again = await app.PostAsync("api/restores/confirm", Wish, RunningApp.MasterKey);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict), (restored.StatusCode, confirmed.StatusCode, again.StatusCode));
        Assert.Equal("leverancer", document.RootElement.GetProperty("tabeller")[0].GetProperty("navn").GetString());
    }

    [Theory]
    [InlineData("api/exports/seneste/restore")]
    [InlineData("api/restores/confirm")]
    public async Task A_function_key_is_not_enough(string path)
    {
        await using var app = await RunningApp.StartAsync(azurite);

        using var answer = await app.PostAsync(path, Wish);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("api/exports/seneste/restore", Wish, HttpStatusCode.NotFound)]
    [InlineData("api/exports/seneste/restore", "{}", HttpStatusCode.BadRequest)]
    [InlineData("api/restores/confirm", "ikke json", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_done_is_explained(string path, string body, HttpStatusCode status)
    {
        await using var app = await RunningApp.StartAsync(azurite);

        using var answer = await app.PostAsync(path, body, RunningApp.MasterKey);

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }
}
