using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Pipeline.Domain;

namespace Pipeline.Local;

/// <summary>
/// The days that a demonstration shows: first that of each plan's draft, then that of its report. The clocks stand still until they are moved.
/// </summary>
/// <param name="reports">The moment that each plan's report is due.</param>
/// <param name="daysFromDraftToReport">How many days before that the draft is.</param>
internal sealed class DemonstrationClock(IReadOnlyDictionary<PlanId, DateTimeOffset> reports, int daysFromDraftToReport)
    : IReadOnlyDictionary<PlanId, DateTimeOffset>
{
    private readonly IReadOnlyDictionary<PlanId, DateTimeOffset> drafts =
        reports.ToDictionary(pair => pair.Key, pair => pair.Value.AddDays(-daysFromDraftToReport));

    private volatile bool isAtReport;

    /// <inheritdoc />
    public int Count => Shown.Count;

    /// <inheritdoc />
    public IEnumerable<PlanId> Keys => Shown.Keys;

    /// <inheritdoc />
    public IEnumerable<DateTimeOffset> Values => Shown.Values;

    private IReadOnlyDictionary<PlanId, DateTimeOffset> Shown => isAtReport ? reports : drafts;

    /// <inheritdoc />
    public DateTimeOffset this[PlanId key] => Shown[key];

    /// <summary>Moves every clock to the day of the report.</summary>
    public void MoveToReport() => isAtReport = true;

    /// <inheritdoc />
    public bool ContainsKey(PlanId key) => Shown.ContainsKey(key);

    /// <inheritdoc />
    public bool TryGetValue(PlanId key, [MaybeNullWhen(false)] out DateTimeOffset value) => Shown.TryGetValue(key, out value);

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<PlanId, DateTimeOffset>> GetEnumerator() => Shown.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
