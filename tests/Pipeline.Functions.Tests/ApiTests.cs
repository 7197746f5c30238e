using System.Net;
using System.Text.Json;
using Pipeline.Functions.Tests.Support;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests;

/// <summary>The API over HTTP, from a dropped file on.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ApiTests(AzuriteFixture azurite)
{
    private const string LatestIndicators = "api/plans/holbaek/indicators/latest";

    [Fact]
    public async Task A_file_dropped_in_the_inbox_is_answered_for_with_numbers()
    {
        await using var app = await RunningApp.StartAsync(azurite);
        await app.DropAsync(Samples.DentalPath, Samples.Dental);

        using var response = await app.GetAsync(LatestIndicators);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var dental = answer.RootElement.GetProperty("indikatorer").EnumerateArray()
            .Where(indicator => indicator.GetProperty("id").GetString() == "tandpleje-udeblivelser")
            .ToDictionary(indicator => indicator.GetProperty("omraade").GetString()!);
        var settlement = dental["ladegaardsparken"];
        Assert.Equal(JsonValueKind.Number, settlement.GetProperty("seneste").GetProperty("tal").ValueKind);
        Assert.Equal(10.0m, settlement.GetProperty("seneste").GetProperty("tal").GetDecimal());
        Assert.Equal(11.8m, settlement.GetProperty("basis").GetProperty("tal").GetDecimal());
        Assert.Equal(-1.8m, settlement.GetProperty("aendringSidenBasis").GetProperty("tal").GetDecimal());
        Assert.Equal(2.8m, settlement.GetProperty("sammenligning").GetProperty("gab").GetProperty("tal").GetDecimal());

        // 50 of 500 against the agreement's 11,8 per cent, whose number is taken to be 500 too. Wilson: 7,7 to 12,9 per cent (reach 2,9 upwards)
        // and 9,3 to 14,9 (reach 2,5 downwards), so Newcombe's interval of the difference reaches up to -1,8 + √(2,9² + 2,5²) = -1,8 + 3,9 = 2,1.
        Assert.Equal("Uændret (inden for usikkerheden)", settlement.GetProperty("status").GetString());
        Assert.Equal("x.csv", settlement.GetProperty("kilde").GetProperty("fil").GetString());
        var hidden = dental["bjergmarken-vab"].GetProperty("seneste");
        Assert.Equal("Diskret", hidden.GetProperty("tilstand").GetString());
        Assert.Equal(JsonValueKind.Null, hidden.GetProperty("tal").ValueKind);
    }

    [Fact]
    public async Task Statistics_are_not_fetched_where_no_address_is_set_and_the_log_says_so()
    {
        await using var app = await RunningApp.StartAsync(azurite);

        Assert.Equal(HttpStatusCode.Accepted, await app.RunByHandAsync("FetchStatistics"));

        await Waiting.ForAsync(
            "A line in the log",
            () => app.Log.FirstOrDefault(entry => entry.Contains("Statistics:StatbankAddress is not set", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Before_the_first_delivery_there_is_nothing_to_tell_and_of_an_unknown_plan_never()
    {
        await using var app = await RunningApp.StartAsync(azurite);

        await AssertNotFoundAsync(app, LatestIndicators, "Der er endnu ikke indlæst data for planen.");
        await AssertNotFoundAsync(app, "api/plans/atlantis/indicators/latest", "Planen findes ikke. Kendte planer: holbaek, silkeborg, slagelse, varde.");
    }

    [Fact]
    public async Task Indicators_need_a_function_key_and_health_needs_none()
    {
        await using var app = await RunningApp.StartAsync(azurite);

        foreach (var key in new[] { null, "", "wrong" })
        {
            using var refused = await app.GetAsync(LatestIndicators, key);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.Empty(await refused.Content.ReadAsStringAsync());
        }

        using var healthy = await app.GetAsync("api/health", key: null);
        Assert.Equal(HttpStatusCode.OK, healthy.StatusCode);
        using var answer = JsonDocument.Parse(await healthy.Content.ReadAsStringAsync());
        Assert.Matches("^[0-9a-f]{12}$", answer.RootElement.GetProperty("regler").GetString());
    }

    [Fact]
    public async Task A_timer_run_by_hand_sends_the_report_that_is_due_and_only_once()
    {
        await using var app = await RunningApp.StartAsync(azurite);
        await app.DropAsync(Samples.DentalPath, Samples.Dental);
        await app.DropAsync(Samples.MeetingsPath, Samples.Meetings);

        Assert.Equal(HttpStatusCode.Unauthorized, await app.RunByHandAsync("PrepareMeetings", RunningApp.FunctionKey));
        Assert.Null(app.FindMail("-final-"));
        Assert.Equal(HttpStatusCode.Accepted, await app.RunByHandAsync("PrepareMeetings"));

        var mail = await Waiting.ForAsync("The report", () => app.FindMail("-final-"));
        var sent = await File.ReadAllTextAsync(mail);
        Assert.Contains("formand@example.dk", sent, StringComparison.Ordinal);
        Assert.Contains("statusrapport-holbaek-2026-09-28.xlsx", sent, StringComparison.Ordinal);

        await app.Get<Workflow.Meetings.PrepareMeeting>().RunAsync(CancellationToken.None);
        Assert.Equal(mail, app.FindMail("-final-"));
        Assert.Equal(sent, await File.ReadAllTextAsync(mail));
    }

    private static async Task AssertNotFoundAsync(RunningApp app, string path, string detail)
    {
        using var response = await app.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(404, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal(detail, problem.RootElement.GetProperty("detail").GetString());
    }
}
