using System.Globalization;

namespace Pipeline.Benchmarks;

/// <summary>The memory that the largest legal files take, each read once in a process of its own.</summary>
internal static class Memory
{
    private const double MostMegabytes = 400;

    /// <summary>Measures, writes a table, and tells whether the claim holds for each of them.</summary>
    public static bool Check(TextWriter output)
    {
        output.WriteLine("| file | bytes | rows | seconds | peak MB | |");
        output.WriteLine("|---|---|---|---|---|---|");
        var holds = true;
        foreach (var path in LargestFiles.All())
        {
            using var process = Served.Ours(path);
            var read = process.Read();
            holds &= read.PeakMegabytes < MostMegabytes;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Path.GetFileName(path)} | {new FileInfo(path).Length:N0} | {read.Rows:N0} | {read.Seconds:0.0} | {read.PeakMegabytes:0} | {(read.PeakMegabytes < MostMegabytes ? "holds" : "DOES NOT HOLD")} |"));
        }

        return holds;
    }
}
