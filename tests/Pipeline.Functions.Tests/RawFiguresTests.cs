using System.Net;
using System.Text.Json;
using Pipeline.Functions.Tests.Support;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests;

/// <summary>The figures as they were delivered: for the secretariat alone, and nowhere else.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class RawFiguresTests(AzuriteFixture azurite)
{
    private const string Raw = "api/plans/holbaek/figures/raw";

    // 3 of 500 is 0,6 pct.
    private const string DentalOfFew = """
        Periode;Område;Antal aftaler;Antal udeblivelser;Udeblivelsesprocent;Definition
        2026H1;Holbæk Kommune;10000;720;7,2;Udeblevet uden afbud, aftaler
        2026H1;Ladegårdsparken;500;3;0,6;Udeblevet uden afbud, aftaler
        """;

    private static readonly string Secretary = Principals.WithRoles("Sekretariat");

    [Fact]
    public async Task The_secretariat_sees_what_is_hidden_from_all_others_and_why()
    {
        await using var app = await StartAsync();
        await app.DropAsync(Samples.DentalPath, DentalOfFew);

        using var response = await app.GetAsCallerAsync(Raw, Secretary);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var figure = document.RootElement.GetProperty("tal").EnumerateArray().Single(tal => tal.GetProperty("omraade").GetString() == "ladegaardsparken");
        Assert.Equal((0.6m, 3m, 500m, "Primaer"), (
            figure.GetProperty("vaerdi").GetProperty("tal").GetDecimal(), figure.GetProperty("taeller").GetDecimal(),
            figure.GetProperty("naevner").GetDecimal(), figure.GetProperty("skjult").GetString()));
    }

    [Fact]
    public async Task Nothing_of_it_is_kept_by_anyone_on_the_way()
    {
        await using var app = await StartAsync();
        await app.DropAsync(Samples.DentalPath, DentalOfFew);
        var before = await app.EverythingAsync();

        using var response = await app.GetAsCallerAsync(Raw, Secretary);

        Assert.True(response.Headers.CacheControl!.NoStore);
        var kept = (await app.EverythingAsync()).Where(thing => thing.Place != "log");
        Assert.Equal(before.Where(thing => thing.Place != "log").Order(), kept.Order());
    }

    [Fact]
    public async Task Who_looked_is_logged_by_account_and_nothing_of_what_they_saw()
    {
        await using var app = await StartAsync();
        await app.DropAsync(Samples.DentalPath, DentalOfFew);

        using var response = await app.GetAsCallerAsync(Raw, Secretary);

        var entry = Assert.Single(app.Log, line => line.Contains("Raw figures of plan holbaek", StringComparison.Ordinal));
        Assert.Contains($"shown to {Principals.ObjectId}", entry, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Log, line => line.Contains("0.6", StringComparison.Ordinal) || line.Contains("Karen", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Bestyrelse", Principals.ObjectId, "true")]
    [InlineData("Drift", Principals.ObjectId, "true")]
    [InlineData("Sekretariat", "", "true")]
    [InlineData("Sekretariat", "karen", "true")]
    [InlineData("Sekretariat", Principals.ObjectId, "false")]
    public async Task Nobody_else_sees_it_nor_anybody_whom_the_sign_in_does_not_identify(string role, string objectId, string trusts)
    {
        await using var app = await StartAsync(trusts);
        await app.DropAsync(Samples.DentalPath, DentalOfFew);

        using var response = await app.GetAsCallerAsync(Raw, Principals.WithRoles([role], objectId));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("ladegaardsparken", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(app.Log, line => line.Contains("Raw figures", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_signing_in_a_function_key_is_not_enough_and_without_a_key_the_role_is_not()
    {
        await using var app = await StartAsync();

        using var withoutRole = await app.GetAsync(Raw);
        using var withoutKey = await app.GetAsync(Raw, key: null);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (withoutRole.StatusCode, withoutKey.StatusCode));
    }

    [Fact]
    public async Task A_plan_that_there_is_not_is_told_in_Danish()
    {
        await using var app = await StartAsync();

        using var response = await app.GetAsCallerAsync("api/plans/atlantis/figures/raw", Secretary);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private Task<RunningApp> StartAsync(string trusts = "true") => RunningApp.StartAsync(azurite, ("Adgang:StolPaaAppService", trusts));
}
