using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Functions.Tests.Support;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests;

/// <summary>Reports over HTTP: how far each has come, what was sent, and what a person decides. Today is 14 September 2026.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ReportApiTests(AzuriteFixture azurite)
{
    private const string Reports = "api/plans/holbaek/reports";
    private const string Report = $"{Reports}/2026-efteraar";
    private const string Decision = """{"navn": "Karen Sekretær", "begrundelse": "Tallene ses efter"}""";
    private const string Added =
        """{"navn": "Karen Sekretær", "begrundelse": "Nyt medlem", "modtagere": [{"rolle": "Næstformand", "adresse": "naestformand@example.dk"}]}""";

    [Fact]
    public async Task A_report_that_was_sent_is_listed_read_back_proved_and_made_again()
    {
        await using var app = await StartAsync(Samples.Meetings);
        Assert.Equal(HttpStatusCode.Accepted, await app.RunByHandAsync("PrepareMeetings"));
        var told = await StateAsync(app, "Sendt");

        using var workbook = await app.GetAsync(Report);
        Assert.Equal("statusrapport-holbaek-2026-09-28.xlsx", workbook.Content.Headers.ContentDisposition?.FileName);
        var hash = Convert.ToHexStringLower(SHA256.HashData(await workbook.Content.ReadAsByteArrayAsync()));
        Assert.Equal(told.GetProperty("sha256").GetString(), hash);
        var evidence = (await JsonAsync(await app.GetAsync($"{Report}?bevis=ja")))[0];
        Assert.Equal(hash, evidence.GetProperty("sha256").GetString());
        Assert.Equal("formand@example.dk", evidence.GetProperty("modtagere")[0].GetProperty("adresse").GetString());
        Assert.Equal(told.GetProperty("nummer").GetInt64(), evidence.GetProperty("nummer").GetInt64());
        var rebuilt = await JsonAsync(await app.PostAsync($"{Report}/rebuild", ""));
        Assert.Equal((true, true), (rebuilt.GetProperty("sammeBytes").GetBoolean(), rebuilt.GetProperty("sammeVaerdier").GetBoolean()));
        Assert.Equal(rebuilt.GetProperty("sendtAf").GetString(), rebuilt.GetProperty("dannetAf").GetString());
    }

    [Fact]
    public async Task A_report_is_held_and_goes_when_it_is_released()
    {
        await using var app = await StartAsync(Samples.Meetings);
        var held = await JsonAsync(await app.PostAsync($"{Report}/hold", Decision));
        Assert.Equal("Tilbageholdt", held.GetProperty("tilstand").GetString());
        Assert.Contains("Tallene ses efter", held.GetProperty("begrundelse").GetString(), StringComparison.Ordinal);

        var released = await JsonAsync(await app.PostAsync($"{Report}/release", Decision));
        Assert.Equal("Sendt", released.GetProperty("tilstand").GetString());
        Assert.Equal(
            [("tilbageholdt", "Karen Sekretær"), ("frigivet", "Karen Sekretær")],
            released.GetProperty("beslutninger").EnumerateArray()
                .Select(one => (one.GetProperty("beslutning").GetString(), one.GetProperty("navn").GetString())));
    }

    [Fact]
    public async Task A_report_is_sent_before_its_day_once_and_cannot_be_held_afterwards()
    {
        await using var app = await StartAsync(Samples.Meetings.Replace("2026-09-28", "2026-11-24", StringComparison.Ordinal));
        var sent = await JsonAsync(await app.PostAsync($"{Report}/send", Decision));
        Assert.Equal("Sendt", sent.GetProperty("tilstand").GetString());
        using var again = await app.PostAsync($"{Report}/send", Decision);
        using var held = await app.PostAsync($"{Report}/hold", Decision);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (again.StatusCode, held.StatusCode));
        Assert.Single(app.Mails, mail => mail.Contains("formand@example.dk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_recipient_is_added_to_a_report_that_was_sent_and_asking_again_sends_nothing()
    {
        await using var app = await StartAsync(Samples.Meetings);
        await app.PostAsync($"{Report}/send", Decision);
        var mails = await JsonAsync(await app.PostAsync($"{Report}/recipients", Added));
        using var again = await app.PostAsync($"{Report}/recipients", Added);

        Assert.Equal(
            [("Sendt", "Formand"), ("Sendt", "Næstformand")],
            mails.EnumerateArray().Select(mail => (mail.GetProperty("tilstand").GetString(), mail.GetProperty("modtagere")[0].GetString())));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Single(app.Mails, mail => mail.Contains("To:", StringComparison.Ordinal) && mail.Contains("naestformand@example.dk", StringComparison.Ordinal));
        Assert.Equal(2, (await JsonAsync(await app.GetAsync($"{Report}?bevis=ja"))).GetArrayLength());
    }

    [Fact]
    public async Task A_mail_that_was_refused_is_tried_again_by_a_person()
    {
        var transport = new RefusingTransport(times: 1);
        await using var app = await StartAsync(Samples.Meetings, transport);
        await app.PostAsync($"{Report}/send", Decision);
        await StateAsync(app, "Fejlet");

        var mails = await JsonAsync(await app.PostAsync("api/plans/holbaek/mails/2026-efteraar;endelig/retry", Decision));
        Assert.Equal(("2026-efteraar;endelig", "Sendt"), (mails[0].GetProperty("id").GetString(), mails[0].GetProperty("tilstand").GetString()));
        await StateAsync(app, "Sendt");
        using var again = await app.PostAsync("api/plans/holbaek/mails/2026-efteraar;endelig/retry", Decision);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(1, transport.Sent);
    }

    [Fact]
    public async Task The_timer_goes_on_with_a_report_that_could_not_be_sent_at_first()
    {
        var transport = new RefusingTransport(times: 1, isForGood: false);
        await using var app = await StartAsync(Samples.Meetings, transport);
        await app.RunByHandAsync("PrepareMeetings");
        await StateAsync(app, "Sendes");
        Assert.Equal(0, transport.Sent);

        await app.RunByHandAsync("FollowMails");
        await StateAsync(app, "Sendt");
        await app.RunByHandAsync("FollowMails");
        await app.RunByHandAsync("PrepareMeetings");
        Assert.Equal(1, transport.Sent);
    }

    [Theory]
    [InlineData("hold", "", HttpStatusCode.BadRequest)]
    [InlineData("hold", """{"navn": "Karen"}""", HttpStatusCode.BadRequest)]
    [InlineData("release", """{"navn": "Karen", "begrundelse": "070761-4285"}""", HttpStatusCode.BadRequest)]
    [InlineData("send", "null", HttpStatusCode.BadRequest)]
    [InlineData("recipients", Decision, HttpStatusCode.BadRequest)]
    [InlineData("recipients", """{"navn": "Karen", "begrundelse": "Ny", "modtagere": [{"rolle": "Formand", "adresse": "ingen"}]}""", HttpStatusCode.BadRequest)]
    [InlineData("recipients", """{"navn": "Karen", "begrundelse": "Ny", "modtagere": "alle"}""", HttpStatusCode.BadRequest)]
    [InlineData("recipients", Added, HttpStatusCode.Conflict)] // the report has not gone
    [InlineData("rebuild", "", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_done_about_a_report_is_explained_in_Danish(string what, string body, HttpStatusCode expected)
    {
        await using var app = await StartAsync(Samples.Meetings);

        await AssertProblemAsync(expected, await app.PostAsync($"{Report}/{what}", body));
        Assert.DoesNotContain(app.Mails, mail => mail.Contains("formand@example.dk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_a_meeting_and_a_mail_that_there_are_not_are_told_to_be_none()
    {
        await using var app = await StartAsync(Samples.Meetings);

        foreach (var path in new[] { "api/plans/ukendt/reports", Report, $"{Reports}/ukendt", $"{Reports}/%27%3B", $"{Report}?bevis=ja" })
        {
            await AssertProblemAsync(HttpStatusCode.NotFound, await app.GetAsync(path));
        }

        foreach (var path in new[]
        {
            "api/plans/ukendt/reports/2026-efteraar/hold", $"{Reports}/ukendt/hold", $"{Reports}/ukendt/send", "api/plans/ukendt/mails/x/retry",
            "api/plans/holbaek/mails/2026-efteraar;endelig/retry", "api/plans/holbaek/mails/%27%20or%201/retry",
        })
        {
            await AssertProblemAsync(HttpStatusCode.NotFound, await app.PostAsync(path, Decision));
        }

        await AssertProblemAsync(HttpStatusCode.NotFound, await app.PostAsync($"{Reports}/ukendt/recipients", Added));
    }

    [Fact]
    public async Task Nothing_about_reports_is_told_or_done_without_a_key()
    {
        await using var app = await RunningApp.StartAsync(azurite);

        foreach (var path in new[] { Reports, Report })
        {
            using var response = await app.GetAsync(path, key: null);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        string[] decisions =
        [
            $"{Report}/hold", $"{Report}/release", $"{Report}/send", $"{Report}/rebuild", $"{Report}/recipients", "api/plans/holbaek/mails/x/retry",
        ];
        foreach (var path in decisions)
        {
            using var response = await app.Client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(Decision));
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    private async Task<RunningApp> StartAsync(string meetings, RefusingTransport? transport = null)
    {
        var app = await RunningApp.StartAsync(azurite, transport);
        await app.DropAsync(Samples.DentalPath, Samples.Dental);
        await app.DropAsync(Samples.MeetingsPath, meetings);
        return app;
    }

    private static Task<JsonElement> StateAsync(RunningApp app, string state) => Waiting.ForAsync(
        $"The report to be {state}",
        async () =>
        {
            var reports = await JsonAsync(await app.GetAsync(Reports));
            return reports.GetArrayLength() > 0 && reports[0].GetProperty("tilstand").GetString() == state ? new Told(reports[0]) : null;
        }).ContinueWith(told => told.Result.Report, TaskScheduler.Default);

    private static async Task AssertProblemAsync(HttpStatusCode expected, HttpResponseMessage response)
    {
        using (response)
        {
            Assert.Equal((expected, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
            using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            Assert.NotEqual("", problem.RootElement.GetProperty("detail").GetString());
        }
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            return document.RootElement.Clone();
        }
    }

    private sealed record Told(JsonElement Report);
}
