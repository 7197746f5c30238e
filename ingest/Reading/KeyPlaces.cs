namespace Pipeline.Ingest;

/// <summary>
/// Tells which keys have an observation in a file, and where it stands. That a key has none is known at once; where one stands is asked in few
/// files, and found out when it is.
/// </summary>
internal sealed class KeyPlaces(PackedObservations observations)
{
    private readonly Numbering<(int Indicator, int Area)> series = new();
    private readonly PeriodTable periods = new();
    private readonly Dictionary<PackedKey, int> places = [];
    private int placed;

    /// <summary>The number of the series that an indicator of an area is.</summary>
    public int SeriesOf(int indicator, int area) => series.Of((indicator, area));

    /// <summary>Whether a series has an observation of a period.</summary>
    public bool Has(int series, int period) => periods.Has(series, period);

    /// <summary>Notes that a series has an observation of a period.</summary>
    public void Add(int series, int period) => periods.Add(series, period);

    /// <summary>The place of a key's observation; none when it has none.</summary>
    public int? Find(PackedKey key)
    {
        if (!Has(SeriesOf(key.Indicator, key.Area), key.Period))
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
