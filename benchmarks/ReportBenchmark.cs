using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Pipeline.Domain;
using Pipeline.Reports;

namespace Pipeline.Benchmarks;

/// <summary>What the making of one workbook took, in a process of its own.</summary>
/// <param name="First">Seconds for the first workbook.</param>
/// <param name="Warm">Seconds for one more, the least of five.</param>
/// <param name="WarmProcessor">Seconds of processor for one more, the least of five: what a machine that does nothing else needs at most.</param>
/// <param name="ProcessorFromStart">Seconds of processor since the process began.</param>
/// <param name="PeakMegabytes">The most memory that the process held, in MB of 1,048,576 bytes.</param>
/// <param name="Bytes">The size of the file.</param>
internal sealed record Making(double First, double Warm, double WarmProcessor, double ProcessorFromStart, double PeakMegabytes, int Bytes);

/// <summary>Measures the status report of a plan larger than any: 60 indicators in 15 areas over 10 years.</summary>
internal static class ReportBenchmark
{
    private const int Indicators = 60;
    private const int Areas = 15;
    private const int FirstYear = 2016;
    private const int Years = 10;
    private const int IndicatorsOfFocusArea = 15;
    private const int WarmRounds = 5;
    private const double MostSecondsWarm = 2;
    private const double MostSecondsOfProcess = 6;
    private const double MostMegabytes = 250;
    private const int MostBytes = 1_000_000;

    private static readonly PlanId Plan = new("maaling");
    private static readonly DeliveryId Delivery = DeliveryId.Of("indbakke/maaling", "1");
    private static readonly AreaId Municipality = new("kommunen");

