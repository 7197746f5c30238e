using System.Diagnostics;
using Pipeline.Domain;
using Pipeline.Domain.Suppression;
using Pipeline.Ingest;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Tests;

/// <summary>What is hidden of the sample deliveries, read by the shipped configuration, one delivery after the other.</summary>
public sealed class SampleSuppressionTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly PipelineConfiguration Configuration = PipelineConfiguration.Load(Repository.Path("config"), "1");

    public static TheoryData<string> EveryPlan => [.. Configuration.Plans.Select(plan => plan.Id.Value)];

    [Theory]
    [MemberData(nameof(EveryPlan))]
    public void No_more_than_twice_as_many_figures_are_hidden_as_are_few(string planId)
    {
        var plan = Configuration.Plans.Single(candidate => candidate.Id.Value == planId);
        var (deliveries, observations) = Taken(plan);
        var watch = Stopwatch.StartNew();
        var ledger = DisclosureLedger.Empty.DecideThrough(deliveries.Count, plan, deliveries, observations);
        output.WriteLine($"{planId}: {deliveries.Count} {observations.Count} {ledger.Lines.Count} lines {watch.ElapsedMilliseconds} ms");
        foreach (var line in ledger.Lines.Where(line => line.Hidden is not null))
        {
            output.WriteLine($"{line.Number} {line.Key.Indicator} {line.Key.Area} {line.Key.Period} {line.Cell?.Count}/{line.Cell?.OutOf} {line.Hidden}");
        }

        var known = plan.Indicators.Select(indicator => indicator.Indicator.Id).ToHashSet();
        output.WriteLine("unknown: " + string.Join(", ", observations.Select(o => o.Observation.Key.Indicator).Where(id => !known.Contains(id)).Distinct()));
        foreach (var group in ValuesInForce.AsOf(deliveries, observations, deliveries.Count).GroupBy(p => deliveries.First(d => d.Id == p.Delivery).Format))
        {
            output.WriteLine($"  {group.Key}: {group.Count()} points, counts {group.Count(p => p.Counts is not null)}");
        }
    }

    private static (IReadOnlyList<CommittedDelivery> Deliveries, IReadOnlyList<TakenObservation> Observations) Taken(Plan plan)
    {
        var deliveries = new List<CommittedDelivery>();
        var observations = new List<TakenObservation>();
        foreach (var format in Configuration.Formats)
        {
            var folder = Repository.Path("sample-data", plan.Id.Value, format.Id.Value);
            foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToArray() : [])
            {
                var number = deliveries.Count + 1;
                var id = DeliveryId.Of(path, "etag");
                if (DeliveryReader.Read(new SpooledFile(Path.GetFileName(path), path, new FileInfo(path).Length), format, plan, new DateOnly(2026, 9, 14), CancellationToken.None) is not DeliveryReading.Accepted accepted)
                {
                    continue;
                }

                var time = DateTimeOffset.UnixEpoch.AddDays(number);
                var delivery = new CommittedDelivery { Id = id, Number = number, Format = format.Id, FileName = Path.GetFileName(path), Modified = time, Committed = time, Take = new Take(id, "rules"), ContentHash = "hash" };
                deliveries.Add(delivery);
                observations.AddRange(accepted.Observations.Select(observation => new TakenObservation(delivery.Take.Key, observation)));
            }
        }

        return (deliveries, observations);
    }
}
