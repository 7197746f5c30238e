using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The states of a delivery as they are written in the table.</summary>
public static class DeliveryWords
{
    private static readonly Words<DeliveryState> States = new(new Dictionary<DeliveryState, string>
    {
        [DeliveryState.Received] = "Modtaget",
        [DeliveryState.Ingested] = "Indlaest",
        [DeliveryState.Duplicate] = "Dublet",
        [DeliveryState.Refused] = "Afvist",
        [DeliveryState.Quarantined] = "Karantaene",
        [DeliveryState.Overtaken] = "Overhalet",
        [DeliveryState.Withdrawn] = "Trukket",
        [DeliveryState.Failed] = "Fejlet",
    });

    private static readonly Words<ReceiptState> Receipts = new(new Dictionary<ReceiptState, string>
    {
        [ReceiptState.None] = "Ingen",
        [ReceiptState.Planned] = "Planlagt",
        [ReceiptState.Sent] = "Sendt",
    });

    /// <summary>The Danish word for a state.</summary>
    public static string WordOf(DeliveryState state) => States.Of(state);

    internal static DeliveryState StateOf(string word) => States.Read(word);

    internal static string WordOf(ReceiptState state) => Receipts.Of(state);

    internal static ReceiptState ReceiptOf(string word) => Receipts.Read(word);
}
