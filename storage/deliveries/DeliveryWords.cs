using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>Reads the states of a delivery from the table.</summary>
internal static class DeliveryWords
{
    private static readonly Words<DeliveryState> States = new(DanishWords.Word);

    public static DeliveryState StateOf(string word) => States.Read(word);
}
