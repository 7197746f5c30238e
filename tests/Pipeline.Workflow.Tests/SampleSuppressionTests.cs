using Pipeline.Domain;
using Pipeline.Domain.Suppression;
using Pipeline.Ingest;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Tests;

/// <summary>What is hidden of the sample deliveries, read by the shipped configuration, one delivery after the other.</summary>
public sealed class SampleSuppressionTests
{
    private static readonly PipelineConfiguration Configuration = PipelineConfiguration.Load(Repository.Path("config"), "1");

    public static TheoryData<string> EveryPlan => [.. Configuration.Plans.Select(plan => plan.Id.Value)];

    [Theory]
    [MemberData(nameof(EveryPlan))]
    public void To_protect_others_no_more_than_twice_as_many_figures_are_hidden_as_for_their_own_sake(string planId)
    {
        var last = LastPublication(Ledger(planId));

        var primary = last.Count(line => line.Hidden is HiddenBecause.Few or HiddenBecause.HiddenBySource);
        var secondary = last.Count(line => line.Hidden == HiddenBecause.ProtectsAnother);

        Assert.True(secondary <= 2 * primary, $"{primary} are hidden for their own sake, and {secondary} to protect them.");
    }

    // Counted in sample-data/slagelse/leverancemaaling: one quarter, 2020K2, in which 1 to 4 residents volunteered.
    [Theory]
    [InlineData("holbaek", 0)]
    [InlineData("silkeborg", 0)]
    [InlineData("varde", 0)]
    [InlineData("slagelse", 1)]
    public void Only_few_persons_are_hidden_for_their_own_sake(string planId, int few) =>
        Assert.Equal(few, LastPublication(Ledger(planId)).Count(line => line.Hidden == HiddenBecause.Few));

    internal static DisclosureLedger Ledger(string planId)
    {
        var plan = Configuration.Plans.Single(candidate => candidate.Id.Value == planId);
        var (deliveries, observations) = Taken(plan);
        return DisclosureLedger.Empty.DecideThrough(deliveries.Count, plan, deliveries, observations);
    }

    internal static List<PublishedFigure> LastPublication(DisclosureLedger ledger) => [.. ledger.Lines.GroupBy(line => line.Key).Select(lines => lines.Last())];

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
