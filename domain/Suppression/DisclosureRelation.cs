namespace Pipeline.Domain.Suppression;

/// <summary>The count behind one figure is the sum of the counts behind others. With one part: the same count, told twice.</summary>
/// <param name="Total">The sum.</param>
/// <param name="Parts">The parts; all of them, also those of which nothing is told.</param>
public sealed record DisclosureRelation(ObservationKey Total, IReadOnlyList<ObservationKey> Parts);
