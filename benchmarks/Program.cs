using System.Globalization;
using System.Text.Json;
using Pipeline.Benchmarks;

const int CsvRows = 500_000;
const int XlsxRows = 100_000;
const int PhaseRounds = 6;

switch (args)
{
    case ["serve", var path]:
        while (Console.ReadLine() is not null)
        {
            Console.WriteLine(JsonSerializer.Serialize(Reading.Of(path)));
        }

        return 0;
    case ["phases"]:
        for (var round = 1; round <= PhaseRounds; round++)
        {
            Console.WriteLine($"Round {round}");
            Phases.Write(SampleFolder.Csv(CsvRows), Console.Out);
            Phases.WriteWorkbook(SampleFolder.Xlsx(XlsxRows), Console.Out);
        }

        return 0;
    case ["compare", .. var rest] when rest is [] || int.TryParse(rest[0], out _):
        var rounds = rest is [var told] ? int.Parse(told, CultureInfo.InvariantCulture) : 5;
        var csv = new Comparison("csv", SampleFolder.Csv(CsvRows), "read_csv.py", TimesAsFast: 1, MostMegabytes: 250);
        var xlsx = new Comparison("xlsx", SampleFolder.Xlsx(XlsxRows), "read_xlsx.py", TimesAsFast: 3, MostMegabytes: 400);
        var holds = csv.Run(rounds, Console.Out) & xlsx.Run(rounds, Console.Out);
        return holds ? 0 : 1;
    case ["memory"]:
        return Memory.Check(Console.Out) ? 0 : 1;
    case ["evaluate"]:
        return await EvaluatePlanBenchmark.RunAsync(Console.Out) ? 0 : 1;
    case ["operations", var plan]:
        await CountedOperations.RunAsync(plan, Console.Out);
        return 0;
    case ["report"]:
        return ReportBenchmark.Run(rounds: 5, Console.Out) ? 0 : 1;
    case ["report-once"]:
        Console.WriteLine(JsonSerializer.Serialize(ReportBenchmark.MakeOne()));
        return 0;
    case ["report-many"]:
        Console.WriteLine(JsonSerializer.Serialize(ReportBenchmark.Make()));
        return 0;
    default:
        Console.Error.WriteLine("compare [rounds] | memory | phases | serve <file> | evaluate | operations <plan> | report");
        return 2;
}
