using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Turns a delivered file into observations, or into a list of what is wrong with it.</summary>
public static class DeliveryReader
{
    /// <summary>Reads a delivery. Whatever the file holds, the answer is a reading, not an exception.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The layout that it should have.</param>
    /// <param name="plan">The plan that it was delivered to.</param>
    /// <param name="receivedOn">The day that it came.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static DeliveryReading Read(
        SpooledFile file, Format format, Plan plan, DateOnly receivedOn, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>What a file gives away about persons, where no format is known to read it by.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static IReadOnlyList<GuardFinding> FindPersonalData(SpooledFile file, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
