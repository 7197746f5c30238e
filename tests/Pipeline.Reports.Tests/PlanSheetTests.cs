using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports.Tests;

/// <summary>The sheets that tell of the plan as a whole: criteria, activities, economy and definitions.</summary>
public class PlanSheetTests
{
    [Fact]
    public void Each_area_stands_against_each_limit_with_its_distance()
    {
        using var workbook = WorkbookFile.Open(StatusReportWorkbook.Create(WithCriteria()));
        var rows = workbook.Worksheet("Kriterier").Table("tblKriterier").DataRange.Rows().ToList();
        var work = rows.Single(row => row.Cell(3).GetString() == "Udenfor arbejdsmarkedet");
        var convicted = rows.Single(row => row.Cell(3).GetString() == "Dømte");

        // Grønneparken in LBF's table of 2023: 36,5 against over 40, so 3,5 percentage points below.
        Assert.Equal(("Grønneparken", 2023.0), (work.Cell(1).GetString(), work.Cell(2).GetDouble()));
        Assert.Equal(("over 40 pct.", 36.5, -3.5, "Nej"), (work.Cell(4).GetString(), work.Cell(5).GetDouble(), work.Cell(7).GetDouble(), work.Cell(8).GetString()));
        Assert.Equal("udsat boligområde", work.Cell(10).GetString());
        Assert.Equal(("diskret", "diskret", "Ukendt"), (convicted.Cell(5).GetString(), convicted.Cell(7).GetString(), convicted.Cell(8).GetString()));
    }

    [Fact]
    public void Computed_and_official_status_and_the_plan_duty_are_kept_apart()
    {
        using var workbook = WorkbookFile.Open(StatusReportWorkbook.Create(WithCriteria()));
        var rows = workbook.Worksheet("Områdestatus").Table("tblOmraadestatus").DataRange.Rows().ToList();

        Assert.Equal(["Beregnet (indikativ)", "Ministeriets liste", "Bundet af udviklingsplan"], rows.Select(row => row.Cell(2).GetString()));
        Assert.Equal(["Måske udsat boligområde", "Udsat boligområde", "Ja"], rows.Select(row => row.Cell(3).GetString()));
        Assert.Equal(["", "mindst 2", ""], rows.Select(row => row.Cell(4).GetString()));
        Assert.Empty(WorkbookFile.ErrorsOf(StatusReportWorkbook.Create(WithCriteria())));
    }

    [Fact]
    public void A_plan_without_values_of_the_criteria_says_so_and_has_no_empty_sheet_of_statuses()
    {
        var report = HolbaekReport.Create();
        var followed = report.Plan.Indicators[0].Indicator.Id;
        var rules = CriteriaRules.None with
        {
            Sources = CriteriaRules.None.Sources with { Criteria = new Dictionary<CriterionKind, IndicatorId> { [CriterionKind.Residents] = followed } },
        };
        using var workbook = WorkbookFile.Open(StatusReportWorkbook.Create(report with { Plan = report.Plan with { Criteria = rules } }));

        Assert.Equal("Der er endnu ingen tal at holde op mod kriterierne.", workbook.Worksheet("Kriterier").Cell(5, 1).GetString());
        Assert.False(workbook.TryGetWorksheet("Områdestatus", out _));
    }

    [Fact]
    public void A_plan_that_follows_none_of_the_figures_of_the_criteria_is_not_promised_them()
    {
        using var workbook = WorkbookFile.Open(StatusReportWorkbook.Create(HolbaekReport.Create()));

        Assert.Equal("Planen følger ingen af de tal, som lovens kriterier bygger på.", workbook.Worksheet("Kriterier").Cell(5, 1).GetString());
    }

    [Fact]
    public void An_activity_without_a_criterion_says_that_the_documents_tell_none()
    {
        var report = HolbaekReport.Report(HolbaekReport.Builder().Activity("b", "beskaeftigelse", "Fritidsjob", "flere unge i job"));
        var activities = report.Plan.Activities.Select(activity => activity with { Criteria = [] });
        using var workbook = WorkbookFile.Open(StatusReportWorkbook.Create(report with { Plan = report.Plan with { Activities = [.. activities] } }));
        var table = workbook.Worksheet("Aktiviteter").Table("tblAktiviteter");

        Assert.Equal("Ikke oplyst i planens dokumenter", table.DataRange.Row(1).Cell(table.Field("Succeskriterium").Index + 1).GetString());
    }

