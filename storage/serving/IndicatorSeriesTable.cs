using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The table <c>indikatorserie</c>: plan;indicator / area;period.</summary>
internal static class IndicatorSeriesTable
{
    private const string Indicator = "Indikator";
    private const string Area = "Omraade";
    private const string Period = "Periode";
    private const string PeriodEnd = "PeriodeSlut";
    private const string State = "Tilstand";
    private const string Value = "Vaerdi";

    public static string Filter(PlanId plan) => PartitionRange.Of(plan);

    public static IEnumerable<TableEntity> Rows(Plan plan, Snapshot snapshot) => snapshot.Series.Select(point =>
    {
        var key = point.Key;
        var row = ServingColumns.NewRow(snapshot, ServingColumns.KeyOf(plan.Id, key.Indicator), $"{key.Area};{key.Period.Key}");
        row[ServingColumns.IndicatorKey] = ServingColumns.KeyOf(plan.Id, key.Indicator);
        row[ServingColumns.AreaKey] = ServingColumns.KeyOf(plan.Id, key.Area);
        row[ServingColumns.PeriodKey] = ServingColumns.KeyOf(plan.Id, key.Period);
        row[Indicator] = key.Indicator.Value;
        row[Area] = key.Area.Value;
        row[Period] = key.Period.Code;
        row[PeriodEnd] = RowReading.Midnight(key.Period.End);
        ServingColumns.PutValue(row, State, Value, point.Value);
        ServingColumns.PutProvenance(row, point);
        return row;
    });
}
