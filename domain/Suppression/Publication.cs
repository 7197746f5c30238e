namespace Pipeline.Domain.Suppression;

/// <summary>How every figure stood at a number in the plan's log.</summary>
internal sealed record Publication(long Number, IReadOnlyDictionary<ObservationKey, PublishedFigure> Figures)
{
    /// <summary>What was published, number by number, first to last.</summary>
    public static IReadOnlyList<Publication> Of(IEnumerable<PublishedFigure> ledger)
    {
        var standing = new Dictionary<ObservationKey, PublishedFigure>();
        var publications = new List<Publication>();
        foreach (var lines in ledger.GroupBy(line => line.Number).OrderBy(lines => lines.Key))
        {
            foreach (var line in lines)
            {
                standing[line.Key] = line;
            }

            publications.Add(new Publication(lines.Key, new Dictionary<ObservationKey, PublishedFigure>(standing)));
        }

        return publications;
    }

    /// <summary>The same, had everything been hidden: what is left to believe then is what the rule itself leaves.</summary>
    public Publication WithEverythingHidden() => this with
    {
        Figures = Figures.ToDictionary(
            figure => figure.Key,
            figure => figure.Value with
            {
                Cell = figure.Value.Cell is { } cell ? cell with { IsPublic = false } : null,
                Hidden = figure.Value.Hidden ?? HiddenBecause.ProtectsAnother,
            }),
    };
}

/// <summary>
/// One count that a reader may know of: a figure that is told again unchanged is the same count, one that was revised is another.
/// A figure of which nothing is told may be another at every number.
/// </summary>
internal sealed record CountVersion(ObservationKey Key, ObservedValue? Value, decimal? Count, decimal? OutOf, long? Number)
{
    public static CountVersion Of(DisclosureCell cell) => new(cell.Key, cell.Value, cell.Count, cell.OutOf, null);

    public static CountVersion Untold(ObservationKey key, long number) => new(key, null, null, null, number);
}
