using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The table <c>indikatorstatus</c>: plan / indicator;area.</summary>
internal static class IndicatorStatusTable
{
    private const string Indicator = "Indikator";
    private const string Area = "Omraade";
    private const string Status = "Status";
    private const string Reason = "Begrundelse";
    private const string Period = "Periode";
    private const string PeriodEnd = "PeriodeSlut";
    private const string State = "Tilstand";
    private const string Value = "Vaerdi";
    private const string Baseline = "Baseline";
    private const string BaselinePeriod = "BaselinePeriode";
    private const string ChangeSinceBaseline = "AendringSidenBaseline";
    private const string RelativeChangeSinceBaseline = "RelativAendringSidenBaseline";
    private const string ChangeSincePrevious = "AendringSidenForrige";
    private const string ChangeSinceYearBefore = "AendringSidenAaretFoer";
    private const string ComparatorKey = "NoegleSammenligning";
    private const string Comparator = "Sammenligning";
    private const string ComparatorValue = "SammenligningVaerdi";
    private const string Gap = "Gab";
    private const string GapAtBaseline = "GabVedBaseline";
    private const string GapChange = "GabAendring";
    private const string Development = "UdviklingModSammenligning";
    private const string Targets = "Maal";
    private const string TargetStatuses = "MaalStatus";
    private const string Required = "Maalvaerdi";
    private const string Expected = "Forventet";
    private const string Progress = "Fremdrift";
    private const string CertaintyLow = "UsikkerhedLav";
    private const string CertaintyHigh = "UsikkerhedHoej";
    private const string CertaintyBasis = "UsikkerhedGrundlag";
    private const string Trend = "Tendens";
    private const string TrendReason = "TendensBegrundelse";
    private const string PartsTotal = "SumAfDele";
    private const string PartsPeriod = "SumAfDelePeriode";
    private const string PartsRemark = "SumAfDeleBemaerkning";
    private const string HasNewData = "NyeDataSidenSidst";

    public static string Filter(PlanId plan) => TableClient.CreateQueryFilter($"PartitionKey eq {plan.Value}");

    public static IEnumerable<TableEntity> Rows(Plan plan, Snapshot snapshot) => snapshot.Evaluations.Select(evaluation =>
    {
        var row = ServingColumns.NewRow(snapshot, plan.Id.Value, $"{evaluation.Indicator};{evaluation.Area}");
        row[ServingColumns.IndicatorKey] = ServingColumns.KeyOf(plan.Id, evaluation.Indicator);
        row[ServingColumns.AreaKey] = ServingColumns.KeyOf(plan.Id, evaluation.Area);
        row[Indicator] = evaluation.Indicator.Value;
        row[Area] = evaluation.Area.Value;
        row[Status] = evaluation.Status.Word();
        row[Reason] = TextLimit.Fit(evaluation.Reason);
        PutLatest(row, plan.Id, evaluation.Latest);
        PutBaseline(row, evaluation.Baseline);
        ServingColumns.PutComputed(row, ChangeSinceBaseline, evaluation.ChangeSinceBaseline);
        ServingColumns.PutComputed(row, RelativeChangeSinceBaseline, evaluation.RelativeChangeSinceBaseline);
        ServingColumns.PutComputed(row, ChangeSincePrevious, evaluation.ChangeSincePrevious);
        ServingColumns.PutComputed(row, ChangeSinceYearBefore, evaluation.ChangeSinceYearBefore);
        PutGap(row, plan.Id, evaluation.Gap);
        row[Development] = evaluation.Gap?.Development(plan.Indicator(evaluation.Indicator).Indicator.Polarity).DevelopmentWord() ?? "";
        PutTargets(row, evaluation);
        PutJudgement(row, evaluation);
        return row;
    });

    private static void PutLatest(TableEntity row, PlanId plan, SeriesPoint? latest)
    {
        var period = latest?.Key.Period;
        row[ServingColumns.PeriodKey] = period is null ? "" : ServingColumns.KeyOf(plan, period);
        row[Period] = period?.Code ?? "";
        row.Put(PeriodEnd, period is null ? null : RowReading.Midnight(period.End));
        ServingColumns.PutValue(row, State, Value, latest?.Value);
        ServingColumns.PutProvenance(row, latest);
    }

    private static void PutBaseline(TableEntity row, Baseline? baseline)
    {
        row[BaselinePeriod] = baseline?.Period.Code ?? "";
        ServingColumns.PutNumber(row, Baseline, baseline?.Value);
    }

    // Numbers are those of the target that the status is of; each target's status stands in the text.
    private static void PutTargets(TableEntity row, Evaluation evaluation)
    {
        var deciding = evaluation.DecidingTarget();
        row[Targets] = TextLimit.Fit(string.Join("; ", evaluation.Targets.Select(target => target.Text)));
        row[TargetStatuses] = TextLimit.Fit(string.Join("; ", evaluation.Targets.Select(target => $"{target.Text}: {target.Status.Word()}")));
        ServingColumns.PutComputed(row, Required, deciding?.Required);
        ServingColumns.PutComputed(row, Expected, deciding?.Expected);
        ServingColumns.PutComputed(row, Progress, deciding?.Progress);
    }

    private static void PutJudgement(TableEntity row, Evaluation evaluation)
    {
        ServingColumns.PutNumber(row, CertaintyLow, evaluation.Certainty.Low.Number);
        ServingColumns.PutNumber(row, CertaintyHigh, evaluation.Certainty.High.Number);
        row[CertaintyBasis] = evaluation.Certainty.Basis;
        row[Trend] = evaluation.Trend.Direction.Word();
        row[TrendReason] = evaluation.Trend.Reason;
        ServingColumns.PutComputed(row, PartsTotal, evaluation.PartsTotal?.Value);
        row[PartsPeriod] = evaluation.PartsTotal?.Period.Code ?? "";
        row[PartsRemark] = TextLimit.Fit(evaluation.PartsTotal?.Remark ?? "");
        row[HasNewData] = DanishWords.NewDataWord(evaluation.HasNewData);
    }

    private static void PutGap(TableEntity row, PlanId plan, GapToComparator? gap)
    {
        row[ComparatorKey] = gap is null ? "" : ServingColumns.KeyOf(plan, gap.Comparator);
        row[Comparator] = gap?.Comparator.Value ?? "";
        ServingColumns.PutValue(row, ComparatorValue, gap?.ComparatorValue);
        ServingColumns.PutComputed(row, Gap, gap?.Gap);
        ServingColumns.PutComputed(row, GapAtBaseline, gap?.GapAtBaseline);
        ServingColumns.PutComputed(row, GapChange, gap?.GapChange);
    }
}
