using System.Xml.Linq;
using Pipeline.Domain;

namespace Pipeline.Reports.Tests;

public class ChartTests
{
    private const string Years = "2020 2021 2022 2023";

    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly string[] SixAreas =
        ["i-alt", "ladegaardsparken", "groenneparken", "bjergmarken-vab", "bjergmarken-bs", "bjergmarken"];

    [Fact]
    public void An_indicator_is_drawn_with_each_area_the_comparator_and_the_target()
    {
        var chart = ChartOf(
            "ladegaardsparken 5 6 7 8; groenneparken 4 4 5 5; holbaek-kommune 2 2 2 3",
            targets: [new Absolute { Operator = Comparison.AtMost, Limit = 4, Deadline = Period.Year(2027) }]);

        Assert.Equal(["Ladegårdsparken", "Grønneparken", "Holbæk Kommune", "Mål: højst 4,0 pct. i 2027"], NamesOf(chart));
        Assert.Equal(["2020", "2021", "2022", "2023"], CategoriesOf(chart));
        Assert.Equal([(0, "5"), (1, "6"), (2, "7"), (3, "8")], PointsOf(chart, 0));
        Assert.Equal([(0, "4"), (1, "4"), (2, "4"), (3, "4")], PointsOf(chart, 3));
    }

