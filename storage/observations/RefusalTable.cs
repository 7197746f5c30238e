using System.Globalization;
using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The columns of a refusal's row.</summary>
internal static class RefusalTable
{
    private const string Code = "Kode";
    private const string Sheet = "Ark";
    private const string Row = "Raekke";
    private const string Column = "Kolonne";
    private const string Expected = "Ventet";
    private const string Remedy = "SaadanRettes";

    public static string DeliveryFilter(DeliveryId delivery) => TableClient.CreateQueryFilter($"PartitionKey eq {delivery.Value}");

    public static TableEntity ToRow(DeliveryId delivery, int number, Refusal refusal)
    {
        var row = new TableEntity(delivery.Value, number.ToString("D6", CultureInfo.InvariantCulture))
        {
            [Code] = refusal.Code,
            [Sheet] = refusal.Sheet,
            [Column] = refusal.Column,
            [Expected] = TextLimit.Fit(refusal.Expected),
            [Remedy] = TextLimit.Fit(refusal.Remedy),
        };
        row.Put(Row, refusal.Row);
        return row;
    }

    public static Refusal ToRefusal(TableEntity row) =>
        new(row.Text(Code), row.Text(Sheet), row.GetInt32(Row), row.Text(Column), row.Text(Expected), row.Text(Remedy));
}
