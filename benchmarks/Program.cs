using System.Text.Json;
using Pipeline.Benchmarks;

if (args is ["phases", var file])
{
    for (var i = 0; i < 3; i++)
    {
        Phases.Write(file, Console.Out);
    }

    return 0;
}

if (args is ["read", var path])
{
    for (var i = 0; i < 3; i++)
    {
        Console.WriteLine(JsonSerializer.Serialize(Reading.Of(path)));
    }

    return 0;
}
SampleFiles.WriteCsv("/tmp/perf-bench/s.csv", 500_000);
SampleFiles.WriteXlsx("/tmp/perf-bench/s.xlsx", 100_000);
return 0;
