using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>The observations of a file, one for each key.</summary>
internal sealed class ObservationSet
{
    private readonly List<Observation> observations = [];
    private readonly Dictionary<ObservationKey, (int At, bool IsComparison)> places = [];

    public IReadOnlyList<Observation> All => observations;

    /// <summary>How many times an observation was taken, those that took another's place too.</summary>
    public int Taken { get; private set; }

    /// <summary>Takes a row's own value. The answer is the observation that stands in its way; none when it was taken.</summary>
    public Observation? Add(Observation observation)
    {
        if (!places.TryGetValue(observation.Key, out var place))
        {
            Append(observation, isComparison: false);
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
        places[observation.Key] = (place.At, false);
        return null;
    }

    /// <summary>
    /// Takes a comparison, which a file may repeat beside every area. The answer is the observation that says something else;
    /// none otherwise.
    /// </summary>
    public Observation? AddComparison(Observation observation)
    {
        if (!places.TryGetValue(observation.Key, out var place))
        {
            Append(observation, isComparison: true);
            return null;
        }

        var other = observations[place.At];
        return other.Value == observation.Value ? null : other;
    }

    private void Append(Observation observation, bool isComparison)
    {
        Taken++;
        places.Add(observation.Key, (observations.Count, isComparison));
        observations.Add(observation);
    }
}
