using Pipeline.Domain;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class DeliveryLogTests(AzuriteFixture azurite)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Everything_that_is_recorded_of_a_delivery_is_read_back()
    {
        var log = await NewLogAsync();
        var entry = Samples.Entry("2023") with
        {
            State = DeliveryState.Overtaken,
            IsFetched = true,
            Attempts = 3,
            LastAttempt = Samples.Noon.AddTicks(1),
            Length = 5_000_000_000,
            RowsRead = 10,
            RowsSkipped = 2,
            RowsWrong = 1,
            ObservationCount = 8,
            IsSeenThrough = false,
            ErrorCount = 1,
            Message = "Filen blev afløst, før den blev læst.",
            Warnings = ["Værdien springer.", "En \"citeret\" tekst."],
            ReplacedBy = DeliveryId.Of("sti", "0x2"),
            NewCount = 1,
            ChangedCount = 2,
            UnchangedCount = 3,
            LeftOutCount = 4,
            OverruledCount = 5,
            RepetitionOf = DeliveryId.Of("sti", "0x4"),
            RepeatedAt = 7,
            Withdrawn = Samples.Noon,
            Withdrawal = new Decision("Karen", "Forkert fil"),
            ReingestedFrom = DeliveryId.Of("sti", "0x3"),
            Reingestion = new Decision("Søren", "Formatet er rettet"),
            IsCleared = true,
        };

        await log.ClaimAsync(entry, None);
        var read = await log.ReadAsync(entry.Plan, entry.Id, None);

        Assert.Equal(entry.Warnings, read!.Warnings);
        Assert.Equal(entry with { RowETag = read.RowETag, Warnings = read.Warnings }, read);
    }

    // Noon and an hour: the attempt; noon: what the storage says of the file.
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void A_row_from_before_the_time_of_reception_was_kept_falls_back_on_the_last_attempt_and_then_on_the_file(bool wasTried, int hoursAfterNoon)
    {
        var row = DeliveryTable.ToRow(Samples.Entry("2023") with { LastAttempt = wasTried ? Samples.Noon.AddHours(1) : null });
        row.Remove("ModtagetDen");

        Assert.Equal(Samples.Noon.AddHours(hoursAfterNoon), DeliveryTable.ToEntry(row).Received);
    }

    [Fact]
    public async Task The_scope_of_a_complete_delivery_is_read_back()
    {
        var log = await NewLogAsync();
        var scope = new CompleteScope(
            [new IndicatorId("tandpleje"), new IndicatorId("karakter")],
            [new AreaId("ladegaardsparken")],
            [Period.SchoolYear(2024), Period.Quarter(2024, 3), Period.Date(new DateOnly(2024, 1, 1))]);
        var entry = Samples.Entry("2023") with { Scope = scope };

        await log.ClaimAsync(entry, None);
        var read = (await log.ReadAsync(entry.Plan, entry.Id, None))!.Scope!;

        Assert.Equal(scope.Indicators, read.Indicators);
        Assert.Equal(scope.Areas, read.Areas);
        Assert.Equal(scope.Periods, read.Periods);
    }

    [Fact]
    public void A_scope_that_no_column_can_hold_is_seen_to_be_too_large()
    {
        var days = Enumerable.Range(0, 4_000).Select(day => Period.Date(new DateOnly(2010, 1, 1).AddDays(day)));

        Assert.False(ScopeText.Fits(new CompleteScope([], [], days)));
        Assert.True(ScopeText.Fits(new CompleteScope([], [], days.Take(1_000))));
    }

    [Fact]
    public async Task A_misplaced_file_is_recorded_without_format_under_the_unknown_plan()
    {
        var log = await NewLogAsync();
        var entry = Samples.Entry("2023", new PlanId("ukendt")) with { Format = null, RulesHash = "" };

        await log.ClaimAsync(entry, None);
        var read = await log.ReadAsync(entry.Plan, entry.Id, None);

        Assert.Null(read!.Format);
        Assert.Null(read.Take);
        Assert.Null(read.ToCommitted());
    }

    [Fact]
    public async Task A_delivery_that_is_not_recorded_reads_as_nothing()
    {
        var log = await NewLogAsync();

        Assert.Null(await log.ReadAsync(Samples.Holbaek, DeliveryId.Of("sti", "0x1"), None));
    }

    [Fact]
    public async Task The_same_drop_seen_again_resumes_where_it_was()
    {
        var log = await NewLogAsync();
        var claimed = await log.ClaimAsync(Samples.Entry("2023"), None);
        var saved = await log.SaveAsync(claimed with { Attempts = 1 }, None);

        var again = await log.ClaimAsync(Samples.Entry("2023"), None);

        Assert.Equal(1, again.Attempts);
        Assert.Equal(saved.RowETag, again.RowETag);
    }

    [Fact]
    public async Task A_claim_whose_answer_was_lost_is_ours()
    {
        var transport = new FaultInjectingTransport();
        var log = new DeliveryLog((await Accounts.CreateAsync(azurite)).Connect(transport));
        transport.LoseAnswer(1);

        var claimed = await log.ClaimAsync(Samples.Entry("2023"), None);

        Assert.Equal(1, (await log.SaveAsync(claimed with { Attempts = 1 }, None)).Attempts);
    }

    [Fact]
    public async Task Of_two_who_save_the_same_version_the_second_is_told()
    {
        var log = await NewLogAsync();
        var claimed = await log.ClaimAsync(Samples.Entry("2023"), None);
        await log.SaveAsync(claimed with { Attempts = 1 }, None);

        await Assert.ThrowsAsync<ConcurrentChangeException>(() => log.SaveAsync(claimed with { Attempts = 2 }, None));

        Assert.Equal(1, (await log.ReadAsync(claimed.Plan, claimed.Id, None))!.Attempts);
    }

    [Fact]
    public async Task A_save_whose_answer_was_lost_succeeds()
    {
        var transport = new FaultInjectingTransport();
        var log = new DeliveryLog((await Accounts.CreateAsync(azurite)).Connect(transport));
        var claimed = await log.ClaimAsync(Samples.Entry("2023"), None);
        transport.LoseAnswer(1);

        var saved = await log.SaveAsync(claimed with { Attempts = 1 }, None);

        Assert.Equal(2, (await log.SaveAsync(saved with { Attempts = 2 }, None)).Attempts);
    }

    [Fact]
    public async Task An_entry_that_was_never_claimed_cannot_be_saved_or_committed()
    {
        var log = await NewLogAsync();
        var head = await log.ReadHeadAsync(Samples.Holbaek, None);

        await Assert.ThrowsAsync<ArgumentException>(() => log.SaveAsync(Samples.Entry("2023"), None));
        await Assert.ThrowsAsync<ArgumentException>(() => log.TryCommitAsync(head, Samples.Entry("2023"), Samples.Noon, None));
    }

    [Fact]
    public async Task An_empty_log_has_number_0()
    {
        var log = await NewLogAsync();

        var head = await log.ReadHeadAsync(Samples.Holbaek, None);

        Assert.Equal((0L, "", null), (head.Number, head.RulesHash, head.Committed));
    }

    [Fact]
    public async Task Commits_are_numbered_from_1_and_times_never_run_backwards()
    {
        var log = await NewLogAsync();
        var first = await CommitAsync(log, "2022", Samples.Noon);
        var second = await CommitAsync(log, "2023", Samples.Noon.AddHours(-1));

        Assert.Equal((1L, Samples.Noon), (first.Number!.Value, first.Committed!.Value));
        Assert.Equal((2L, Samples.Noon), (second.Number!.Value, second.Committed!.Value));
        Assert.Equal(DeliveryState.Ingested, second.State);
        var head = await log.ReadHeadAsync(Samples.Holbaek, None);
        Assert.Equal((2L, Samples.Noon), (head.Number, head.Committed!.Value));
    }

    [Fact]
    public async Task A_commit_against_an_old_head_changes_nothing_and_is_told()
    {
        var log = await NewLogAsync();
        var entry = await log.ClaimAsync(Samples.Entry("2023"), None);
        var empty = await log.ReadHeadAsync(Samples.Holbaek, None);
        await CommitAsync(log, "2022", Samples.Noon);
        var one = await log.ReadHeadAsync(Samples.Holbaek, None);
        await CommitAsync(log, "2021", Samples.Noon);

        Assert.Null(await log.TryCommitAsync(empty, entry, Samples.Noon, None));
        Assert.Null(await log.TryCommitAsync(one, entry, Samples.Noon, None));

        Assert.Equal(DeliveryState.Received, (await log.ReadAsync(entry.Plan, entry.Id, None))!.State);
        Assert.Equal(2, (await log.ReadHeadAsync(Samples.Holbaek, None)).Number);
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_counts_once()
    {
        var transport = new FaultInjectingTransport();
        var log = new DeliveryLog((await Accounts.CreateAsync(azurite)).Connect(transport));
        var entry = await log.ClaimAsync(Samples.Entry("2023"), None);
        var head = await log.ReadHeadAsync(Samples.Holbaek, None);
        transport.LoseAnswer(1);

        var committed = await log.TryCommitAsync(head, entry, Samples.Noon, None);

        Assert.Equal(1, committed!.Number);
        Assert.Equal(1, (await log.ReadHeadAsync(Samples.Holbaek, None)).Number);
    }

    [Fact]
    public async Task A_duplicate_takes_no_number_and_its_twin_is_said_again_from_the_number_at_which_that_was_seen()
    {
        var log = await NewLogAsync();
        var twin = await CommitAsync(log, "2023", Samples.Noon);
        var again = await log.ClaimAsync(Samples.Entry("igen") with { Modified = twin.Modified.AddDays(2) }, None);

        var recorded = await log.TryRepeatAsync(await log.ReadHeadAsync(Samples.Holbaek, None), again, twin.Id, None);

        Assert.Equal((DeliveryState.Duplicate, null, twin.Id, 1L), (recorded!.State, recorded.Number, recorded.RepetitionOf, recorded.RepeatedAt));
        Assert.Equal(1, (await log.ReadHeadAsync(Samples.Holbaek, None)).Number);
        var committed = Assert.Single(await log.ReadCommittedAsync(Samples.Holbaek, None));
        Assert.Equal([new Repetition(1, twin.Modified.AddDays(2))], committed.Repetitions);
        Assert.Equal((twin.Modified, twin.Modified.AddDays(2)), (committed.SaidAsOf(0), committed.SaidAsOf(1)));
    }

    [Fact]
    public async Task No_commit_passes_between_the_test_for_a_duplicate_and_its_record()
    {
        var log = await NewLogAsync();
        var twin = await CommitAsync(log, "2023", Samples.Noon);
        var again = await log.ClaimAsync(Samples.Entry("igen"), None);
        var tested = await log.ReadHeadAsync(Samples.Holbaek, None);
        await CommitAsync(log, "2024", Samples.Noon);

        Assert.Null(await log.TryRepeatAsync(tested, again, twin.Id, None));

        // Nor the other way: what is tested against the head before the record is tested anew after it.
        var next = await log.ClaimAsync(Samples.Entry("2025"), None);
        var head = await log.ReadHeadAsync(Samples.Holbaek, None);
        Assert.NotNull(await log.TryRepeatAsync(head, again, twin.Id, None));
        Assert.Null(await log.TryCommitAsync(head, next, Samples.Noon, None));
    }

    [Fact]
    public async Task A_duplicate_whose_answer_was_lost_is_recorded_once()
    {
        var transport = new FaultInjectingTransport();
        var log = new DeliveryLog((await Accounts.CreateAsync(azurite)).Connect(transport));
        var twin = await CommitAsync(log, "2023", Samples.Noon);
        var again = await log.ClaimAsync(Samples.Entry("igen"), None);
        var head = await log.ReadHeadAsync(Samples.Holbaek, None);
        transport.LoseAnswer(1);

        var recorded = await log.TryRepeatAsync(head, again, twin.Id, None);

        Assert.Equal((DeliveryState.Duplicate, 1L), (recorded!.State, recorded.RepeatedAt));
    }

    [Fact]
    public async Task A_delivery_that_another_instance_committed_under_the_same_rules_is_committed()
    {
        var log = await NewLogAsync();
        var ours = await log.ClaimAsync(Samples.Entry("2023"), None);
        var theirs = await CommitAsync(log, "2023", Samples.Noon);

        var head = await log.ReadHeadAsync(Samples.Holbaek, None);
        var committed = await log.TryCommitAsync(head, ours, Samples.Noon.AddHours(1), None);

        Assert.Equal(theirs.Number, committed!.Number);
        Assert.Equal(1, (await log.ReadHeadAsync(Samples.Holbaek, None)).Number);
    }

    [Fact]
    public async Task A_delivery_whose_row_another_changed_is_not_contention()
    {
        var log = await NewLogAsync();
        var ours = await log.ClaimAsync(Samples.Entry("2023"), None);
        await log.SaveAsync(ours with { State = DeliveryState.Failed }, None);
        var head = await log.ReadHeadAsync(Samples.Holbaek, None);

        await Assert.ThrowsAsync<ConcurrentChangeException>(() => log.TryCommitAsync(head, ours, Samples.Noon, None));
    }

    [Fact]
    public async Task Many_committers_at_once_get_all_numbers_without_gaps()
    {
        const int Committers = 12;
        var accounts = await Accounts.CreateAsync(azurite);

        var numbers = await Task.WhenAll(Enumerable.Range(0, Committers).Select(async committer =>
        {
            var log = new DeliveryLog(accounts.Connect());
            return (await CommitAsync(log, $"fil{committer}", Samples.Noon)).Number!.Value;
        }));

        Assert.Equal(Enumerable.Range(1, Committers).Select(number => (long)number), numbers.Order());
        var reader = new DeliveryLog(accounts.Connect());
        Assert.Equal(Committers, (await reader.ReadHeadAsync(Samples.Holbaek, None)).Number);
        Assert.Equal(numbers.Order(), (await reader.ReadCommittedAsync(Samples.Holbaek, None)).Select(delivery => delivery.Number));
    }

    [Fact]
    public async Task A_delivery_stopped_at_any_call_and_resumed_is_committed_once()
    {
        var accounts = await Accounts.CreateAsync(azurite);
        var reader = new DeliveryLog(accounts.Connect());
        var number = 0L;
        for (var call = 1; ; call++)
        {
            foreach (var moment in Enum.GetValues<StopMoment>())
            {
                var name = $"{call}-{moment}";
                var dying = new FaultInjectingTransport();
                dying.StopAt(call, moment);
                var failure = await Record.ExceptionAsync(() => CommitAsync(new DeliveryLog(accounts.Connect(dying)), name, Samples.Noon));
                Assert.Equal(dying.IsStopped, failure is ProcessStoppedException);

                var resumed = await reader.ClaimAsync(Samples.Entry(name), None);
                if (resumed.State == DeliveryState.Received)
                {
                    resumed = await CommitAsync(reader, name, Samples.Noon);
                }

                Assert.Equal((DeliveryState.Ingested, ++number), (resumed.State, resumed.Number!.Value));
                Assert.Equal(number, (await reader.ReadHeadAsync(Samples.Holbaek, None)).Number);
                if (!dying.IsStopped)
                {
                    Assert.Equal(4, call);
                    return;
                }
            }
        }
    }

    [Fact]
    public async Task What_a_commit_returns_is_what_is_recorded_and_can_be_saved_on()
    {
        var log = await NewLogAsync();

        var committed = await CommitAsync(log, "2023", Samples.Noon);
        var read = await log.ReadAsync(committed.Plan, committed.Id, None);
        var cleared = await log.SaveAsync(committed with { IsCleared = true }, None);

        Assert.Equal(committed with { Warnings = read!.Warnings }, read);
        Assert.Equal((true, 1L), (cleared.IsCleared, cleared.Number!.Value));
    }

    [Fact]
    public async Task New_rules_take_the_next_number_and_stay_in_force()
    {
        var log = await NewLogAsync();
        await CommitAsync(log, "2022", Samples.Noon);
        var head = await log.ReadHeadAsync(Samples.Holbaek, None);

        var ruled = await log.TryCommitRulesAsync(head, "r2", Samples.Noon.AddHours(1), None);
        await CommitAsync(log, "2023", Samples.Noon.AddHours(2));

        Assert.Equal((2L, "r2", Samples.Noon.AddHours(1)), (ruled!.Number, ruled.RulesHash, ruled.Committed!.Value));
        var now = await log.ReadHeadAsync(Samples.Holbaek, None);
        Assert.Equal((3L, "r2"), (now.Number, now.RulesHash));
        Assert.Null(await log.TryCommitRulesAsync(head, "r3", Samples.Noon, None));
        Assert.NotNull(await log.TryCommitRulesAsync(now, "r3", Samples.Noon, None));
    }

    [Fact]
    public async Task New_rules_whose_answer_was_lost_count_once()
    {
        var transport = new FaultInjectingTransport();
        var log = new DeliveryLog((await Accounts.CreateAsync(azurite)).Connect(transport));
        var head = await log.ReadHeadAsync(Samples.Holbaek, None);
        transport.LoseAnswer(1);

        Assert.Equal(1, (await log.TryCommitRulesAsync(head, "r2", Samples.Noon, None))!.Number);
    }

    [Fact]
    public async Task A_withdrawal_takes_the_next_number_from_which_the_delivery_no_longer_counts()
    {
        var log = await NewLogAsync();
        var committed = await CommitAsync(log, "2023", Samples.Noon);
        var head = await log.ReadHeadAsync(Samples.Holbaek, None);

        var withdrawn = await log.TryWithdrawAsync(head, committed, Samples.Noon.AddHours(1), None);

        Assert.Equal((DeliveryState.Withdrawn, 1L, 2L), (withdrawn!.State, withdrawn.Number!.Value, withdrawn.WithdrawnBy!.Value));
        var delivery = Assert.Single(await log.ReadCommittedAsync(Samples.Holbaek, None));
        Assert.True(delivery.CountsAsOf(1));
        Assert.False(delivery.CountsAsOf(2));
    }

    [Fact]
    public async Task The_log_lists_committed_deliveries_by_number_and_leaves_the_others_out()
    {
        var log = await NewLogAsync();
        await CommitAsync(log, "b", Samples.Noon);
        await log.ClaimAsync(Samples.Entry("c"), None);
        await CommitAsync(log, "a", Samples.Noon);
        await log.SaveEvaluatedAsync(Samples.Holbaek, 1, None);

        Assert.Equal(["b.csv", "a.csv", "c.csv"], (await log.ReadAllAsync(Samples.Holbaek, None)).Select(entry => entry.FileName));
        var committed = await log.ReadCommittedAsync(Samples.Holbaek, None);
        Assert.Equal(["b.csv", "a.csv"], committed.Select(delivery => delivery.FileName));
        Assert.Equal(new Take(committed[0].Id, "r1"), committed[0].Take);
    }

    [Fact]
    public async Task Uncleared_deliveries_are_found_in_every_plan_given()
    {
        var log = await NewLogAsync();
        var other = new PlanId("slagelse");
        await log.ClaimAsync(Samples.Entry("a"), None);
        await log.ClaimAsync(Samples.Entry("b") with { IsCleared = true }, None);
        await log.ClaimAsync(Samples.Entry("c", other), None);
        await log.ClaimAsync(Samples.Entry("d", new PlanId("ukendt")), None);
        await CommitAsync(log, "e", Samples.Noon);

        var uncleared = new List<string>();
        await foreach (var entry in log.ReadUnclearedAsync([Samples.Holbaek, other], None))
        {
            uncleared.Add(entry.FileName);
        }

        Assert.Equal(["a.csv", "c.csv", "e.csv"], uncleared.Order());
    }

    [Fact]
    public async Task The_number_evaluated_is_never_lowered()
    {
        var log = await NewLogAsync();
        Assert.Equal(0, await log.ReadEvaluatedAsync(Samples.Holbaek, None));

        await log.SaveEvaluatedAsync(Samples.Holbaek, 3, None);
        await log.SaveEvaluatedAsync(Samples.Holbaek, 2, None);
        Assert.Equal(3, await log.ReadEvaluatedAsync(Samples.Holbaek, None));

        await log.SaveEvaluatedAsync(Samples.Holbaek, 4, None);
        Assert.Equal(4, await log.ReadEvaluatedAsync(Samples.Holbaek, None));
    }

    [Fact]
    public async Task The_highest_number_evaluated_wins_whoever_is_last()
    {
        var accounts = await Accounts.CreateAsync(azurite);

        await Task.WhenAll(Enumerable.Range(1, 8).Select(number =>
            new DeliveryLog(accounts.Connect()).SaveEvaluatedAsync(Samples.Holbaek, number, None)));

        Assert.Equal(8, await new DeliveryLog(accounts.Connect()).ReadEvaluatedAsync(Samples.Holbaek, None));
    }

    [Fact]
    public async Task Warnings_that_do_not_fit_in_a_row_are_cut_and_it_is_said()
    {
        var log = await NewLogAsync();
        var entry = Samples.Entry("2023") with
        {
            Message = new string('æ', 100_000),
            Warnings = [.. Enumerable.Range(0, 10_000).Select(_ => "Værdien springer \"meget\".")],
        };

        await log.ClaimAsync(entry, None);
        var read = await log.ReadAsync(entry.Plan, entry.Id, None);

        Assert.EndsWith(" …", read!.Message, StringComparison.Ordinal);
        Assert.Equal($"… og {10_000 - read.Warnings.Count + 1} mere", read.Warnings[^1]);
    }

    private static async Task<DeliveryEntry> CommitAsync(DeliveryLog log, string name, DateTimeOffset now)
    {
        var entry = await log.ClaimAsync(Samples.Entry(name), None);
        while (true)
        {
            var head = await log.ReadHeadAsync(entry.Plan, None);
            if (await log.TryCommitAsync(head, entry, now, None) is { } committed)
            {
                return committed;
            }
        }
    }

    private async Task<DeliveryLog> NewLogAsync() => new((await Accounts.CreateAsync(azurite)).Connect());
}
