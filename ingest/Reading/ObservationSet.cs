using System.Runtime.InteropServices;
using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>The observations of a file, one for each key.</summary>
internal sealed class ObservationSet
{
    private readonly PackedObservations observations = new();
    private readonly Dictionary<(int Indicator, int Area, int Period), (int At, bool IsComparison)> places = [];

    public IReadOnlyList<Observation> All => observations;

    /// <summary>The observation of a key; none when none was taken.</summary>
    public Observation? Find(ObservationKey key) => places.TryGetValue(observations.NumberOf(key), out var place) ? observations[place.At] : null;

    /// <summary>How many times an observation was taken, those that took another's place too.</summary>
    public int Taken { get; private set; }

    /// <summary>Takes a row's own value. The answer is the observation that stands in its way; none when it was taken.</summary>
    public Observation? Add(Observation observation)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, observations.NumberOf(observation.Key), out var isTaken);
        if (!isTaken)
        {
            place = Append(observation, isComparison: false);
            return null;
        }

        var other = observations[place.At];
        if (!place.IsComparison || other.Value != observation.Value)
        {
            return other;
        }

        // A comparison said the same before; the row about the place itself says more.
        Taken++;
        observations[place.At] = observation;
        place = (place.At, false);
        return null;
    }

    /// <summary>
    /// Takes a comparison, which a file may repeat beside every area. The answer is the observation that says something else;
    /// none otherwise.
    /// </summary>
    public Observation? AddComparison(Observation observation)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, observations.NumberOf(observation.Key), out var isTaken);
        if (!isTaken)
        {
            place = Append(observation, isComparison: true);
            return null;
        }

        var other = observations[place.At];
        return other.Value == observation.Value ? null : other;
    }

    private (int At, bool IsComparison) Append(Observation observation, bool isComparison)
    {
        Taken++;
        observations.Add(observation);
        return (observations.Count - 1, isComparison);
    }
}
