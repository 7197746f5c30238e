using System.Globalization;
using Pipeline.Ingest.Tests.Support;
using Xunit.Abstractions;

namespace Pipeline.Ingest.Tests;

public class FuzzTests(ITestOutputHelper output)
{
    private const string CountSetting = "PIPELINE_FUZZ_MUTATIONS";
    private const int CountInCi = 2_000;
    private const int Seed = 20261122;
    private static readonly DateOnly AfterAllSamples = new(2026, 12, 31);

    [Fact]
    public void Sample_deliveries_are_read_as_they_are() => Assert.All(
        Samples.All,
        sample => Assert.True(
            Deliver(sample, sample.Bytes) is DeliveryReading.Accepted or DeliveryReading.MeetingPlanAccepted, sample.Name));

    [Fact]
    public void A_spoiled_delivery_ends_as_a_reading_whose_rows_reconcile()
    {
        var endings = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < Count(); number++)
        {
            var ending = EndingOf(number);
            endings[ending] = endings.GetValueOrDefault(ending) + 1;
        }

        output.WriteLine(string.Join(", ", endings.Select(ending => $"{ending.Key}: {ending.Value}")));
        Assert.True(endings.Count >= 3 || Count() < CountInCi);
    }

    // Each mutation has a seed of its own, so that one that fails can be made again alone.
    private static string EndingOf(int number)
    {
        var random = new Random(Seed + number);
        var sample = Samples.All[number % Samples.All.Count];
        var bytes = Mutations.Mutate(sample.Bytes, random);
        try
        {
            var reading = Deliver(sample, bytes);
            AssertReconciles(reading);
            return reading.GetType().Name;
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"Mutation {number} of {sample.Name} fails."), failure);
        }
    }

    private static DeliveryReading Deliver(Sample sample, byte[] bytes) =>
        Deliveries.Deliver(bytes, sample.Format, sample.Name, receivedOn: AfterAllSamples);

    private static void AssertReconciles(DeliveryReading reading)
    {
        switch (reading)
        {
            case DeliveryReading.Accepted accepted:
                // A zero that a register tells by leaving the row out has no row of its own.
                var rows = accepted.Observations
                    .Where(observation => !observation.Cell.Column.EndsWith(AbsentRows.Mark, StringComparison.Ordinal))
                    .Select(observation => (observation.Cell.Sheet, observation.Cell.Row)).Distinct().Count();
                Assert.Equal(accepted.RowsRead, rows + accepted.RowsSkipped);
                Assert.NotEmpty(accepted.Observations);
                break;
            case DeliveryReading.Refused refused:
                Assert.Equal(Math.Min(refused.ErrorCount, DeliveryReading.Refused.MaximumErrors), refused.Errors.Count);
                Assert.NotEmpty(refused.Errors);
                Assert.All(refused.Errors, error => Assert.EndsWith(".", error.Describe(), StringComparison.Ordinal));
                var wrongRows = refused.Errors.Where(error => error.Row is not null).Select(error => (error.Sheet, error.Row)).Distinct().Count();
                Assert.True(refused.RowsRead == 0 || wrongRows <= refused.RowsRead + 1, "More rows are wrong than were read, the title's aside.");
                break;
            case DeliveryReading.Quarantined quarantined:
                Assert.InRange(quarantined.Findings.Count, 1, DeliveryReading.Quarantined.MaximumFindings);
                break;
            default:
                Assert.IsType<DeliveryReading.MeetingPlanAccepted>(reading);
                break;
        }
    }

    private static int Count() =>
        int.TryParse(Environment.GetEnvironmentVariable(CountSetting), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : CountInCi;
}