    [Fact]
    public void A_hidden_value_is_a_gap_and_stands_nowhere_in_the_file()
    {
        var report = ReportOf("ladegaardsparken 5 ? 7 8; groenneparken 4 <5 5 5");
        var file = StatusReportWorkbook.Create(report);
        var chart = ChartIn(file);

        Assert.Equal([(0, "5"), (2, "7"), (3, "8")], PointsOf(chart, 0));
        Assert.Equal([(0, "4"), (2, "5"), (3, "5")], PointsOf(chart, 1));
        Assert.Equal("gap", (string?)chart.Descendants(C + "dispBlanksAs").Single().Attribute("val"));
        using var workbook = WorkbookFile.Open(file);
        Assert.True(workbook.Worksheet("Diagramdata").Cell(2, 3).IsEmpty());
        Assert.Contains("2 værdier er diskrete", DrawingIn(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_break_in_a_series_keeps_its_parts_from_being_joined()
    {
        var chart = ChartOf("ladegaardsparken 5 6 7 8", breaks: [new SeriesBreak(Period.Year(2022), "ny måling")]);

        Assert.Equal(["2020", "2021", "brud", "2022", "2023"], CategoriesOf(chart));
        Assert.Equal([(0, "5"), (1, "6"), (3, "7"), (4, "8")], PointsOf(chart, 0));
    }

    [Fact]
    public void Lines_are_told_apart_without_colour()
    {
        var chart = ChartOf(
            "ladegaardsparken 5 6 7 8; groenneparken 4 4 5 5; bjergmarken 9 8 7 6; holbaek-kommune 2 2 2 3",
            targets: [new Absolute { Operator = Comparison.AtMost, Limit = 4, Deadline = Period.Year(2027) }]);
        var looks = chart.Descendants(C + "ser")
            .Select(line => ((string?)line.Element(C + "marker")!.Element(C + "symbol")!.Attribute("val"),
                (string?)line.Element(C + "spPr")!.Descendants(A + "prstDash").Single().Attribute("val")))
            .ToList();

        Assert.Equal(5, looks.Distinct().Count());
        Assert.Equal(("dash", "dash"), looks[3]);
        Assert.Equal(("none", "sysDot"), looks[4]);
    }

    [Fact]
    public void The_plan_s_baseline_is_the_first_point_where_its_period_was_not_delivered()
    {
        var builder = HolbaekReport.Builder().Indicator(
            "a", "Tal", Unit.Percent, Polarity.LowerIsBetter, "beskaeftigelse", "2020", "groenneparken 9", "2023", "groenneparken 7");

        Assert.Equal([(0, "9"), (1, "7")], PointsOf(ChartIn(StatusReportWorkbook.Create(HolbaekReport.Report(builder))), 0));
    }

    [Fact]
    public void A_hidden_value_is_not_replaced_by_the_baseline()
    {
        var builder = HolbaekReport.Builder().Indicator(
            "a", "Tal", Unit.Percent, Polarity.LowerIsBetter, "beskaeftigelse", "2020", "groenneparken 9", Years, "groenneparken ? 6 7 8");

        Assert.Equal([(1, "6"), (2, "7"), (3, "8")], PointsOf(ChartIn(StatusReportWorkbook.Create(HolbaekReport.Report(builder))), 0));
    }

    [Fact]
    public void More_areas_than_can_be_told_apart_are_drawn_in_several_charts()
    {
        var values = string.Join("; ", SixAreas.Select(area => $"{area} 5 6 7 8"));
        var file = StatusReportWorkbook.Create(ReportOf(values));

        Assert.Equal(
            ["Helhedsplanen i alt", "Ladegårdsparken", "Grønneparken"], NamesOf(ChartIn(file)));
        Assert.Equal(
            ["Bjergmarken (VAB)", "Bjergmarken (Boligselskabet Sjælland)", "Bjergmarken"], NamesOf(ChartIn(file, 2)));
        Assert.Equal("Tal (2\u00A0af\u00A02)", string.Concat(ChartIn(file, 2).Descendants(C + "title").First().Descendants(A + "t").Select(text => text.Value)));
    }

    [Fact]
    public void Lines_with_targets_of_their_own_are_spread_over_charts_that_a_legend_leaves_room_in()
    {
        // Five areas, the kommune and three targets are nine lines: more than seven, so three areas and two.
        string[] areas = [.. SixAreas.Take(5)];
        var targets = Enumerable.Range(4, 3).Select(limit => new Absolute { Operator = Comparison.AtMost, Limit = limit, Deadline = Period.Year(2027) });
        var file = StatusReportWorkbook.Create(ReportOf(
            string.Join("; ", areas.Append("holbaek-kommune").Select(area => $"{area} 5 6 7 8")), targets: [.. targets]));

        Assert.Equal(["Helhedsplanen i alt", "Ladegårdsparken", "Grønneparken", "Holbæk Kommune"], NamesOf(ChartIn(file)).Take(4));
        Assert.Equal([7, 6], new[] { NamesOf(ChartIn(file)).Count(), NamesOf(ChartIn(file, 2)).Count() });
    }

    [Fact]
    public void A_name_that_the_legend_has_no_room_for_keeps_its_beginning_and_its_end()
    {
        var builder = new PlanBuilder
        {
            Areas = [PlanBuilder.Place("a", AreaKind.Department, "Nordvestsjællands Boligforening, afdeling 12 (Ladegårdsparken)")],
            FocusAreas = [new FocusArea(new FocusAreaId("beskaeftigelse"), "Beskæftigelse", "Flere i job")],
        };
        var file = StatusReportWorkbook.Create(HolbaekReport.Report(builder.Indicator(
            "a", "Tal", Unit.Percent, Polarity.LowerIsBetter, "beskaeftigelse", "2020", "", Years, "a 5 6 7 8")));

        Assert.Equal(["Nordvestsjællands Boligfo…(Ladegårdsparken)"], NamesOf(ChartIn(file))); // 25 characters, and 18 of the end less a space
    }

    [Theory]
    [InlineData(Unit.Count, "3 0 1 2", "1")]
    [InlineData(Unit.Count, "30 0 10 20", null)]
    [InlineData(Unit.Percent, "3 0 1 2", null)]
    public void A_small_count_has_no_line_for_half_a_one(Unit unit, string values, string? expected)
    {
        var chart = ChartIn(StatusReportWorkbook.Create(HolbaekReport.Report(HolbaekReport.Builder().Indicator(
            "a", "Tal", unit, Polarity.HigherIsBetter, "beskaeftigelse", "2020", "", Years, $"ladegaardsparken {values}"))));

        Assert.Equal(expected, (string?)chart.Descendants(C + "valAx").Single().Element(C + "majorUnit")?.Attribute("val"));
    }

    [Theory]
    [InlineData("groenneparken ? 6 ? ?")]
    [InlineData("groenneparken - - - -")]
    [InlineData("")]
    public void What_has_not_two_values_to_join_has_no_chart_and_no_empty_sheet_for_it(string values)
    {
        using var workbook = WorkbookFile.Open(StatusReportWorkbook.Create(ReportOf(values)));

        Assert.DoesNotContain(workbook.Worksheets, sheet => sheet.Name.StartsWith("Diagram", StringComparison.Ordinal));
    }

    [Fact]
    public void The_target_that_follows_from_the_year_before_is_drawn_year_by_year()
    {
        var report = ReportOf("i-alt 22 20 19 17", targets: [new YearlyRelative { Percent = 10 }]);
        ChainLink[] chain =
        [
            new(Period.Year(2020), Computed.Of(22m), Computed.Impossible("Året før er ikke kendt.")),
            new(Period.Year(2021), Computed.Of(20m), Computed.Of(19.8m)),
            new(Period.Year(2022), Computed.Of(19m), Computed.Of(18m)),
        ];
        var none = Computed.Impossible("ingen");
        var target = new TargetEvaluation
        {
            Text = "10 pct. bedre end året før",
            Reference = "",
            Required = none,
            Expected = none,
            Progress = none,
            Chain = chain,
            Status = EvaluationStatus.Behind,
            Reason = "bagud",
        };
        var withChain = report with
        {
            Snapshot = report.Snapshot with
            {
                Evaluations = [.. report.Snapshot.Evaluations.Select(evaluation => evaluation with { Targets = [target] })],
            },
        };
        var chart = ChartIn(StatusReportWorkbook.Create(withChain));

        Assert.Equal(["Helhedsplanen i alt", "Mål for Helhedsplanen i alt"], NamesOf(chart));
        Assert.Equal([(1, "19.8"), (2, "18")], PointsOf(chart, 1));
    }

    [Fact]
    public void Every_chart_says_in_words_what_it_shows()
    {
        var file = StatusReportWorkbook.Create(ReportOf("ladegaardsparken 5 6 7 8; holbaek-kommune 2 2 2 3"));

        Assert.Contains(
            "descr=\"Kurver fra 2020 til 2023 for Tal. Ladegårdsparken: fra 5,0 pct. (2020) til 8,0 pct. (2023). "
            + "Holbæk Kommune: fra 2,0 pct. (2020) til 3,0 pct. (2023).\"",
            DrawingIn(file),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_chart_draws_is_what_the_hidden_sheet_holds()
    {
        var file = StatusReportWorkbook.Create(HolbaekReport.Create());
        using var workbook = WorkbookFile.Open(file);
        var data = workbook.Worksheet("Diagramdata");
        var chart = ChartIn(file);
        foreach (var line in chart.Descendants(C + "ser"))
        {
            var formula = (string)line.Element(C + "val")!.Descendants(C + "f").Single();
            var cells = data.Range(formula[(formula.IndexOf('!', StringComparison.Ordinal) + 1)..]).Cells().ToList();
            var drawn = line.Element(C + "val")!.Descendants(C + "pt").ToDictionary(point => (int)point.Attribute("idx")!, point => (double)point);

            Assert.Equal(drawn, Enumerable.Range(0, cells.Count).Where(index => !cells[index].IsEmpty()).ToDictionary(index => index, index => cells[index].GetDouble()));
        }
    }

    [Fact]
    public void Names_that_look_like_formulas_or_markup_are_drawn_as_text()
    {
        var builder = HolbaekReport.Builder().Indicator(
            "a", "=1+1 <b>&'\"", Unit.Percent, Polarity.LowerIsBetter, "beskaeftigelse", "2020", "", Years, "groenneparken 5 6 7 8");

        Assert.Empty(WorkbookFile.ErrorsOf(StatusReportWorkbook.Create(HolbaekReport.Report(builder))));
    }

    private static StatusReport ReportOf(string values, IReadOnlyList<Target>? targets = null, IReadOnlyList<SeriesBreak>? breaks = null) =>
        HolbaekReport.Report(HolbaekReport.Builder().Indicator(
            "a", "Tal", Unit.Percent, Polarity.LowerIsBetter, "beskaeftigelse", "2020", "", Years, values, "holbaek-kommune", targets: targets, breaks: breaks));

    private static XDocument ChartOf(string values, IReadOnlyList<Target>? targets = null, IReadOnlyList<SeriesBreak>? breaks = null) =>
        ChartIn(StatusReportWorkbook.Create(ReportOf(values, targets, breaks)));

    private static XDocument ChartIn(byte[] file, int number = 1) => XDocument.Parse(WorkbookFile.Parts(file, "xl/drawings/charts/chart")[number - 1]);

    private static string DrawingIn(byte[] file) => WorkbookFile.Parts(file, "xl/drawings/drawing")[0];

    private static IEnumerable<string> NamesOf(XDocument chart) =>
        chart.Descendants(C + "ser").Select(line => line.Element(C + "tx")!.Descendants(C + "v").Single().Value);

    private static IEnumerable<string> CategoriesOf(XDocument chart) =>
        chart.Descendants(C + "ser").First().Element(C + "cat")!.Descendants(C + "v").Select(value => value.Value);

    private static IEnumerable<(int Index, string Value)> PointsOf(XDocument chart, int line) => chart.Descendants(C + "ser").ElementAt(line)
        .Element(C + "val")!.Descendants(C + "pt").Select(point => ((int)point.Attribute("idx")!, point.Element(C + "v")!.Value));
}
