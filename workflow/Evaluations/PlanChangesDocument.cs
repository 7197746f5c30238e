using Pipeline.Domain;

namespace Pipeline.Workflow.Evaluations;

/// <summary>What changed in a plan between two numbers of its log, as the API tells it. The names are Danish, for they are data.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Fra">The earlier number.</param>
/// <param name="Til">The later number.</param>
/// <param name="Leverancer">The files that came since.</param>
/// <param name="Trukket">The files that were withdrawn since.</param>
/// <param name="Nye">The values that were not known before.</param>
/// <param name="Rettede">The values that were known as something else.</param>
/// <param name="Udgaaede">The values that no longer hold.</param>
/// <param name="Udeladte">The values that keep standing though a file that came since leaves them out.</param>
/// <param name="Statusskift">The statuses that are others than before.</param>
public sealed record PlanChangesDocument(
    string Plan,
    long Fra,
    long Til,
    IReadOnlyList<PlanChangesDocument.Leverance> Leverancer,
    IReadOnlyList<PlanChangesDocument.Leverance> Trukket,
    IReadOnlyList<PlanChangesDocument.Maaling> Nye,
    IReadOnlyList<PlanChangesDocument.Rettelse> Rettede,
    IReadOnlyList<PlanChangesDocument.Maaling> Udgaaede,
    IReadOnlyList<PlanChangesDocument.Maaling> Udeladte,
    IReadOnlyList<PlanChangesDocument.Skift> Statusskift)
{
    internal static PlanChangesDocument Of(Plan plan, SnapshotChanges changes) => new(
        plan.Id.Value,
        changes.From,
        changes.To,
        [.. changes.Deliveries.Select(Leverance.Of)],
        [.. changes.Withdrawn.Select(Leverance.Of)],
        [.. changes.New.Select(Maaling.Of)],
        [.. changes.Revised.Select(revision => new Rettelse(Maaling.Of(revision.From), Maaling.Of(revision.To)))],
        [.. changes.Gone.Select(Maaling.Of)],
        [.. changes.LeftOut.Select(Maaling.Of)],
        [.. changes.Statuses.Select(Skift.Of)]);

    /// <summary>A file.</summary>
    /// <param name="Id">The delivery.</param>
    /// <param name="Nummer">Its number in the plan's log.</param>
    /// <param name="Format">The format that it was read by.</param>
    /// <param name="Fil">Its name.</param>
    public sealed record Leverance(string Id, long Nummer, string Format, string Fil)
    {
        internal static Leverance Of(CommittedDelivery delivery) =>
            new(delivery.Id.Value, delivery.Number, delivery.Format.Value, delivery.FileName);
    }

    /// <summary>A value and where it came from.</summary>
    /// <param name="Indikator">The indicator.</param>
    /// <param name="Omraade">The area.</param>
    /// <param name="Vaerdi">The value and its period.</param>
    /// <param name="Kilde">Where it was read.</param>
    public sealed record Maaling(
        string Indikator, string Omraade, ValueAnswer Vaerdi, ProvenanceAnswer Kilde)
    {
        internal static Maaling Of(SeriesPoint point) => new(
            point.Key.Indicator.Value,
            point.Key.Area.Value,
            ValueAnswer.Of(point.Value, point.Key.Period),
            ProvenanceAnswer.Of(point));
    }

    /// <summary>A value that became another.</summary>
    /// <param name="Fra">The value before.</param>
    /// <param name="Til">The value after.</param>
    public sealed record Rettelse(Maaling Fra, Maaling Til);

    /// <summary>A status that became another.</summary>
    /// <param name="Indikator">The indicator.</param>
    /// <param name="Omraade">The area.</param>
    /// <param name="Fra">The status before; null when there was none.</param>
    /// <param name="Til">The status after; null when there is none.</param>
    /// <param name="Begrundelse">The reason of the status after.</param>
    public sealed record Skift(string Indikator, string Omraade, string? Fra, string? Til, string Begrundelse)
    {
        internal static Skift Of(StatusChange change) =>
            new(change.Indicator.Value, change.Area.Value, change.From?.Word(), change.To?.Word(), change.Reason);
    }
}
