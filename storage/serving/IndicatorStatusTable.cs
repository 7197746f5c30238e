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
