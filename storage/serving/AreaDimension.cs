using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The table <c>dimomraade</c>: plan / area.</summary>
internal static class AreaDimension
{
    private const string Area = "Omraade";
    private const string Name = "Navn";
    private const string PlanName = "PlanNavn";
    private const string Kind = "Art";
    private const string IsComparator = "ErSammenligning";
    private const string Order = "Raekkefoelge";

    public static string Filter(PlanId plan) => TableClient.CreateQueryFilter($"PartitionKey eq {plan.Value}");

    public static IEnumerable<TableEntity> Rows(Plan plan, Snapshot snapshot) => plan.Areas.Select((area, index) =>
    {
        var row = ServingColumns.NewRow(snapshot, plan.Id.Value, area.Id.Value);
        row[ServingColumns.AreaKey] = ServingColumns.KeyOf(plan.Id, area.Id);
        row[Area] = area.Id.Value;
        row[Name] = area.Name;
        row[PlanName] = plan.Name;
        row[Kind] = area.Kind.Word();
        row[IsComparator] = area.IsComparator;
        row[Order] = index + 1;
        return row;
    });
}
