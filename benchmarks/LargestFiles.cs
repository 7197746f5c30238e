using System.Globalization;
using System.Text;

namespace Pipeline.Benchmarks;

/// <summary>Files as large as a delivery may be, each in its own way; written the first time that they are asked for.</summary>
internal static class LargestFiles
{
    private const int Megabyte = 1024 * 1024;
    private const int MostBytes = 50 * Megabyte;
    private const int MostRows = 500_000;
    private const int MostColumns = 1_000;

    /// <summary>The files.</summary>
    public static IEnumerable<string> All()
    {
        yield return SampleFolder.Written("largest-long.csv", WriteCsv);
        yield return SampleFolder.Written("largest-wide.csv", WriteWideCsv);
        yield return SampleFolder.Written("largest.xlsx", path => SampleFiles.WriteXlsx(path, MostRows));
        yield return SampleFolder.Written("largest-packed.xlsx", path => LargestWorkbook.Write(path, MostRows));
        yield return SampleFolder.Written("largest.json", WriteJson);
        yield return SampleFolder.Written("largest-sparse.json", WriteSparseJson);
    }

    private static void WriteCsv(string path)
    {
        using var file = Writer(path);
        file.Write("Område;Nøgletal;Periode;Procent;Antal;Grundlag;Bemærkning\n");
        for (var number = 0; number < MostRows; number++)
        {
            var row = SampleRow.Of(number);
            file.Write(Danish($"{row.Area};{row.Indicator};{row.Period};{row.Share:0.0};{row.Numerator};{row.Denominator};{row.Note}\n"));
            if (IsFull(file, 200))
            {
                return;
            }
        }
    }

    // Every cell beyond the known columns has a text of its own.
    private static void WriteWideCsv(string path)
    {
        var known = SampleRow.Header.Count;
        using var file = Writer(path);
        file.Write(string.Join(';', SampleRow.Header.Concat(Enumerable.Range(known, MostColumns - known).Select(at => $"k{at}"))));
        for (var number = 0; !IsFull(file, 20_000); number++)
        {
            var row = SampleRow.Of(number);
            file.Write(Danish($"\n{row.Area};{row.Indicator};{row.Period};{row.Share:0.0};{row.Numerator};{row.Denominator};{row.Note}"));
            for (var at = known; at < MostColumns; at++)
            {
                file.Write(Danish($";t{number}x{at}"));
            }
        }
    }

    private static void WriteJson(string path)
    {
        using var file = Writer(path);
        file.Write("[");
        for (var number = 0; number < MostRows && !IsFull(file, 400); number++)
        {
            var row = SampleRow.Of(number);
            file.Write(number == 0 ? "\n" : ",\n");
            file.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{{\"Område\":\"{row.Area}\",\"Nøgletal\":\"{row.Indicator}\",\"Periode\":\"{row.Period}\",\"Procent\":{row.Share:0.0},\"Antal\":{row.Numerator},\"Grundlag\":{row.Denominator}}}"));
        }

        file.Write("]");
    }

    // On one line, and of a thousand names of which most rows have but the known ones and the last: what is small in the file is wide as a table.
    private static void WriteSparseJson(string path)
    {
        using var file = Writer(path);
        file.Write("[");
        for (var number = 0; number < MostRows && !IsFull(file, 20_000); number++)
        {
            var row = SampleRow.Of(number);
            file.Write(number == 0 ? "" : ",");
            file.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{{\"Område\":\"{row.Area}\",\"Nøgletal\":\"{row.Indicator}\",\"Periode\":\"{row.Period}\",\"Procent\":{row.Share:0.0},\"Antal\":{row.Numerator},\"Grundlag\":{row.Denominator}"));
            for (var at = number == 0 ? 6 : MostColumns - 1; at < MostColumns; at++)
            {
                file.Write(string.Create(CultureInfo.InvariantCulture, $",\"k{at}\":1"));
            }

            file.Write("}");
        }

        file.Write("]");
    }

    private static StreamWriter Writer(string path) => new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private static bool IsFull(StreamWriter file, int nextRow)
    {
        file.Flush();
        return file.BaseStream.Position + nextRow > MostBytes;
    }

    private static string Danish(FormattableString text) => text.ToString(CultureInfo.GetCultureInfo("da-DK"));
}
