using System.Globalization;

namespace Pipeline.Benchmarks;

/// <summary>The measured files, in a folder of temporary files; written the first time that they are asked for.</summary>
internal static class SampleFolder
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "pipeline-benchmarks-2");

    /// <summary>The text file with so many data rows.</summary>
    public static string Csv(int rows) => Written($"figures-{rows.ToString(CultureInfo.InvariantCulture)}.csv", path => SampleFiles.WriteCsv(path, rows));

    /// <summary>The workbook with so many data rows.</summary>
    public static string Xlsx(int rows) => Written($"figures-{rows.ToString(CultureInfo.InvariantCulture)}.xlsx", path => SampleFiles.WriteXlsx(path, rows));

    /// <summary>A file, written now when it is not there.</summary>
    public static string Written(string name, Action<string> write)
    {
        var path = Path.Combine(Folder, name);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Folder);
            write(path + ".part");
            File.Move(path + ".part", path);
        }

        return path;
    }
}
