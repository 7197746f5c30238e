using System.Text;
using Pipeline.Domain;
using Pipeline.Testing;
using Pipeline.Workflow.Statistics;

namespace Pipeline.Workflow.Tests.Statistics;

/// <summary>What is asked, what is dropped, and what becomes of it.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class FetchStatisticsTests(AzuriteFixture azurite)
{
    private const string CrimesPath = "holbaek/dst-straf11/straf11-2025K1.csv";

    [Fact]
    public async Task A_fetched_table_is_taken_as_a_delivery_and_fetched_again_unchanged_it_is_a_duplicate()
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Csv(Answers.Crimes));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);

        await world.Process.FetchStatisticsAsync();
        Assert.Equal([CrimesPath], await world.DroppedAsync());
        await world.Process.TakeAsync(CrimesPath);
        await world.Process.FetchStatisticsAsync();
        await world.Process.TakeAsync(CrimesPath);

        var deliveries = await world.Process.DeliveriesAsync();
        Assert.Equal(
            [DeliveryState.Ingested, DeliveryState.Duplicate],
            deliveries.Select(delivery => delivery.State).Order());
        Assert.Contains(
            await world.Process.ObservationsAsync(),
            taken => taken.Observation.Key.Indicator.Value == "straf11-straffelov"
                && taken.Observation.Key.Area.Value == "holbaek-kommune"
                && taken.Observation.Value.Number == 816);
        Assert.Empty(await world.DroppedAsync());
    }

    // BULK promises no order.
    [Fact]
    public async Task The_same_rows_in_another_order_are_a_duplicate_too()
    {
        var lines = Answers.Crimes.TrimEnd().Split('\n');
        var turned = string.Join('\n', [lines[0], .. lines.Skip(1).Reverse()]) + "\n";
        await using var server = await StatisticsServer.StartAsync(Answers.Csv(Answers.Crimes), Answers.Csv(turned));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);
        for (var fetch = 0; fetch < 2; fetch++)
        {
            await world.Process.FetchStatisticsAsync();
            await world.Process.TakeAsync(CrimesPath);
        }

        Assert.True(lines.Length > 2);
        Assert.Equal(
            [DeliveryState.Ingested, DeliveryState.Duplicate], (await world.Process.DeliveriesAsync()).Select(delivery => delivery.State).Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unchanged_table_that_is_fetched_again_sends_no_receipt_but_a_persons_own_file_of_the_same_name_does(bool isReceiptSent)
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Csv(Answers.Crimes));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);
        await world.Process.FetchStatisticsAsync();
        var fetched = await world.DroppedTextAsync(CrimesPath);
        await world.Process.TakeAsync(CrimesPath);
        await (isReceiptSent ? world.DropAsync(CrimesPath, fetched) : world.Process.FetchStatisticsAsync());
        await world.Process.TakeAsync(CrimesPath);

        var deliveries = await world.Process.DeliveriesAsync();
        var duplicate = Assert.Single(deliveries, delivery => delivery.State == DeliveryState.Duplicate);

        Assert.True(duplicate.IsCleared);
        Assert.Equal(!isReceiptSent, duplicate.Message.Contains("ingen kvittering er sendt", StringComparison.Ordinal));
        Assert.Single(deliveries, delivery => delivery.State == DeliveryState.Ingested);
        Assert.Equal(isReceiptSent ? 2 : 1, world.MailCount);
    }

    [Fact]
    public async Task The_answers_to_all_that_the_plan_asks_for_pass_their_formats()
    {
        await using var statbank = await StatisticsServer.StartAsync(
            Answers.Csv(Answers.Crimes),
            Answers.Csv("OMRÅDE;OVERTRÆD;ANMSIGT;TID;INDHOLD\nHele landet;Hærværk;Sigtelser;2024;7050\nHolbæk;Hærværk;Sigtelser;2024;64\n"),
            Answers.Csv("OMRÅDE;TID;INDHOLD\nHele landet;2026K1;6017100\nHolbæk;2026K1;74440\n"));
        await using var education = await StatisticsServer.StartAsync(Answers.Json(Answers.AbsenceInHolbaek), Answers.Json("[]"));
        await using var world = await StatisticsWorld.CreateAsync(
            azurite,
            new StatisticsSettings { StatbankAddress = statbank.Address, EducationAddress = education.Address, EducationKey = StatisticsWorld.Key },
            PipelineWorld.Plan.Fetches);

        await world.Process.FetchStatisticsAsync();
        var dropped = await world.DroppedAsync();
        foreach (var path in dropped)
        {
            await world.Process.TakeAsync(path);
        }

        Assert.Equal(
            [
                "holbaek/dst-folk1a/folk1a-2026K1.csv", "holbaek/dst-straf11/straf11-2025K1.csv", "holbaek/dst-straf22/straf22-2024.csv",
                "holbaek/elevfravaer-api/elevfravaer-2023-2024.json",
            ],
            dropped.Order(StringComparer.Ordinal));
        Assert.All(await world.Process.DeliveriesAsync(), delivery => Assert.Equal(DeliveryState.Ingested, delivery.State));
        Assert.Equal(["FOLK1A", "STRAF11", "STRAF22"], statbank.Questions.Select(question => question.Json.GetProperty("table").GetString()).Order());
        Assert.Equal(
            ["elevfravaer", "folk1a-befolkning", "straf11-haervaerk", "straf11-straffelov", "straf11-vold", "straf22-sigtelser-haervaerk"],
            (await world.Process.ObservationsAsync()).Select(taken => taken.Observation.Key.Indicator.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_revised_table_is_a_new_delivery()
    {
        var revised = Answers.Crimes.Replace(";816", ";820", StringComparison.Ordinal);
        await using var server = await StatisticsServer.StartAsync(Answers.Csv(Answers.Crimes), Answers.Csv(revised));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);
        for (var fetch = 0; fetch < 2; fetch++)
        {
            await world.Process.FetchStatisticsAsync();
            await world.Process.TakeAsync(CrimesPath);
        }

        Assert.All(await world.Process.DeliveriesAsync(), delivery => Assert.Equal(DeliveryState.Ingested, delivery.State));
    }

    [Fact]
    public async Task Statistikbanken_is_asked_for_texts_in_Danish_and_bulk_is_not_asked_for_an_order_that_it_has_not()
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Csv(Answers.Crimes));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);

        await world.Process.FetchStatisticsAsync();

        var question = Assert.Single(server.Questions);
        Assert.Equal("/v1/data", question.Path);
        Assert.Null(question.Key);
        Assert.Equal(
            """
            {"table":"STRAF11","format":"BULK","lang":"da","valuePresentation":"Value","delimiter":"Semicolon","variables":[{"code":"OMRÅDE","values":["000","316"]},{"code":"OVERTRÆD","values":["000","316"]},{"code":"Tid","values":[">=2024K1"]}]}
            """,
            question.Json.GetRawText());
    }

    [Theory]
    [InlineData("STRAF22", "OMRÅDE;OVERTRÆD;ANMSIGT;TID;INDHOLD", "Holbæk;Straffelov i alt;Sigtelser;2024;900", "straf22-2024.csv")]
    [InlineData("FOLK1A", "\"OMRÅDE\";\"TID\";\"INDHOLD\"", "\"Holbæk; by\";2024K4;75000", "folk1a-2024K4.csv")]
    [InlineData("FOLK1A", "OMRÅDE;TID;INDHOLD", "Holbæk;2026K1;1\r\nHolbæk;2024K2;2\r\nHolbæk;2025K4;3", "folk1a-2024K2-til-2026K1.csv")]
    public async Task Any_table_can_be_fetched_and_its_file_is_named_by_table_and_periods(string table, string header, string rows, string file)
    {
        var answer = $"{header}\r\n{rows}\r\n";
        await using var server = await StatisticsServer.StartAsync(
            Answers.Body(200, "text/csv; charset=\"utf-8\"", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(answer)]));
        await using var world = await StatisticsWorld.CreateAsync(
            azurite,
            new StatisticsSettings { StatbankAddress = new Uri(server.Address, "under/") },
            StatisticsWorld.Table(table, "dst-ny", StatbankLayout.Csv, header.Contains("ANMSIGT", StringComparison.Ordinal) ? ["OMRÅDE", "OVERTRÆD", "ANMSIGT"] : ["OMRÅDE"]));

        await world.Process.FetchStatisticsAsync();

        Assert.Equal([$"holbaek/dst-ny/{file}"], await world.DroppedAsync());
        Assert.EndsWith(answer, await world.DroppedTextAsync($"holbaek/dst-ny/{file}"), StringComparison.Ordinal);
        var question = Assert.Single(server.Questions);
        Assert.Equal("/under/v1/data", question.Path);
        Assert.Equal("Ascending", question.Json.GetProperty("timeOrder").GetString());
    }

    [Fact]
    public async Task Pages_are_asked_for_with_the_key_until_one_is_empty_and_joined_into_one_list()
    {
        await using var server = await StatisticsServer.StartAsync(
            Answers.Json(Answers.AbsencePage("Holbæk By Skole, Absalon", "2023/2024", "7,3")),
            Answers.Json(Answers.AbsencePage("Holbæk By Skole, Bjergmark", "2022/2023", "7,7")),
            Answers.Json("[]"));
        await using var world = await StatisticsWorld.OfAbsenceAsync(azurite, server);

        await world.Process.FetchStatisticsAsync();

        const string Path = "holbaek/elevfravaer-api/elevfravaer-2022-2023-til-2023-2024.json";
        Assert.Equal([Path], await world.DroppedAsync());
        Assert.Equal(
            Answers.AbsencePage("Holbæk By Skole, Absalon", "2023/2024", "7,3")[..^1] + ","
                + Answers.AbsencePage("Holbæk By Skole, Bjergmark", "2022/2023", "7,7")[1..],
            await world.DroppedTextAsync(Path));
        Assert.Equal([1, 2, 3], server.Questions.Select(question => question.Json.GetProperty("side").GetInt32()));
        Assert.All(server.Questions, question =>
        {
            Assert.Equal("/Api/v1/statistik", question.Path);
            Assert.Equal($"Bearer {StatisticsWorld.Key}", question.Key);
            Assert.Equal("""{"[Institution].[Institutionsnummer]":["000001","000002"]}""", question.Json.GetProperty("filtre").GetRawText());
        });
    }

    [Fact]
    public async Task A_source_without_an_address_is_not_asked_and_the_log_says_so()
    {
        await using var world = await StatisticsWorld.CreateAsync(
            azurite, new StatisticsSettings(), StatisticsWorld.Crimes, StatisticsWorld.Absence);

        await world.Process.FetchStatisticsAsync();

        Assert.Empty(await world.DroppedAsync());
        Assert.Contains(world.Log, entry => entry.StartsWith("Information 1401", StringComparison.Ordinal) && entry.Contains("Statistics:StatbankAddress", StringComparison.Ordinal));
        Assert.Contains(world.Log, entry => entry.StartsWith("Information 1401", StringComparison.Ordinal) && entry.Contains("Statistics:UddannelsesstatistikAddress", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_trouble_of_one_does_not_keep_the_others_waiting_and_is_told_at_the_end()
    {
        await using var statbank = await StatisticsServer.StartAsync(Answers.Error(400, Answers.NotFound), Answers.Csv(Answers.Crimes));
        await using var education = await StatisticsServer.StartAsync(Answers.Status(401));
        await using var world = await StatisticsWorld.CreateAsync(
            azurite,
            new StatisticsSettings { StatbankAddress = statbank.Address, EducationAddress = education.Address, EducationKey = StatisticsWorld.Key },
            StatisticsWorld.Table("STRAF99", "dst-straf11", StatbankLayout.Bulk, "OMRÅDE"),
            StatisticsWorld.Absence,
            StatisticsWorld.Crimes);

        var told = await Assert.ThrowsAsync<AggregateException>(world.Process.FetchStatisticsAsync);

        Assert.Equal(2, told.InnerExceptions.Count);
        Assert.Equal([CrimesPath], await world.DroppedAsync());
        Assert.Equal(2, world.Log.Count(entry => entry.StartsWith("Error 1403", StringComparison.Ordinal)));
    }
}
