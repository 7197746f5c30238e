using System.Globalization;
using System.IO.Compression;
using Pipeline.Ingest;

namespace Pipeline.Benchmarks;

/// <summary>Tells where the time of reading a text file goes, by doing its parts one by one.</summary>
internal static class Phases
{
    /// <summary>Does each part once, and writes how much processor time it took.</summary>
    public static void Write(string path, TextWriter output)
    {
        var (format, plan, none) = (World.Format(), World.Plan(), CancellationToken.None);
        var (source, _) = Timed("find encoding, control characters, spoiled letters", () => TextDecoder.Look(TextDecoder.Suppose(path), none), output);
        var grid = TextGrid.Of(source, Reading.Limits, none);
        Timed("split into rows and cells", () => grid.Sheets[0].Rows.Count(), output);
        Timed("the same, and guard each cell", () => new GridGuard(format).Check(grid).Count(), output);
        Timed("the same, and read observations", () => ObservationReader.Read(grid, format.Layouts, plan, World.ReceivedOn, Reading.Limits, new SkipTelling(null), none), output);
    }

    /// <summary>The same for a workbook.</summary>
    public static void WriteWorkbook(string path, TextWriter output)
    {
        var (format, plan, limits, none) = (World.Format(), World.Plan(), Reading.Limits, CancellationToken.None);
        using var archive = ZipFile.OpenRead(path);
        var texts = new TextBudget(limits);
        var failed = Timed("find failed formulas", () => new FailedFormulas(archive, texts, limits), output);
        Timed("check the other parts", () => { PackageParts.CheckContents(archive, failed.Parts, texts, limits, none); return 0; }, output);
        using var stream = new MemoryStream(File.ReadAllBytes(path), writable: false);
        var grid = Timed("read the cells", () => WorkbookGrid.Read(stream, failed, limits, none), output);
        Timed("guard each cell", () => new GridGuard(format).Check(grid).Count(), output);
        Timed("guard each part", () => new PackageGuard(new HashSet<string>(), failed.Parts, limits).Check(archive, none).Count(), output);
        Timed("read observations", () => ObservationReader.Read(grid, format.Layouts, plan, World.ReceivedOn, limits, new SkipTelling(null), none), output);
    }

    private static T Timed<T>(string what, Func<T> part, TextWriter output)
    {
        var paused = GC.GetTotalPauseDuration();
        var before = Environment.CpuUsage.TotalTime;
        var answer = part();
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds,7:0.000} s, of which {(GC.GetTotalPauseDuration() - paused).TotalSeconds:0.000} s collecting memory: {what}"));
        return answer;
    }
}
