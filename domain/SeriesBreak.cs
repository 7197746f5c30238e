namespace Pipeline.Domain;

/// <summary>A declared break in a series (seriebrud): a new survey, a new definition. Nothing is compared across it.</summary>
/// <param name="From">The first period of the new series.</param>
/// <param name="Cause">What changed, in Danish, as part of a sentence.</param>
public sealed record SeriesBreak(Period From, string Cause)
{
    /// <summary>Whether the break lies between two periods, whichever comes first: one ends before the new series starts, the other does not.</summary>
    public bool LiesBetween(Period one, Period other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return IsOfNewSeries(one) != IsOfNewSeries(other);
    }

    private bool IsOfNewSeries(Period period) => period.End >= From.Start;
}
