using Pipeline.Domain;

namespace Pipeline.Workflow.Evaluations;

/// <summary>A value and what is known of it.</summary>
/// <param name="Tilstand">What is known: <c>Vaerdi</c>, <c>Diskret</c>, <c>Hoejst</c>, …</param>
/// <param name="Tal">The number; null unless the state is <c>Vaerdi</c>.</param>
/// <param name="Under">What the value is below; null unless the state is <c>Hoejst</c>.</param>
/// <param name="Periode">The period, such as 2026H1.</param>
/// <param name="Periodenavn">The period as people read it.</param>
public sealed record ValueAnswer(string Tilstand, decimal? Tal, decimal? Under, string Periode, string Periodenavn)
{
    internal static ValueAnswer Of(ObservedValue value, Period period) =>
        new(value.State.Word(), value.Number, value.TryGetBound(out var bound) ? bound : null, period.Code, period.Label);
}

/// <summary>A computed number, or why there is none.</summary>
/// <param name="Tal">The number; null when it cannot be computed.</param>
/// <param name="KanIkkeBeregnes">Why it cannot be computed; null when it can.</param>
public sealed record ComputedAnswer(decimal? Tal, string? KanIkkeBeregnes)
{
    internal static ComputedAnswer Of(Computed computed) =>
        new(computed.Number, computed.Number is null ? computed.Reason : null);
}

/// <summary>Where a value was read.</summary>
/// <param name="Leverance">The delivery.</param>
/// <param name="Nummer">Its number in the plan's log.</param>
/// <param name="Fil">The file.</param>
/// <param name="Ark">The sheet; empty for a text file.</param>
/// <param name="Raekke">The row as Excel shows it.</param>
/// <param name="Kolonne">The column's header.</param>
public sealed record ProvenanceAnswer(string Leverance, long Nummer, string Fil, string Ark, int Raekke, string Kolonne)
{
    internal static ProvenanceAnswer Of(SeriesPoint point) =>
        new(point.Delivery.Value, point.Number, point.FileName, point.Cell.Sheet, point.Cell.Row, point.Cell.Column);
}
