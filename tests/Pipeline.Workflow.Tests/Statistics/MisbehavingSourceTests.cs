using System.Text;
using Pipeline.Domain;
using Pipeline.Testing;
using Pipeline.Workflow.Statistics;

namespace Pipeline.Workflow.Tests.Statistics;

/// <summary>Sources that answer late, badly, too much or not at all. Nothing of it may reach the inbox.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class MisbehavingSourceTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan ShortTimeout = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task A_source_that_is_unavailable_for_a_moment_is_asked_again_after_a_while()
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Status(503), Answers.Status(500), Answers.Csv(Answers.Crimes));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);

        await world.Process.FetchStatisticsAsync();

        Assert.Single(await world.DroppedAsync());
        Assert.Equal(2, world.Time.Waits.Count);
        Assert.InRange(world.Time.Waits[0].TotalSeconds, 1, 3);
        Assert.InRange(world.Time.Waits[1].TotalSeconds, 2, 6);
    }

    [Fact]
    public async Task A_source_that_stays_unavailable_is_asked_four_times_and_no_more()
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Status(503));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);

        Assert.Contains("503", await world.FailAsync(), StringComparison.Ordinal);
        Assert.Equal(4, server.Questions.Count);
    }

    // Two that failed together must not ask together again. That 20 waits of a spread of two seconds are all alike is no chance.
    [Fact]
    public async Task No_two_waits_are_the_same()
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Status(503));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);
        for (var run = 0; run < 20; run++)
        {
            await world.FailAsync();
        }

        Assert.Equal(60, world.Time.Waits.Count);
        Assert.All(Enumerable.Range(0, 3), retry => Assert.True(world.Time.Waits.Where((_, at) => at % 3 == retry).Distinct().Count() > 1));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("86400", 60)]
    [InlineData("Mon, 14 Sep 2026 04:00:30 GMT", 30)]
    [InlineData("Mon, 14 Sep 2020 04:00:00 GMT", 0)]
    public async Task A_source_that_says_how_long_to_wait_is_obeyed_up_to_a_minute(string retryAfter, int seconds)
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Wait(429, retryAfter), Answers.Csv(Answers.Crimes));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);

        await world.Process.FetchStatisticsAsync();

        Assert.Single(await world.DroppedAsync());
        Assert.Equal(seconds, world.Time.Waits.Sum(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task An_answer_that_does_not_end_in_time_is_given_up_and_asked_for_again()
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Slow, Answers.Csv(Answers.Crimes));
        await using var world = await StatisticsWorld.CreateAsync(
            azurite, new StatisticsSettings { StatbankAddress = server.Address, TryTimeout = ShortTimeout }, StatisticsWorld.Crimes);

        await world.Process.FetchStatisticsAsync();

        Assert.Single(await world.DroppedAsync());
        Assert.Contains(world.Log, entry => entry.Contains("No whole answer came within 0.5 seconds.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sources_that_are_slow_one_after_the_other_do_not_make_the_run_last_longer_than_it_may()
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Slow);
        await using var world = await StatisticsWorld.CreateAsync(
            azurite,
            new StatisticsSettings { StatbankAddress = server.Address, RunTimeout = ShortTimeout },
            StatisticsWorld.Crimes,
            StatisticsWorld.Table("STRAF22", "dst-straf22", StatbankLayout.Csv, "OMRÅDE"));

        var told = await world.FailAsync();

        Assert.Equal(2, told.Split('\n').Count(trouble => trouble.Contains("0.5 seconds for all of a run", StringComparison.Ordinal)));
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task A_connection_that_is_cut_in_the_middle_leaves_nothing_and_is_tried_again()
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Cut, Answers.Csv(Answers.Crimes));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);

        await world.Process.FetchStatisticsAsync();

        Assert.Equal(2, server.Questions.Count);
        Assert.Equal(Answers.RowsOf(Answers.Crimes), Answers.RowsOf(await world.DroppedTextAsync(Assert.Single(await world.DroppedAsync()))));
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_told_of_after_all_tries()
    {
        var server = await StatisticsServer.StartAsync(Answers.Status(200));
        var address = server.Address;
        await server.DisposeAsync();
        await using var world = await StatisticsWorld.CreateAsync(azurite, new StatisticsSettings { StatbankAddress = address }, StatisticsWorld.Crimes);

        Assert.Contains("not reached", await world.FailAsync(), StringComparison.Ordinal);
        Assert.Equal(3, world.Time.Waits.Count);
    }

    [Fact]
    public async Task An_answer_without_end_is_read_only_to_the_limit()
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Endless);
        await using var world = await StatisticsWorld.CreateAsync(
            azurite, new StatisticsSettings { StatbankAddress = server.Address, LongestAnswer = 10_000 }, StatisticsWorld.Crimes);

        Assert.Contains("longer than 10000 bytes", await world.FailAsync(), StringComparison.Ordinal);
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task An_answer_that_says_it_is_too_long_is_not_read()
    {
        await using var server = await StatisticsServer.StartAsync(context =>
        {
            context.Response.ContentLength = 50L * 1024 * 1024 + 1;
            return Answers.Slow(context);
        });
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);

        Assert.Contains("longer than 52428800 bytes", await world.FailAsync(), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> WrongAnswers => new()
    {
        // The content type, the body, what is told.
        { "text/html", "<!DOCTYPE html><html><body>Vedligehold</body></html>", "'text/html'" },
        { "text/csv", "<!DOCTYPE html><html><body>Vedligehold</body></html>", "does not begin with a line of the columns" },
        { "application/json", Answers.NotFound, "'application/json'" },
        { "text/csv", Answers.NotFound, "EXTRACT-NOTFOUND: Tabellen findes ikke: STRAF99" },
        { "text/csv; charset=iso-8859-1", Answers.Crimes, "'iso-8859-1'" },
        { "", Answers.Crimes, "''" },
        { "text/csv", "", "does not begin with a line of the columns" },
        { "text/csv", "OMRÅDE;OVERTRÆD;TID;INDHOLD\n", "a header and no row" },
        { "text/csv", "OMRÅDE;TID;INDHOLD\nHolbæk;2025K1;816\n", "OVERTRÆD" },
        { "text/csv", "OMRÅDE;OVERTRÆD;TID;INDHOLD\nHolbæk;Straffelov i alt\n", "a row without a period" },
        { "text/csv", "OMRÅDE;OVERTRÆD;TID;INDHOLD\nHolbæk;Straffelov i alt;../../x;816\n", "a row without a period" },
    };

    [Theory]
    [MemberData(nameof(WrongAnswers))]
    public async Task An_answer_that_is_not_the_table_is_refused_at_once_and_told(string contentType, string body, string told)
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Body(200, contentType, Encoding.UTF8.GetBytes(body)));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);

        Assert.Contains(told, await world.FailAsync(), StringComparison.Ordinal);
        Assert.Single(server.Questions);
        Assert.Contains(world.Log, entry => entry.StartsWith("Error 1403", StringComparison.Ordinal) && entry.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_in_another_charset_than_it_says_is_refused()
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Body(200, "text/csv; charset=utf-8", Encoding.Latin1.GetBytes(Answers.Crimes)));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);

        Assert.Contains("not in utf-8", await world.FailAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"errorTypeCode\":\"EXTRACT-NOTALLOWED\",\"message\":\"Der skal vælges værdier for variabel: X\"}", "EXTRACT-NOTALLOWED: Der skal vælges værdier for variabel: X")]
    [InlineData("not json", "It does not say why.")]
    public async Task A_question_that_is_wrong_is_told_of_once_in_the_words_of_the_source(string body, string told)
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Error(400, body));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);

        Assert.Contains(told, await world.FailAsync(), StringComparison.Ordinal);
        Assert.Single(server.Questions);
        Assert.Empty(world.Time.Waits);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await StatisticsServer.StartAsync(Answers.Csv(Answers.Crimes));
        await using var server = await StatisticsServer.StartAsync(Answers.Redirect(new Uri(elsewhere.Address, "v1/data?secret")));
        await using var world = await StatisticsWorld.OfCrimesAsync(azurite, server);

        var told = await world.FailAsync();

        Assert.Contains("'127.0.0.1'", told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Questions);
    }

    [Fact]
    public async Task A_key_that_is_refused_is_not_tried_again_and_is_never_told()
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Status(401));
        await using var world = await StatisticsWorld.OfAbsenceAsync(azurite, server);

        Assert.Contains("refuses our key (401)", await world.FailAsync(), StringComparison.Ordinal);
        Assert.Single(server.Questions);
        Assert.All(world.Log, entry => Assert.DoesNotContain(StatisticsWorld.Key, entry, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Bearer " + StatisticsWorld.Key)]
    [InlineData("\\u0061" + "-key-that-nobody-may-see")] // the first letter as JSON may write it
    public async Task A_key_that_the_source_itself_repeats_is_never_told(string repeated)
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Error(400, $$"""{"errorTypeCode":"REQUEST","message":"Kender ikke {{repeated}}"}"""));
        await using var world = await StatisticsWorld.OfAbsenceAsync(azurite, server);

        Assert.Contains("Kender ikke", await world.FailAsync(), StringComparison.Ordinal);
        Assert.All(world.Log, entry => Assert.DoesNotContain(StatisticsWorld.Key, entry, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(400, "{\"errorTypeCode\":\"\\uD800\",\"message\":\"x\"}", "It does not say why.")]
    [InlineData(200, "[{\"[Tid].[Skoleår].[Skoleår]\":\"\\uD800\"}]", "half a letter")]
    [InlineData(200, "[{\"\\uD800\":\"2023/2024\"}]", "half a letter")]
    public async Task Half_a_letter_in_an_answer_is_told_of_as_any_other_fault(int status, string body, string told)
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Error(status, body));
        await using var world = await StatisticsWorld.OfAbsenceAsync(azurite, server);

        Assert.Contains(told, await world.FailAsync(), StringComparison.Ordinal);
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task A_page_that_comes_again_and_again_is_refused()
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Json(Answers.AbsencePage("Absalon", "2023/2024", "7,3")));
        await using var world = await StatisticsWorld.OfAbsenceAsync(azurite, server);

        Assert.Contains("the same page again", await world.FailAsync(), StringComparison.Ordinal);
        Assert.Equal(2, server.Questions.Count);
    }

    [Fact]
    public async Task Pages_that_never_end_are_given_up()
    {
        await using var server = await StatisticsServer.StartAsync([.. Enumerable.Range(1, 20).Select(page => Answers.Json(Answers.AbsencePage($"Skole {page}", "2023/2024", "7,3")))]);
        await using var world = await StatisticsWorld.OfAbsenceAsync(azurite, server, mostPages: 5);

        Assert.Contains("still gives pages", await world.FailAsync(), StringComparison.Ordinal);
        Assert.Equal(5, server.Questions.Count);
    }

    [Theory]
    [InlineData("[]", "has no row")]
    [InlineData("[1]", "no row")]
    [InlineData("[{\"Skole\":\"Absalon\"}]", "a row without a period")]
    [InlineData("[{\"[Tid].[Skoleår].[Skoleår]\":2023}]", "a row without a period")]
    [InlineData("[{", "not JSON")]
    [InlineData("{\"errorTypeCode\":\"REQUEST-LIMIT\",\"message\":\"For mange\"}", "REQUEST-LIMIT: For mange")]
    public async Task A_page_that_is_none_is_refused(string page, string told)
    {
        await using var server = await StatisticsServer.StartAsync(Answers.Json(page));
        await using var world = await StatisticsWorld.OfAbsenceAsync(azurite, server);

        Assert.Contains(told, await world.FailAsync(), StringComparison.Ordinal);
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task Pages_that_are_too_long_together_are_refused()
    {
        await using var server = await StatisticsServer.StartAsync([.. Enumerable.Range(1, 20).Select(page => Answers.Json(Answers.AbsencePage($"Skole {page}", "2023/2024", "7,3")))]);
        await using var world = await StatisticsWorld.CreateAsync(
            azurite,
            new StatisticsSettings { EducationAddress = server.Address, EducationKey = StatisticsWorld.Key, LongestAnswer = 1000 },
            StatisticsWorld.Absence);

        Assert.Contains("The pages together are longer", await world.FailAsync(), StringComparison.Ordinal);
    }
}
