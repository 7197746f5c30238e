using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>What is hidden or missing in what each format has delivered.</summary>
internal static class SourceGaps
{
    /// <summary>In Danish, for each format with anything hidden or missing.</summary>
    public static IReadOnlyDictionary<FormatId, string> Of(Snapshot snapshot)
    {
        var formats = snapshot.Deliveries.ToDictionary(delivery => delivery.Id, delivery => delivery.Format);
        return snapshot.Series
            .Where(point => formats.ContainsKey(point.Delivery))
            .GroupBy(point => formats[point.Delivery])
            .Select(points => (Format: points.Key, Text: TextOf([.. points.Select(point => point.Value.State)])))
            .Where(gap => gap.Text.Length > 0)
            .ToDictionary(gap => gap.Format, gap => gap.Text);
    }

    private static string TextOf(IReadOnlyList<ValueState> states)
    {
        var hidden = states.Count(state => state is ValueState.Suppressed or ValueState.UpperBound);
        var missing = states.Count(state => state == ValueState.NotAvailable);
        return string.Join(", ", new[]
        {
            hidden > 0 ? DanishCount.Of(hidden, "diskret", "diskrete") : "",
            missing > 0 ? $"{DanishCount.Of(missing, "mangler", "mangler")}" : "",
        }.Where(part => part.Length > 0));
    }
}
