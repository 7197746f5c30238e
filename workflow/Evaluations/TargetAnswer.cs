using Pipeline.Domain;

namespace Pipeline.Workflow.Evaluations;

/// <summary>How a target stands, as the API tells it.</summary>
/// <param name="Tekst">The target.</param>
/// <param name="Henvisning">Where the agreement states it; empty when that is not told.</param>
/// <param name="Kraevet">What the value must reach.</param>
/// <param name="Forventet">Where a straight line from the baseline goes at the data's own date.</param>
/// <param name="Fremdrift">How much of the way has been gone: 1 is all of it.</param>
/// <param name="Kaede">For a target relative to the year before, each year; else empty.</param>
/// <param name="Status">The status of this target alone.</param>
/// <param name="Begrundelse">Why.</param>
public sealed record TargetAnswer(
    string Tekst,
    string Henvisning,
    ComputedAnswer Kraevet,
    ComputedAnswer Forventet,
    ComputedAnswer Fremdrift,
    IReadOnlyList<TargetAnswer.Aarled> Kaede,
    string Status,
    string Begrundelse)
{
    internal static TargetAnswer Of(TargetEvaluation target) => new(
        target.Text,
        target.Reference,
        ComputedAnswer.Of(target.Required),
        ComputedAnswer.Of(target.Expected),
        ComputedAnswer.Of(target.Progress),
        [.. target.Chain.Select(link => new Aarled(link.Period.Code, link.Actual.Number, link.Required.Number))],
        target.Status.Word(),
        target.Reason);

    /// <summary>A year in the chain of a target that is relative to the year before.</summary>
    /// <param name="Periode">The period.</param>
    /// <param name="Faktisk">What it became; null while not known.</param>
    /// <param name="Kraevet">What it had to be; null for the first.</param>
    public sealed record Aarled(string Periode, decimal? Faktisk, decimal? Kraevet);
}
