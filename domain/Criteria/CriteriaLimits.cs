namespace Pipeline.Domain;

/// <summary>What was published of a limit that is so many times the national average.</summary>
/// <param name="Kind">Of which criterion.</param>
/// <param name="List">The year of the list (1 December).</param>
/// <param name="Times">How many times the national average.</param>
/// <param name="Figures">The figures, with the decimals they were published with; more than one where sources disagree.</param>
/// <param name="Source">Who published it, in Danish.</param>
public sealed record PublishedLimit(CriterionKind Kind, int List, decimal Times, IReadOnlyList<decimal> Figures, string Source);

/// <summary>
/// The limits of each list. A figure that was published is the limit; where sources disagree, it lies between them; a limit that is computed
/// from another multiple lies within what the rounding of that figure allows; a limit of which nothing was published is unknown.
/// </summary>
public sealed class CriteriaLimits(IReadOnlyList<PublishedLimit> published)
{
    /// <summary>What was published.</summary>
    public IReadOnlyList<PublishedLimit> Published { get; } = published;

    /// <summary>What is known of a criterion's limit on the list of a year; <see cref="Bounds.Anything"/> when nothing is.</summary>
    public Bounds Of(Criterion criterion, int list)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return criterion.Limit switch
        {
            CriterionLimit.Fixed limit => Bounds.Exactly(limit.Number),
            CriterionLimit.TimesNationalAverage multiple => OfMultiple(criterion.Kind, list, multiple.Times),
            _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
        };
    }

    private Bounds OfMultiple(CriterionKind kind, int list, decimal times)
    {
        var known = Published.Where(limit => limit.Kind == kind && limit.List == list).ToList();
        return known.FirstOrDefault(limit => limit.Times == times) is { } itself
            ? Bounds.Between(itself.Figures.Min(), itself.Figures.Max())
            : known.FirstOrDefault() is { } other
                ? Derived(other, times)
                : Bounds.Anything;
    }

    // The average lies within half a unit of the last decimal, divided by the multiple that was published.
    private static Bounds Derived(PublishedLimit limit, decimal times) => Bounds.Between(
        limit.Figures.Min(figure => figure - HalfUnit(figure)) * times / limit.Times,
        limit.Figures.Max(figure => figure + HalfUnit(figure)) * times / limit.Times);

    private static decimal HalfUnit(decimal figure) => new(5, 0, 0, isNegative: false, (byte)(figure.Scale + 1));
}
