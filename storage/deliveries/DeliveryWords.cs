using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>Reads the states of a delivery from the table, and writes those that only the table has.</summary>
internal static class DeliveryWords
{
    private static readonly Words<DeliveryState> States = new(DanishWords.Word);

    private static readonly Words<ReceiptState> Receipts = new(WordOf);

    public static DeliveryState StateOf(string word) => States.Read(word);

    public static string WordOf(ReceiptState state) => state switch
    {
        ReceiptState.None => "Ingen",
        ReceiptState.Planned => "Planlagt",
        ReceiptState.Sent => "Sendt",
        ReceiptState.Omitted => "Undladt",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static ReceiptState ReceiptOf(string word) => Receipts.Read(word);
}
