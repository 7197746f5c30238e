using System.Globalization;

namespace Pipeline.Benchmarks;

/// <summary>Our reading of a file beside a rival's, by turns: each in one process, which reads the file again and again.</summary>
/// <param name="Name">What is read.</param>
/// <param name="Path">The file.</param>
/// <param name="Rival">The rival's script.</param>
/// <param name="TimesAsFast">How many times as fast as the rival we claim to be.</param>
/// <param name="MostMegabytes">How much memory we claim to keep below.</param>
internal sealed record Comparison(string Name, string Path, string Rival, double TimesAsFast, double MostMegabytes)
{
    // Debian's own, which has the rivals' libraries.
    private const string Python = "/usr/bin/python3";

    // The compiler's work is done after a few readings; the first of all is told by itself.
    private const int Unmeasured = 4;

    /// <summary>Measures, writes a table, and tells whether the claims hold.</summary>
    public bool Run(int rounds, TextWriter output)
    {
        var (ours, theirs) = (new List<Reading>(), new List<Reading>());
        using (var us = Served.Ours(Path))
        using (var rival = Served.Of(Python, [System.IO.Path.Combine(AppContext.BaseDirectory, "rivals", Rival), Path]))
        {
            for (var round = 0; round < Unmeasured + rounds; round++)
            {
                ours.Add(us.Read());
                theirs.Add(rival.Read());
            }
        }

        output.WriteLine($"{Name}: {new FileInfo(Path).Length:N0} bytes, {ours[0].Rows:N0} rows; load {LoadOfMachine()}");
        output.WriteLine("| | first | least | median | of processors, median | peak MB, first | peak MB, all |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        output.WriteLine(Line("ours", ours));
        output.WriteLine(Line(Rival, theirs));
        var times = Median(theirs) / Median(ours);
        var peak = ours[^1].PeakMegabytes;
        var holds = times >= TimesAsFast && peak < MostMegabytes;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{times:0.00} times as fast (claimed: {TimesAsFast:0.##}), {peak:0} MB (claimed: below {MostMegabytes:0}): {(holds ? "holds" : "DOES NOT HOLD")}"));
        output.WriteLine();
        return holds;
    }

    private static string Line(string who, List<Reading> read) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {who} | {read[0].Seconds:0.000} | {Measured(read).Min():0.000} | {Median(read):0.000} | {Middle(read, one => one.ProcessorSeconds):0.000} "
        + $"| {read[0].PeakMegabytes:0} | {read[^1].PeakMegabytes:0} |");

    private static IEnumerable<double> Measured(List<Reading> read) => read.Skip(Unmeasured).Select(one => one.Seconds);

    private static double Median(List<Reading> read) => Middle(read, one => one.Seconds);

    private static double Middle(List<Reading> read, Func<Reading, double> figure) =>
        read.Skip(Unmeasured).Select(figure).Order().ElementAt((read.Count - Unmeasured) / 2);

    private static string LoadOfMachine() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
