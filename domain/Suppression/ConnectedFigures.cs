namespace Pipeline.Domain.Suppression;

/// <summary>Which figures are connected by sums, directly or through others.</summary>
internal sealed class ConnectedFigures
{
    private readonly Dictionary<ObservationKey, ObservationKey> parents = [];

    public ConnectedFigures(IEnumerable<DisclosureRelation> relations)
    {
        foreach (var relation in relations)
        {
            foreach (var part in relation.Parts)
            {
                parents[Of(part)] = Of(relation.Total);
            }
        }
    }

    /// <summary>One figure that stands for all that are connected with a figure; itself when it is connected with none.</summary>
    public ObservationKey Of(ObservationKey key)
    {
        while (parents.TryGetValue(key, out var parent) && parent != key)
        {
            key = parent;
        }

        return key;
    }
}
