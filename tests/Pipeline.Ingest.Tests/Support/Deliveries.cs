using System.Text;
using Pipeline.Domain;

namespace Pipeline.Ingest.Tests.Support;

/// <summary>Delivers bytes as a spooled file, and says what the reading was expected to be when it was another.</summary>
internal static class Deliveries
{
    private static readonly DateOnly ReceivedOn = new(2026, 3, 2);

    public static DeliveryReading Deliver(
        byte[] bytes,
        Format format,
        string name = "fil.csv",
        Plan? plan = null,
        IngestLimits? limits = null,
        DateOnly? receivedOn = null,
        Action<SkippedRow>? onSkipped = null)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return DeliveryReader.Read(
                new SpooledFile(name, path, bytes.Length),
                format,
                plan ?? Plans.Holbaek,
                receivedOn ?? ReceivedOn,
                limits ?? IngestLimits.Default,
                onSkipped,
                CancellationToken.None);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static DeliveryReading Deliver(
        string text, Format format, string name = "fil.csv", Plan? plan = null, IngestLimits? limits = null) =>
        Deliver(Encoding.UTF8.GetBytes(text), format, name, plan, limits);

    public static DeliveryReading DeliverFile(string fileName, string format, Plan? plan = null) =>
        Deliver(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "files", fileName)), Formats.Read(format), fileName, plan);

    /// <summary>The text of a file's bytes, as it is read.</summary>
    public static string TextOf(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return Encoding.UTF8.GetString(TextDecoder.Look(TextDecoder.Suppose(path), CancellationToken.None).Source.ReadAll().Span);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static string TextOf(string fileName) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "files", fileName));

    public static DeliveryReading.Accepted Accepted(this DeliveryReading reading)
    {
        if (reading is DeliveryReading.Refused refused)
        {
            Assert.Fail(
                string.Join(Environment.NewLine, refused.Errors.Select(error => $"{error.Code}: {error.Describe()} [{error.Found}]")));
        }

        var accepted = Assert.IsType<DeliveryReading.Accepted>(reading);
        AssertRowsReconcile(accepted);
        return accepted;
    }

    public static DeliveryReading.Refused Refused(this DeliveryReading reading) => Assert.IsType<DeliveryReading.Refused>(reading);

    public static DeliveryReading.Quarantined Quarantined(this DeliveryReading reading) =>
        Assert.IsType<DeliveryReading.Quarantined>(reading);

    public static IngestError OnlyError(this DeliveryReading reading) => Assert.Single(reading.Refused().Errors);

    public static Observation One(this DeliveryReading reading, string indicator, string area, string period) =>
        Assert.Single(reading.Accepted().Observations, observation =>
            observation.Key == new ObservationKey(new IndicatorId(indicator), new AreaId(area), PeriodOf(period)));

    public static decimal? NumberOf(this DeliveryReading reading, string indicator, string area, string period) =>
        reading.One(indicator, area, period).Value.Number;

    // Every row that was read either gave an observation or was skipped; none is lost.
    private static void AssertRowsReconcile(DeliveryReading.Accepted accepted) =>
        Assert.Equal(
            new RowTally(accepted.Rows.Read, RowsGiving(accepted), accepted.Rows.Skipped, wrong: 0),
            accepted.Rows);

    /// <summary>How many rows gave the observations.</summary>
    public static int RowsGiving(DeliveryReading.Accepted accepted) => accepted.Observations
        .Where(observation => !IsOfNoRow(observation))
        .Select(observation => (observation.Cell.Sheet, observation.Cell.Row))
        .Distinct()
        .Count();

    /// <summary>Whether an observation is the zero of a row that its source left out.</summary>
    public static bool IsOfNoRow(Observation observation) => observation.Cell.Column.EndsWith(AbsentRows.Mark, StringComparison.Ordinal);

    private static Period PeriodOf(string text)
    {
        Assert.True(Period.TryParse(text, out var period));
        return period!;
    }
}
