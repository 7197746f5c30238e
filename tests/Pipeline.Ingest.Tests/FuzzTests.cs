using System.Globalization;
using Pipeline.Ingest.Tests.Support;
using Xunit.Abstractions;

namespace Pipeline.Ingest.Tests;

public class FuzzTests(ITestOutputHelper output)
{
    private const string CountSetting = "PIPELINE_FUZZ_MUTATIONS";
    private const int CountInCi = 2_000;
    private const int Seed = 20261122;
    private static readonly HashSet<string> HeaderErrors =
        [ErrorCodes.MissingColumn, ErrorCodes.DuplicateColumn, ErrorCodes.RowPerPerson, ErrorCodes.SpoiledLetters, ErrorCodes.Quoting];

    private static readonly DateOnly AfterAllSamples = new(2026, 12, 31);

    [Fact]
    public void Sample_deliveries_are_read_as_they_are() => Assert.All(
        Samples.All,
        sample => Assert.True(
            Deliver(sample, sample.Bytes) is DeliveryReading.Accepted or DeliveryReading.MeetingPlanAccepted or DeliveryReading.ReviewAccepted, sample.ToString()));

    [Fact]
    public void Every_format_and_every_plan_has_a_sample_that_is_spoiled()
    {
        Assert.Equal(Formats.Names.Order(StringComparer.Ordinal), Samples.All.Select(sample => sample.Format.Id.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ShippedPlans.ById.Keys.Order(StringComparer.Ordinal), Samples.All.Select(sample => sample.Plan.Id.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.True(CountInCi > 20 * Samples.All.Count);
    }

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
                string.Create(CultureInfo.InvariantCulture, $"Mutation {number} of {sample} fails."), failure);
        }
    }

    private static DeliveryReading Deliver(Sample sample, byte[] bytes) =>
        Deliveries.Deliver(bytes, sample.Format, sample.Name, sample.Plan, receivedOn: AfterAllSamples);

    private static void AssertReconciles(DeliveryReading reading)
    {
        switch (reading)
        {
            case DeliveryReading.Accepted accepted:
                Assert.Equal((Deliveries.RowsGiving(accepted), 0), (accepted.Rows.Usable, accepted.Rows.Wrong));
                Assert.Equal(accepted.Rows.Read, accepted.Rows.Usable + accepted.Rows.Skipped);
                Assert.NotEmpty(accepted.Observations);
                break;
            case DeliveryReading.Refused refused:
                Assert.Equal(Math.Min(refused.ErrorCount, DeliveryReading.Refused.MaximumErrors), refused.Errors.Count);
                Assert.NotEmpty(refused.Errors);
                Assert.All(refused.Errors, error => Assert.EndsWith(".", error.Describe(), StringComparison.Ordinal));
                Assert.Equal(refused.Rows.Read, refused.Rows.Usable + refused.Rows.Skipped + refused.Rows.Wrong);
                Assert.True(!AllErrorsAreOfRows(refused) || RowsWithErrors(refused) == refused.Rows.Wrong, "Other rows are counted as wrong than those told of.");
                break;
            case DeliveryReading.Quarantined quarantined:
                Assert.InRange(quarantined.Findings.Count, 1, DeliveryReading.Quarantined.MaximumFindings);
                break;
            default:
                Assert.True(reading is DeliveryReading.MeetingPlanAccepted or DeliveryReading.ReviewAccepted);
                break;
        }
    }

    // The rows were read, all errors are told in full, none is about the file or its header, and none stands for many rows.
    private static bool AllErrorsAreOfRows(DeliveryReading.Refused refused) =>
        refused.Rows.Read > 0
        && refused.ErrorCount == refused.Errors.Count
        && refused.Errors.All(error => error.Row is not null && !IsOfHeader(error));

    // A period that is a column's header, and has not begun, is what was found in its own column.
    private static bool IsOfHeader(IngestError error) => HeaderErrors.Contains(error.Code) || (error.Found.Length > 0 && error.Found == error.Column);

    private static int RowsWithErrors(DeliveryReading.Refused refused) =>
        refused.Errors.Select(error => (error.Sheet, error.Row)).Distinct().Count();

    private static int Count() =>
        int.TryParse(Environment.GetEnvironmentVariable(CountSetting), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : CountInCi;
}
