using Pipeline.Domain;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Evaluations;
using Spectre.Console;

namespace Pipeline.Local.Tests;

public sealed class IndicatorTableTests
{
    private static readonly Plan Holbaek = PipelineConfiguration
        .Load(LocalFolders.Of(configuration: null, output: null).Configuration, PlanEvaluator.Version)
        .Plans.Single(plan => plan.Id.Value == "holbaek");

    [Fact]
    public void A_row_tells_baseline_latest_change_and_gap_with_danish_numbers()
    {
        // The agreement's baseline is 11,8; 10,0 is 1,8 less, and 2,8 above a kommune of 7,2.
        var table = Write(Observed("ladegaardsparken", 10.0m), Observed("holbaek-kommune", 7.2m));

        var row = Assert.Single(table, line => line.Contains("tandpleje", StringComparison.Ordinal) && line.Contains("Ladegårdsparken", StringComparison.Ordinal));
        Assert.Equal(
            ["11,8", "10,0", "2026H1", "-1,8", "+2,8", "Forbedret"],
            row.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^6..]);
    }

    [Fact]
    public void A_status_is_told_as_yes_or_no_and_has_no_size_of_change()
    {
        var dental = Holbaek.Indicator(new IndicatorId("tandpleje-udeblivelser"));
        var status = dental with
        {
            Indicator = dental.Indicator with { Unit = Unit.YesNo, Certainty = CertaintyKind.None },
            Baselines = [new Baseline(new AreaId("ladegaardsparken"), Period.Year(2023), 1)],
        };
        var plan = Holbaek with { Indicators = [.. Holbaek.Indicators.Select(indicator => indicator == dental ? status : indicator)] };

        var row = Assert.Single(Write(plan, Observed("ladegaardsparken", 0)), line => line.Contains("2026H1", StringComparison.Ordinal));

        Assert.Equal(
            ["ja/nej", "ja", "nej", "2026H1", "–", "–", "Forbedret"],
            row.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^7..]);
    }

    [Fact]
    public void What_is_hidden_is_told_to_be_and_shows_no_number()
    {
        var table = Write(Observed("ladegaardsparken", null));

        var row = Assert.Single(table, line => line.Contains("tandpleje", StringComparison.Ordinal) && line.Contains("Ladegårdsparken", StringComparison.Ordinal));
        Assert.Contains("diskret", row, StringComparison.Ordinal);
        Assert.EndsWith("Diskret", row.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_kommune_has_no_row_of_its_own() =>
        Assert.DoesNotContain(Write(Observed("holbaek-kommune", 7.2m)), line => line.Contains("Holbæk Kommune", StringComparison.Ordinal));

    private static string[] Write(params TakenObservation[] observations) => Write(Holbaek, observations);

    private static string[] Write(Plan plan, params TakenObservation[] observations)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No });
        console.Profile.Width = 300;
        var snapshot = PlanEvaluator.Evaluate(plan, "rules", 2, DateTimeOffset.UnixEpoch, [Delivery], observations);
        IndicatorTable.Write(console, plan, LatestIndicatorsDocument.Of(plan, snapshot));
        return text.ToString().Split('\n');
    }

    private static CommittedDelivery Delivery { get; } = new()
    {
        Id = DeliveryId.Of("fil", "etag"),
        Number = 2,
        Format = new FormatId("tandpleje-udeblivelser"),
        FileName = "fil.csv",
        Modified = DateTimeOffset.UnixEpoch,
        Committed = DateTimeOffset.UnixEpoch,
        Take = new Take(DeliveryId.Of("fil", "etag"), "rules"),
        ContentHash = "hash",
    };

    private static TakenObservation Observed(string area, decimal? value) => new(
        Delivery.Take.Key,
        new Observation
        {
            Key = new ObservationKey(new IndicatorId("tandpleje-udeblivelser"), new AreaId(area), Period.HalfYear(2026, 1)),
            Value = value is { } number ? ObservedValue.Of(number) : ObservedValue.Missing(ValueState.Suppressed),
            Cell = new SourceCell("", 2, "Udeblivelsesprocent"),
        });
}
