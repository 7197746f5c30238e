using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>The observations of a file, one for each key.</summary>
internal sealed class ObservationSet
{
    private readonly PackedObservations observations = new();
    private readonly KeyPlaces places;
    private readonly HashSet<int> comparisons = [];

    public ObservationSet() => places = new KeyPlaces(observations);

    public IReadOnlyList<Observation> All => observations;

    /// <summary>The same as figures.</summary>
    public PackedObservations Packed => observations;

    /// <summary>How many times an observation was taken, those that took another's place too.</summary>
    public int Taken { get; private set; }

    /// <inheritdoc cref="KeyPlaces.SeriesOf"/>
    public int SeriesOf(int indicator, int area) => places.SeriesOf(indicator, area);

    /// <inheritdoc cref="KeyPlaces.Has"/>
    public bool Has(int series, int period) => places.Has(series, period);

    /// <summary>A place for a row's own value, of a key that has none; the rest of it is to be written.</summary>
    /// <param name="key">The key.</param>
    /// <param name="series">The number of its indicator and area's series.</param>
    public ref PackedObservation AddNew(PackedKey key, int series)
    {
        Taken++;
        places.Add(series, key.Period);
        ref var observation = ref observations.Append();
        observation.Key = key;
        return ref observation;
    }

    /// <summary>Takes a row's own value. The answer is the observation that stands in its way; none when it was taken.</summary>
    public Observation? Add(Observation observation)
    {
        var packed = observations.Pack(observation);
        if (places.Find(packed.Key) is not { } place)
        {
            AddNew(packed.Key, SeriesOf(packed.Key.Indicator, packed.Key.Area)) = packed;
            return null;
        }

        var other = observations[place];
        if (!comparisons.Contains(place) || other.Value != observation.Value)
        {
            return other;
        }

        // A comparison said the same before; the row about the place itself says more.
        Taken++;
        observations.Replace(place, packed);
        comparisons.Remove(place);
        return null;
    }

    /// <summary>
    /// Takes a comparison, which a file may repeat beside every area. The answer is the observation that says something else;
    /// none otherwise.
    /// </summary>
    public Observation? AddComparison(Observation observation)
    {
        var packed = observations.Pack(observation);
        if (places.Find(packed.Key) is not { } place)
        {
            AddNew(packed.Key, SeriesOf(packed.Key.Indicator, packed.Key.Area)) = packed;
            comparisons.Add(observations.Count - 1);
            return null;
        }

        var other = observations[place];
        return other.Value == observation.Value ? null : other;
    }
}