    /// <summary>Makes workbooks in this process.</summary>
    public static Making Make()
    {
        var report = Report();
        var clock = Stopwatch.StartNew();
        var bytes = StatusReportWorkbook.Create(report).Length;
        var first = clock.Elapsed.TotalSeconds;
        var (warm, processor) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < WarmRounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            clock.Restart();
            StatusReportWorkbook.Create(report);
            warm = Math.Min(warm, clock.Elapsed.TotalSeconds);
            processor = Math.Min(processor, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return new Making(first, warm, processor, ProcessorSoFar(), Reading.PeakOfThisProcess(), bytes);
    }

    /// <summary>Measures from process start and warm, writes a table, and tells whether the claims hold.</summary>
    public static bool Run(int rounds, TextWriter output)
    {
        var cold = Enumerable.Range(0, rounds).Select(_ => SecondsOfProcess("report-once")).ToList();
        var making = Answer("report-many");
        var process = cold.Select(one => one.Seconds).Order().ElementAt(rounds / 2);
        var holds = making.Warm < MostSecondsWarm && process < MostSecondsOfProcess && making.PeakMegabytes < MostMegabytes && making.Bytes < MostBytes;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Indicators} indicators x {Areas} areas x {Years} years, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}"));
        output.WriteLine("| | measured | claimed |");
        output.WriteLine("|---|---|---|");
        output.WriteLine(Line("seconds from process start, median", process, MostSecondsOfProcess));
        output.WriteLine(Line("seconds of processor from process start, median", cold.Select(one => one.Processor).Order().ElementAt(rounds / 2), MostSecondsOfProcess));
        output.WriteLine(Line("seconds warm, least", making.Warm, MostSecondsWarm));
        output.WriteLine(Line("seconds of processor warm, least", making.WarmProcessor, MostSecondsWarm));
        output.WriteLine(Line("peak MB after one workbook", cold.Max(one => one.Megabytes), MostMegabytes));
        output.WriteLine(Line($"peak MB after {WarmRounds + 1} workbooks", making.PeakMegabytes, MostMegabytes));
        output.WriteLine(Line("MB of the file", making.Bytes / 1e6, MostBytes / 1e6));
        output.WriteLine(holds ? "holds" : "DOES NOT HOLD");
        return holds;
    }

    /// <summary>Makes one workbook, and tells what it took.</summary>
    public static Making MakeOne()
    {
        var clock = Stopwatch.StartNew();
        var bytes = StatusReportWorkbook.Create(Report()).Length;
        return new Making(clock.Elapsed.TotalSeconds, Warm: 0, WarmProcessor: 0, ProcessorSoFar(), Reading.PeakOfThisProcess(), bytes);
    }

    /// <summary>The report that is measured.</summary>
    public static StatusReport Report()
    {
        var plan = PlanOf();
        var at = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        var delivery = new CommittedDelivery
        {
            Id = Delivery,
            Number = 1,
            Format = new FormatId("maaling"),
            FileName = "maaling.csv",
            Modified = at,
            Committed = at,
            Take = new Take(Delivery, "maaling"),
            ContentHash = new string('0', 64),
        };
        return new StatusReport
        {
            Plan = plan,
            Snapshot = PlanEvaluator.Evaluate(plan, "maaling", 1, at, [delivery], Observations(plan, delivery.Take.Key)),
            Meeting = new BoardMeeting(new MeetingId("maaling"), new DateOnly(2026, 4, 1), "Måling", IsCancelled: false),
            PreviousNumber = 0,
            Sources = [],
            ProgramVersion = "0",
        };
    }

    private static double ProcessorSoFar() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static (double Seconds, double Processor, double Megabytes) SecondsOfProcess(string mode)
    {
        var clock = Stopwatch.StartNew();
        var making = Answer(mode);
        return (clock.Elapsed.TotalSeconds, making.ProcessorFromStart, making.PeakMegabytes);
    }

    private static Making Answer(string mode)
    {
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] arguments = isHost ? [typeof(ReportBenchmark).Assembly.Location, mode] : [mode];
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Making>(answer)!
            : throw new InvalidOperationException($"{mode} ended with {process.ExitCode}.");
    }

    private static string Line(string what, double measured, double claimed) =>
        string.Create(CultureInfo.InvariantCulture, $"| {what} | {measured:0.00} | below {claimed:0.##} |");

    private static Plan PlanOf() => World.Plan() with
    {
        Areas = [.. Enumerable.Range(1, Areas).Select(number => AreaOf(IdOf(number), AreaKind.Department, $"Boligafdeling {number}")), AreaOf(Municipality, AreaKind.Municipality, "Kommunen")],
        FocusAreas =
        [
            .. Enumerable.Range(0, Indicators / IndicatorsOfFocusArea)
                .Select(number => new FocusArea(FocusAreaOf(number), $"Indsatsområde {number + 1}", "Flere får en uddannelse og et arbejde.")),
        ],
        Indicators = [.. Enumerable.Range(0, Indicators).Select(IndicatorOf)],
    };

    private static PlanIndicator IndicatorOf(int number) => new()
    {
        Indicator = new Indicator
        {
            Id = new IndicatorId(string.Create(CultureInfo.InvariantCulture, $"noegletal-{number}")),
            Name = $"Andel af husstande i målgruppen, som står uden for arbejdsmarkedet, nøgletal nr. {number + 1}",
            Unit = Unit.Percent,
            Polarity = Polarity.LowerIsBetter,
            Timing = Timing.Stock,
            Decimals = 1,
            Source = "Landsbyggefonden",
            Definition = "Alle husstande med mindst en voksen i målgruppen, opgjort ved årets udgang.",
        },
        FocusArea = FocusAreaOf(number / IndicatorsOfFocusArea),
        Role = IndicatorRole.Local,
        Targets = [new Absolute { Operator = Pipeline.Domain.Comparison.AtMost, Limit = 20, Deadline = Period.Year(FirstYear + Years) }],
        Comparator = Municipality,
        Baselines = [.. Enumerable.Range(1, Areas).Select(area => new Baseline(IdOf(area), Period.Year(FirstYear), ValueOf(number, area, 0)))],
        Note = "",
    };

    private static IEnumerable<TakenObservation> Observations(Plan plan, string take) =>
        from indicator in Enumerable.Range(0, Indicators)
        from area in Enumerable.Range(0, Areas + 1)
        from year in Enumerable.Range(0, Years)
        select new TakenObservation(take, new Observation
        {
            Key = new ObservationKey(plan.Indicators[indicator].Indicator.Id, area == 0 ? Municipality : IdOf(area), Period.Year(FirstYear + year)),
            Value = ObservedValue.Of(ValueOf(indicator, area, year)),
            Cell = new SourceCell("Data", 2 + (((indicator * (Areas + 1)) + area) * Years) + year, "Andel"),
        });

    // Figures that differ from cell to cell, always the same.
    private static decimal ValueOf(int indicator, int area, int year) => ((((indicator * 37) + (area * 101) + (year * 53)) % 400) + 100) / 10m;

    private static AreaId IdOf(int number) => new(string.Create(CultureInfo.InvariantCulture, $"afdeling-{number}"));

    private static FocusAreaId FocusAreaOf(int number) => new(string.Create(CultureInfo.InvariantCulture, $"indsats-{number + 1}"));

    private static Area AreaOf(AreaId id, AreaKind kind, string name) =>
        new() { Id = id, Kind = kind, Name = name, Aliases = [], Parts = [], StandsFor = [] };
}
