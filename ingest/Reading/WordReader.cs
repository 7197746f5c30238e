using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Reads the cells of a table that hold words in place of numbers.</summary>
internal sealed class WordReader(Table table, ErrorLog log)
{
    // Several indicators are read from the same cell; what is wrong with it is told once.
    private readonly HashSet<(int Row, Column Column)> faulty = [];

    /// <summary>The value that a word stands for; none when it tells nothing of the measure, or is wrong, which the log then tells.</summary>
    public ReadValue? Read(GridRow row, Measure measure, WordValues words)
    {
        var cell = table.CellOf(row, measure.Value);
        if (words.TryRead(cell.Text, out var number))
        {
            return number is { } told ? new ReadValue(ObservedValue.Of(told), 0, false, false) : null;
        }

        if (faulty.Add((row.Number, measure.Value)))
        {
            log.Add(ExcelDates.IsOne(cell)
                ? ExcelDates.Error(table.SpotOf(row, measure.Value))
                : table.SpotOf(row, measure.Value).Error(
                    cell.IsEmpty ? ErrorCodes.EmptyCell : ErrorCodes.UnknownText,
                    $"ordet er ikke et af dem, formatet kender: {words.Expected}",
                    "skriv et af ordene"));
        }

        return null;
    }
}
