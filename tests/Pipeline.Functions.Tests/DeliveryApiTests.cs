using System.Net;
using System.Text.Json;
using Pipeline.Functions.Tests.Support;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests;

/// <summary>Deliveries over HTTP: what became of them, and what a person decides about them.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class DeliveryApiTests(AzuriteFixture azurite)
{
    private const string Deliveries = "api/plans/holbaek/deliveries";
    private const string Decision = """{"navn": "Karen Sekretær", "begrundelse": "Forkert fil"}""";

    [Fact]
    public async Task A_delivery_is_withdrawn_told_of_and_still_known_as_of_its_number()
    {
        await using var app = await RunningApp.StartAsync(azurite);
        var delivery = await app.DropAsync(Samples.DentalPath, Samples.Dental);

        using var withdrawn = await app.PostAsync($"{Deliveries}/{delivery.Id}/withdraw", Decision);
        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);

        using var list = await JsonOfAsync(await app.GetAsync(Deliveries));
        var told = Assert.Single(list.RootElement.GetProperty("leverancer").EnumerateArray());
        Assert.Equal("Trukket", told.GetProperty("tilstand").GetString());
        Assert.Equal("Forkert fil", told.GetProperty("trukket").GetProperty("begrundelse").GetString());
        Assert.Equal(3, told.GetProperty("antal").GetProperty("nye").GetInt32());

        Assert.Equal(JsonValueKind.Null, await LatestAsync(app, ""));
        Assert.Equal(JsonValueKind.Object, await LatestAsync(app, "?nummer=2"));
        Assert.Equal(JsonValueKind.Null, await LatestAsync(app, "?nummer=3"));
        Assert.Equal(JsonValueKind.Null, await LatestAsync(app, "?dato=2999-01-01"));
    }

    [Fact]
    public async Task What_changed_between_two_numbers_is_told()
    {
        await using var app = await RunningApp.StartAsync(azurite);
        var delivery = await app.DropAsync(Samples.DentalPath, Samples.Dental);
        using var withdrawn = await app.PostAsync($"{Deliveries}/{delivery.Id}/withdraw", Decision);

        using var taken = await JsonOfAsync(await app.GetAsync("api/plans/holbaek/changes?fra=0&til=2"));
        using var lost = await JsonOfAsync(await app.GetAsync("api/plans/holbaek/changes?fra=2&til=3"));

        Assert.Equal(3, taken.RootElement.GetProperty("nye").GetArrayLength());
        Assert.Equal(0, taken.RootElement.GetProperty("udgaaede").GetArrayLength());
        Assert.Equal(3, lost.RootElement.GetProperty("udgaaede").GetArrayLength());
        Assert.Equal(delivery.Id.Value, lost.RootElement.GetProperty("trukket")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("?fra=1", HttpStatusCode.BadRequest)]
    [InlineData("?fra=x&til=2", HttpStatusCode.BadRequest)]
    [InlineData("?fra=1&til=99", HttpStatusCode.NotFound)]
    [InlineData("?fra=2&til=1", HttpStatusCode.NotFound)]
    public async Task Numbers_that_the_log_has_not_are_explained(string query, HttpStatusCode expected)
    {
        await using var app = await RunningApp.StartAsync(azurite);

        using var response = await app.GetAsync($"api/plans/holbaek/changes{query}");

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_errors_of_a_refused_delivery_are_told_without_the_text_found()
    {
        await using var app = await RunningApp.StartAsync(azurite);
        var refused = await app.DropAsync(Samples.DentalPath, Samples.Dental.Replace("Ladegårdsparken", "Atlantis", StringComparison.Ordinal));

        using var response = await app.GetAsync($"{Deliveries}/{refused.Id}/errors");
        var text = await response.Content.ReadAsStringAsync();
        using var errors = JsonDocument.Parse(text);
        Assert.Equal(1, errors.RootElement.GetProperty("antal").GetInt32());
        Assert.Equal("ukendt-omraade", errors.RootElement.GetProperty("foersteFejl")[0].GetProperty("kode").GetString());
        Assert.DoesNotContain("Atlantis", text, StringComparison.Ordinal);

        using var again = await app.PostAsync($"{Deliveries}/{refused.Id}/reingest", Decision);
        using var answer = await JsonOfAsync(again);
        Assert.Equal("Afvist", answer.RootElement.GetProperty("tilstand").GetString());
        Assert.Equal(refused.Id.Value, answer.RootElement.GetProperty("genlaestFra").GetString());

        using var list = await JsonOfAsync(await app.GetAsync(Deliveries));
        var told = list.RootElement.GetProperty("leverancer").EnumerateArray().Single(delivery => delivery.GetProperty("genlaest").ValueKind == JsonValueKind.Object);
        Assert.Equal("Karen Sekretær", told.GetProperty("genlaest").GetProperty("navn").GetString());
        Assert.Equal("Forkert fil", told.GetProperty("genlaest").GetProperty("begrundelse").GetString());
    }

    [Theory]
    [InlineData("true", "Sekretariat", "Atlantis")]
    [InlineData("true", "Bestyrelse", null)]
    [InlineData("false", "Sekretariat", null)]
    public async Task The_text_found_is_told_to_the_secretariat_alone_and_only_behind_App_Service_authentication(
        string trusts, string role, string? expected)
    {
        await using var app = await RunningApp.StartAsync(azurite, ("Adgang:StolPaaAppService", trusts));
        var refused = await app.DropAsync(Samples.DentalPath, Samples.Dental.Replace("Ladegårdsparken", "Atlantis", StringComparison.Ordinal));

        using var errors = await JsonOfAsync(await app.GetAsCallerAsync($"{Deliveries}/{refused.Id}/errors", Principals.WithRoles(role)));

        Assert.Equal(expected, errors.RootElement.GetProperty("foersteFejl")[0].GetProperty("fundet").GetString());
    }

    [Theory]
    [InlineData("withdraw", "", HttpStatusCode.BadRequest)]
    [InlineData("withdraw", "null", HttpStatusCode.BadRequest)]
    [InlineData("withdraw", """{"navn": "Karen"}""", HttpStatusCode.BadRequest)]
    [InlineData("withdraw", """{"begrundelse": "Forkert fil"}""", HttpStatusCode.BadRequest)]
    [InlineData("reingest", """{"navn": "Karen"}""", HttpStatusCode.BadRequest)]
    [InlineData("reingest", """{"navn": " ", "begrundelse": "Forkert fil"}""", HttpStatusCode.BadRequest)]
    [InlineData("reingest", """{"navn": "Karen", "begrundelse": "070761-4285"}""", HttpStatusCode.BadRequest)]
    [InlineData("reingest", Decision, HttpStatusCode.NotFound)]
    [InlineData("withdraw", Decision, HttpStatusCode.NotFound)]
    public async Task What_cannot_be_done_is_explained_in_Danish(string what, string body, HttpStatusCode expected)
    {
        await using var app = await RunningApp.StartAsync(azurite);

        using var response = await app.PostAsync($"{Deliveries}/findes-ikke/{what}", body);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.NotEqual("", problem.RootElement.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("?nummer=x", HttpStatusCode.BadRequest)]
    [InlineData("?dato=14-09-2026", HttpStatusCode.BadRequest)]
    [InlineData("?nummer=1&dato=2026-09-14", HttpStatusCode.BadRequest)]
    [InlineData("?nummer=99", HttpStatusCode.NotFound)]
    [InlineData("?dato=1999-01-01", HttpStatusCode.NotFound)]
    public async Task A_number_or_day_that_is_none_is_explained(string query, HttpStatusCode expected)
    {
        await using var app = await RunningApp.StartAsync(azurite);

        using var response = await app.GetAsync($"api/plans/holbaek/indicators/latest{query}");

        Assert.Equal(expected, response.StatusCode);
    }

    private static async Task<JsonValueKind> LatestAsync(RunningApp app, string query)
    {
        using var answer = await JsonOfAsync(await app.GetAsync($"api/plans/holbaek/indicators/latest{query}"));
        return answer.RootElement.GetProperty("indikatorer").EnumerateArray()
            .Single(indicator => indicator.GetProperty("id").GetString() == "tandpleje-udeblivelser"
                && indicator.GetProperty("omraade").GetString() == "ladegaardsparken")
            .GetProperty("seneste").ValueKind;
    }

    private static async Task<JsonDocument> JsonOfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        }
    }
}
