using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The table <c>dimperiode</c>: plan / period. It holds the periods of the series and of the baselines, and the days of the statutory lists.</summary>
internal static class PeriodDimension
{
    private const string Code = "Periode";
    private const string Name = "Navn";
    private const string Kind = "Art";
    private const string Start = "Start";
    private const string End = "Slut";
    private const string Year = "Aar";

    public static string Filter(PlanId plan) => TableClient.CreateQueryFilter($"PartitionKey eq {plan.Value}");

    public static IEnumerable<TableEntity> Rows(Plan plan, Snapshot snapshot) =>
        PeriodsOf(snapshot).Distinct().Order().Select(period =>
        {
            var row = ServingColumns.NewRow(snapshot, plan.Id.Value, period.Key);
            row[ServingColumns.PeriodKey] = ServingColumns.KeyOf(plan.Id, period);
            row[Code] = period.Code;
            row[Name] = period.Label;
            row[Kind] = period.Kind.Word();
            row[Start] = RowReading.Midnight(period.Start);
            row[End] = RowReading.Midnight(period.End);
            row[Year] = period.End.Year;
            return row;
        });

    private static IEnumerable<Period> PeriodsOf(Snapshot snapshot) =>
    [
        .. snapshot.Series.Select(point => point.Key.Period),
        .. snapshot.Evaluations.Select(evaluation => evaluation.Latest?.Key.Period).OfType<Period>(),
        .. snapshot.Evaluations.Select(evaluation => evaluation.Baseline?.Period).OfType<Period>(),
        .. snapshot.Criteria.Select(criteria => Period.Date(criteria.ListDate)),
    ];
}
