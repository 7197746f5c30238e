namespace Pipeline.Ingest;

/// <summary>
/// Tells which keys have an observation in a file, and where it stands. That a key has none is known at once; where one stands is asked in few
/// files, and found out when it is.
/// </summary>
internal sealed class KeyPlaces(PackedObservations observations)
{
    private readonly Dictionary<(int Indicator, int Area), PeriodSet> periods = [];
    private readonly Dictionary<PackedKey, int> places = [];
    private int placed;

    /// <summary>The periods that an indicator of an area has observations of.</summary>
    public PeriodSet PeriodsOf(int indicator, int area)
    {
        if (!periods.TryGetValue((indicator, area), out var known))
        {
            periods.Add((indicator, area), known = new PeriodSet());
        }

        return known;
    }

    /// <summary>The place of a key's observation; none when it has none.</summary>
    public int? Find(PackedKey key)
    {
        if (!PeriodsOf(key.Indicator, key.Area).Has(key.Period))
        {
            return null;
        }

        for (; placed < observations.Count; placed++)
        {
            places.Add(observations.At(placed).Key, placed);
        }

        return places[key];
    }
}
