namespace Pipeline.Domain;

/// <summary>
/// Which areas are so small that a change is only told where the number behind it is known: chance alone moves a share among few persons a lot
/// (docs/statuses.md, "Small areas").
/// </summary>
/// <param name="Residents">The indicators that count an area's residents; the first that has a number is used.</param>
/// <param name="FewerThan">An area with fewer residents than this is small.</param>
public sealed record SmallAreas(IReadOnlyList<IndicatorId> Residents, decimal FewerThan)
{
    /// <summary>No area is small.</summary>
    public static SmallAreas None { get; } = new([], 0);
}
