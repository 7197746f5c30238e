using Pipeline.Domain;
using Pipeline.Domain.Suppression;
using Pipeline.Ingest;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Tests;

/// <summary>What is hidden of the sample deliveries, read by the shipped configuration, one delivery after the other.</summary>
public sealed class SampleSuppressionTests
{
    private static readonly PipelineConfiguration Configuration = PipelineConfiguration.Load(Repository.Path("config"), "1");

    // Counted in sample-data, by what the files mark as hidden. Holbæk: absence 1, moved out 1, fires 1, Beboerdata 2 departments x 4 years x 2
    // measures, the criteria 2 x 3 years and 1, the police 4, the dentists 6. Slagelse: 1 in haervaerk-og-brande and 2 in kommunens-maalinger, and
    // in leverancemaaling one quarter, 2020K2, in which 1 to 4 residents volunteered. Varde: 1 in lbf-faste-indikatorer.
    [Theory]
    [InlineData("holbaek", 0, 36)]
    [InlineData("silkeborg", 0, 0)]
    [InlineData("slagelse", 1, 3)]
    [InlineData("varde", 0, 1)]
    public void Of_the_samples_only_few_persons_and_what_the_source_hides_are_hidden_and_nothing_to_protect_them(string planId, int few, int bySource)
    {
        var sample = Sample.Of(planId);

        var ledger = Decide(sample, sample.Observations);

        Assert.Equal((few, bySource, 0), Hidden(ledger));
        Assert.Empty(ledger.Exposed);
    }

    // Nothing of the samples needs protection. So a few is put into every sum over areas of counts of persons, which only Holbæk has: 3 instead of
    // those who were there, and the total as much less.
    [Fact]
    public void With_a_few_in_every_sum_of_the_samples_no_more_than_twice_as_many_are_hidden_to_protect_them()
    {
        var sample = Sample.Of("holbaek");

        var (few, _, toProtect) = Hidden(Decide(sample, WithFewInEverySum(sample)));

        Assert.InRange(toProtect, 1, 2 * few);
    }

    private static (int Few, int BySource, int ToProtect) Hidden(DisclosureLedger ledger)
    {
        var last = ledger.Lines.GroupBy(line => line.Key).Select(lines => lines.Last()).ToLookup(line => line.Hidden);
        return (last[HiddenBecause.Few].Count(), last[HiddenBecause.HiddenBySource].Count(), last[HiddenBecause.ProtectsAnother].Count());
    }

    private static DisclosureLedger Decide(Sample sample, IReadOnlyList<TakenObservation> observations) =>
        DisclosureLedger.Empty.DecideThrough(sample.Deliveries.Count, sample.Plan, sample.Deliveries, observations);

    private static List<TakenObservation> WithFewInEverySum(Sample sample)
    {
        const int Few = 3;
        var told = ValuesInForce.AsOf(sample.Deliveries, sample.Observations, sample.Deliveries.Count)
            .Where(point => sample.Plan.Indicator(point.Key.Indicator).Indicator is { Unit: Unit.Count, CountsPersons: true } && point.Value.Number is not null)
            .ToDictionary(point => point.Key, point => point.Value.Number!.Value);
        var counts = told.ToDictionary();
        foreach (var (total, parts) in VisibleSums.Of(sample.Plan, told.Keys, sample.Plan.IndicatorSums).Where(sum => told.ContainsKey(sum.Total)))
        {
            foreach (var part in parts.Where(key => key.Area != total.Area && told.GetValueOrDefault(key) > Few && counts[key] == told[key]).Take(1))
            {
                counts[total] -= counts[part] - Few;
                counts[part] = Few;
            }
        }

        return
        [
            .. sample.Observations.Select(taken => counts.TryGetValue(taken.Observation.Key, out var count)
                ? taken with { Observation = taken.Observation with { Value = ObservedValue.Of(count) } }
                : taken),
        ];
    }

    private sealed record Sample(Plan Plan, IReadOnlyList<CommittedDelivery> Deliveries, IReadOnlyList<TakenObservation> Observations)
    {
        public static Sample Of(string planId)
        {
            var plan = Configuration.Plans.Single(candidate => candidate.Id.Value == planId);
            var (deliveries, observations) = Taken(plan);
            return new Sample(plan, deliveries, observations);
        }
    }

    private static (IReadOnlyList<CommittedDelivery> Deliveries, IReadOnlyList<TakenObservation> Observations) Taken(Plan plan)
    {
        var deliveries = new List<CommittedDelivery>();
        var observations = new List<TakenObservation>();
        foreach (var (format, path) in Configuration.Formats.SelectMany(format => FilesOf(plan, format).Select(path => (format, path))))
        {
            var file = new SpooledFile(Path.GetFileName(path), path, new FileInfo(path).Length);
            if (DeliveryReader.Read(file, format, plan, new DateOnly(2026, 9, 14), CancellationToken.None) is DeliveryReading.Accepted accepted)
            {
                var delivery = Delivery(format.Id, file.Name, deliveries.Count + 1);
                deliveries.Add(delivery);
                observations.AddRange(accepted.Observations.Select(observation => new TakenObservation(delivery.Take.Key, observation)));
            }
        }

        return (deliveries, observations);
    }

    private static string[] FilesOf(Plan plan, Format format)
    {
        var folder = Repository.Path("sample-data", plan.Id.Value, format.Id.Value);
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)] : [];
    }

    private static CommittedDelivery Delivery(FormatId format, string fileName, long number)
    {
        var id = DeliveryId.Of(fileName, "etag");
        var time = DateTimeOffset.UnixEpoch.AddDays(number);
        return new CommittedDelivery
        {
            Id = id,
            Number = number,
            Format = format,
            FileName = fileName,
            Modified = time,
            Committed = time,
            Take = new Take(id, "rules"),
            ContentHash = "hash",
        };
    }
}
