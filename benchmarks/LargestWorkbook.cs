namespace Pipeline.Benchmarks;

/// <summary>
/// Writes the workbook that is largest in each way at once: 500,000 rows, each with a text of its own of forty letters, ten columns; close to 50 MB packed, for its
/// texts and numbers are noise; close to 500 MB unpacked, for its rows are set apart by spaces, as some programs do.
/// </summary>
internal static class LargestWorkbook
{
    private const int SpacesBetweenRows = 570;
    private const int LettersOfText = 41;
    private const int MoreNumbers = 3;
    private const int Seed = 20_261_122;

    // No digits: what looks like a number of a person is not taken.
    private const string Letters = "abcdefghi klmnoprstu";

    /// <summary>Writes it.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="rows">Data rows.</param>
    public static void Write(string path, int rows)
    {
        // The same noise each time, and nothing that must be kept secret.
        var noise = new Random(Seed);
        SampleFiles.WriteXlsx(path, rows, new SheetFilling(
            new string(' ', SpacesBetweenRows),
            number => SampleRow.Of(number) with { Note = new string(noise.GetItems<char>(Letters, LettersOfText)) },
            _ => [.. Enumerable.Range(0, MoreNumbers).Select(_ => noise.Next(10_000) + (noise.Next(10_000) / 1e4m))]));
    }
}
