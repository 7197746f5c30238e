using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Pipeline.Benchmarks;

/// <summary>Our reading of a file beside a rival's, by turns, each in a process of its own.</summary>
/// <param name="Name">What is read.</param>
/// <param name="Path">The file.</param>
/// <param name="Rival">The rival's script.</param>
/// <param name="TimesAsFast">How many times as fast as the rival we claim to be.</param>
/// <param name="MostMegabytes">How much memory we claim to keep below.</param>
internal sealed record Comparison(string Name, string Path, string Rival, double TimesAsFast, double MostMegabytes)
{
    // Debian's own, which has the rivals' libraries.
    private const string Python = "/usr/bin/python3";

    /// <summary>Measures, writes a table, and tells whether the claims hold.</summary>
    public bool Run(int rounds, TextWriter output)
    {
        var (ours, theirs) = (new List<Measured>(), new List<Measured>());
        for (var round = 0; round < rounds; round++)
        {
            ours.Add(Measure(Environment.ProcessPath!, typeof(Comparison).Assembly.Location, "read", Path));
            theirs.Add(Measure(Python, System.IO.Path.Combine(AppContext.BaseDirectory, "rivals", Rival), Path));
        }

        output.WriteLine($"{Name}: {new FileInfo(Path).Length:N0} bytes, {ours[0].Reading.Rows:N0} rows; load {LoadOfMachine()}");
        output.WriteLine("| | seconds, least | seconds, median | process, median | peak MB |");
        output.WriteLine("|---|---|---|---|---|");
        output.WriteLine(Line("ours", ours));
        output.WriteLine(Line(Rival, theirs));
        var times = Median(theirs, one => one.Reading.Seconds) / Median(ours, one => one.Reading.Seconds);
        var peak = ours.Max(one => one.Reading.PeakMegabytes);
        var holds = times >= TimesAsFast && peak < MostMegabytes;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{times:0.00} times as fast (claimed: {TimesAsFast:0.##}), {peak:0} MB (claimed: below {MostMegabytes:0}): {(holds ? "holds" : "DOES NOT HOLD")}"));
        output.WriteLine();
        return holds;
    }

    private static Measured Measure(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        if (System.IO.Path.GetFileNameWithoutExtension(program) != "dotnet" && program != Python)
        {
            // Started as its own program, which needs not be told of the library.
            arguments = arguments[1..];
        }

        Array.ForEach(arguments, start.ArgumentList.Add);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? new Measured(JsonSerializer.Deserialize<Reading>(answer)!, clock.Elapsed.TotalSeconds)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static string Line(string who, List<Measured> measured) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {who} | {measured.Min(one => one.Reading.Seconds):0.000} | {Median(measured, one => one.Reading.Seconds):0.000} "
        + $"| {Median(measured, one => one.ProcessSeconds):0.000} | {measured.Max(one => one.Reading.PeakMegabytes):0} |");

    private static double Median(List<Measured> measured, Func<Measured, double> figure) =>
        measured.Select(figure).Order().ElementAt(measured.Count / 2);

    private static string LoadOfMachine() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private sealed record Measured(Reading Reading, double ProcessSeconds);
}
