using System.Diagnostics;
using System.Globalization;
using Pipeline.Domain;
using Pipeline.Ingest;

namespace Pipeline.Benchmarks;

/// <summary>What one reading of a file took.</summary>
/// <param name="Seconds">From the path to the answer, without the start of the process.</param>
/// <param name="ProcessorSeconds">What it took of all processors together.</param>
/// <param name="PeakMegabytes">The most memory that the process has held, in MB of 1,048,576 bytes.</param>
/// <param name="Rows">Data rows that were read.</param>
internal sealed record Reading(double Seconds, double ProcessorSeconds, double PeakMegabytes, int Rows)
{
    private const long BytesInMegabyte = 1024 * 1024;

    /// <summary>Limits beyond those in force by the file's size alone: the measured csv is a little larger than what is taken by default.</summary>
    public static IngestLimits Limits { get; } = IngestLimits.Default with { FileBytes = 60 * BytesInMegabyte };

    /// <summary>Reads a file to checked observations in this process.</summary>
    /// <exception cref="InvalidOperationException">The file was not accepted.</exception>
    public static Reading Of(string path)
    {
        var (format, plan) = (World.Format(), World.Plan());
        var file = new SpooledFile(Path.GetFileName(path), path, new FileInfo(path).Length);
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var reading = DeliveryReader.Read(file, format, plan, World.ReceivedOn, Limits, CancellationToken.None);
        var observations = reading is DeliveryReading.Accepted read ? read.Observations.Count(IsWhole) : 0;
        var seconds = clock.Elapsed.TotalSeconds;
        var ofProcessors = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return reading is DeliveryReading.Accepted accepted && observations == accepted.Rows.Read
            ? new Reading(seconds, ofProcessors, PeakOfThisProcess(), accepted.Rows.Read)
            : throw new InvalidOperationException($"The file was not read as observations: {Describe(reading)}");
    }

    /// <summary>The most memory that this process has held so far; Linux only.</summary>
    public static double PeakOfThisProcess()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024d;
    }

    // Each observation is made and looked at within the time that is measured.
    private static bool IsWhole(Observation observation) => observation is { Value.Number: not null, Counts: not null, Cell.Row: > 0 };

    private static string Describe(DeliveryReading reading) => reading switch
    {
        DeliveryReading.Refused refused => string.Join(' ', refused.Errors.Take(3).Select(error => error.Describe())),
        DeliveryReading.Quarantined quarantined => string.Join(' ', quarantined.Findings.Take(3).Select(finding => finding.Describe())),
        _ => reading.GetType().Name,
    };
}
