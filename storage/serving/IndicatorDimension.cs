using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The table <c>dimindikator</c>: plan / indicator.</summary>
internal static class IndicatorDimension
{
    private const string Indicator = "Indikator";
    private const string Name = "Navn";
    private const string Unit = "Enhed";
    private const string Polarity = "Retning";
    private const string Timing = "Tidsart";
    private const string Decimals = "Decimaler";
    private const string Source = "Datakilde";
    private const string Definition = "Definition";
    private const string FocusArea = "Indsatsomraade";
    private const string FocusAreaName = "IndsatsomraadeNavn";
    private const string Role = "Rolle";
    private const string Target = "Maal";
    private const string Note = "Bemaerkning";
    private const string Order = "Raekkefoelge";

    public static string Filter(PlanId plan) => TableClient.CreateQueryFilter($"PartitionKey eq {plan.Value}");

    public static IEnumerable<TableEntity> Rows(Plan plan, Snapshot snapshot) => plan.Indicators.Select((used, index) =>
    {
        var indicator = used.Indicator;
        var row = ServingColumns.NewRow(snapshot, plan.Id.Value, indicator.Id.Value);
        row[ServingColumns.IndicatorKey] = ServingColumns.KeyOf(plan.Id, indicator.Id);
        row[Indicator] = indicator.Id.Value;
        row[Name] = indicator.Name;
        row[Unit] = indicator.Unit.Word();
        row[Polarity] = indicator.Polarity.Word();
        row[Timing] = indicator.Timing.Word();
        row[Decimals] = indicator.Decimals;
        row[Source] = indicator.Source;
        row[Definition] = TextLimit.Fit(indicator.Definition);
        row[FocusArea] = used.FocusArea?.Value ?? "";
        row[FocusAreaName] = plan.FocusAreas.FirstOrDefault(focusArea => focusArea.Id == used.FocusArea)?.Name ?? "";
        row[Role] = used.Role.Word();
        row[Target] = string.Join("; ", used.Targets.Select(target => target.Word()).Distinct());
        row[Note] = TextLimit.Fit(used.Note);
        row[Order] = index + 1;
        return row;
    });
}