    [Fact]
    public void An_activity_has_a_row_for_each_criterion_and_a_column_for_each_year()
    {
        using var workbook = WorkbookFile.Open(StatusReportWorkbook.Create(HolbaekReport.Report(HolbaekReport.Builder()
            .Indicator("frivillige", "Frivillige", Unit.Count, Polarity.HigherIsBetter, "beskaeftigelse", "2021", "", "2023 2024", "i-alt 45 52",
                decimals: 0, targets: [new CountTarget { Operator = Comparison.AtLeast, Limit = 50, Span = CountSpan.EachYear }])
            .Activity("a", "beskaeftigelse", "Aktivt liv", "mindst 50 frivillige", "frivillige")
            .Activity("b", "beskaeftigelse", "Fritidsjob", "flere unge i job"))));
        var table = workbook.Worksheet("Aktiviteter").Table("tblAktiviteter");
        var (active, jobs) = (table.DataRange.Row(1), table.DataRange.Row(2));
        string Text(IXLTableRow row, string header) => row.Cell(table.Field(header).Index + 1).GetString();

        Assert.Equal((45.0, 52.0), (active.Cell(table.Field("2023").Index + 1).GetDouble(), active.Cell(table.Field("2024").Index + 1).GetDouble()));
        Assert.Equal(("Beskæftigelse", "mindst 50 frivillige (afsnit 6)", "mindst 50 om året"), (Text(active, "Indsatsområde"), Text(active, "Succeskriterium"), Text(active, "Mål")));
        Assert.Equal(("Fritidsjob", "Måles ikke", ""), (Text(jobs, "Aktivitet"), Text(jobs, "Status"), Text(jobs, "2024")));
        Assert.Contains("leverance nr. 2", Text(active, "Kilde"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_that_a_hidden_number_is_part_of_is_hidden()
    {
        using var workbook = WorkbookFile.Open(StatusReportWorkbook.Create(HolbaekReport.Report(HolbaekReport.Builder()
            .Indicator("frivillige", "Frivillige", Unit.Count, Polarity.HigherIsBetter, "beskaeftigelse", "2021", "", "2023 2024", "i-alt 45 ?", decimals: 0)
            .Activity("a", "beskaeftigelse", "Aktivt liv", "mindst 50 frivillige", "frivillige"))));
        var table = workbook.Worksheet("Aktiviteter").Table("tblAktiviteter");

        Assert.Equal("diskret", table.DataRange.Row(1).Cell(table.Field("2024").Index + 1).GetString());
    }

    [Fact]
    public void The_economy_tells_the_budget_of_each_financier_and_of_the_plan()
    {
        using var workbook = WorkbookFile.Open(StatusReportWorkbook.Create(HolbaekReport.Create()));
        var table = workbook.Worksheet("Økonomi").Table("tblOekonomi");

        // 10,5 + 7,776 + 3,793 million kroner.
        Assert.Equal(["Landsbyggefonden", "Holbæk Kommune", "Boligorganisationerne", "I alt"], table.DataRange.Rows().Select(row => row.Cell(1).GetString()));
        Assert.Equal([10_500_000.0, 7_776_000, 3_793_000, 22_069_000], table.DataRange.Rows().Select(row => row.Cell(2).GetDouble()));
        Assert.Equal("–", table.DataRange.Row(1).Cell(7).GetString());
    }

    [Fact]
    public void A_plan_that_does_not_tell_who_pays_what_says_so()
    {
        var report = HolbaekReport.Create();
        var silent = report with
        {
            Plan = report.Plan with { Budget = Budget.Unknown with { StatedTotal = BudgetAmount.Stated(16_600_000) } },
            Snapshot = report.Snapshot with { Economy = [] },
        };
        using var workbook = WorkbookFile.Open(StatusReportWorkbook.Create(silent));
        var sheet = workbook.Worksheet("Økonomi");

        Assert.Equal("Planens dokumenter oplyser ikke, hvem der betaler hvad.", sheet.Cell(6, 1).GetString());
        Assert.Equal(16_600_000, sheet.Cell(7, 2).GetDouble());
    }

    [Fact]
    public void A_row_tells_its_target_what_is_expected_now_and_how_far_it_has_come()
    {
        var report = HolbaekReport.Create();
        var target = new TargetEvaluation
        {
            Text = "højst 2,0 pct. i 2027",
            Reference = "",
            Required = Computed.Of(2m),
            Expected = Computed.Of(2.33m),
            Progress = Computed.Of(-0.72m),
            Chain = [],
            Status = EvaluationStatus.Worsened,
            Reason = "værre",
        };
        var evaluations = report.Snapshot.Evaluations.Select(evaluation => evaluation.Indicator.Value == "ledige"
            ? evaluation with { Targets = [target], Certainty = new Certainty(Computed.Of(2.5m), Computed.Of(3.9m), "Wilson") }
            : evaluation);
        using var workbook = WorkbookFile.Open(StatusReportWorkbook.Create(report with { Snapshot = report.Snapshot with { Evaluations = [.. evaluations] } }));
        var table = workbook.Worksheet("Beskæftigelse").Tables.Single();
        var row = table.DataRange.Rows().First(candidate => candidate.Cell(1).GetString() == "Andel ledige");
        double Number(string header) => row.Cell(table.Field(header).Index + 1).GetDouble();

        Assert.Equal((2.0, 2.33, -0.72), (Number("Målværdi"), Number("Forventet nu"), Number("Fremdrift")));
        Assert.Equal((2.5, 3.9), (Number("Usikkerhed fra"), Number("Usikkerhed til")));
        Assert.Equal("bedre end basis", row.Cell(table.Field("Mål").Index + 1).GetString());
    }

    [Fact]
    public void Every_indicator_is_defined()
    {
        var report = HolbaekReport.Create();
        using var workbook = WorkbookFile.Open(StatusReportWorkbook.Create(report));
        var table = workbook.Worksheet("Definitioner").Table("tblDefinitioner");

        Assert.Equal(report.Plan.Indicators.Select(planned => planned.Indicator.Name), table.DataRange.Rows().Select(row => row.Cell(1).GetString()));
        Assert.Contains("Definition", table.Fields.Select(field => field.Name));
    }

    private static StatusReport WithCriteria()
    {
        var report = HolbaekReport.Create();
        CriterionResult Result(CriterionKind kind, Comparison comparison, ObservedValue value, decimal limit, Ternary met, Computed distance) => new()
        {
            Status = AreaStatus.Vulnerable,
            Kind = kind,
            Comparison = comparison,
            Indicator = new IndicatorId("kriterium-doemte"),
            Value = value,
            Period = Period.Year(2023),
            Limit = Bounds.Exactly(limit),
            Met = met,
            Distance = distance,
            IsNear = Ternary.No,
            IsOnTheLimit = false,
            CrossingYear = Computed.Impossible("Der er for få år."),
            Reason = "Fordi.",
        };
        var list = new AreaCriteria
        {
            Area = new AreaId("groenneparken"),
            ListDate = new DateOnly(2023, 12, 1),
            RuleSet = new RuleSetId("2021"),
            Criteria =
            [
                Result(CriterionKind.OutsideLabourMarket, Comparison.MoreThan, ObservedValue.Of(36.5m), 40, Ternary.No, Computed.Of(-3.5m)),
                Result(CriterionKind.Convicted, Comparison.AtLeast, ObservedValue.Missing(ValueState.Suppressed), 2.35m, Ternary.Unknown, Computed.Of(987.6m)),
            ],
            Statuses =
            [
                Status(AreaStatus.Vulnerable, "udsat boligområde", Ternary.Unknown, metAtMost: 1, needed: 1),
                Status(AreaStatus.Prevention, "forebyggelsesområde", Ternary.No, metAtMost: 0, needed: 2),
            ],
            Official = [new OfficialStatus(AreaStatus.Vulnerable, Ternary.Yes, new ListsInARow(2, IsExact: false))],
            PlanDuty = Ternary.Yes,
        };
        return report with { Snapshot = report.Snapshot with { Criteria = [list] } };
    }

    private static StatusResult Status(AreaStatus status, string name, Ternary met, int metAtMost, int needed) => new()
    {
        Status = status,
        Name = name,
        Met = met,
        MetAtLeast = 0,
        MetAtMost = metAtMost,
        Needed = needed,
        InARow = new ListsInARow(0, IsExact: met == Ternary.No),
        Reason = "Fordi.",
    };
}
