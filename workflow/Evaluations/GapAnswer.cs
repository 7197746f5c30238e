using Pipeline.Domain;

namespace Pipeline.Workflow.Evaluations;

/// <summary>How an area stands against what it is compared with, as the API tells it.</summary>
/// <param name="Omraade">What it is compared with.</param>
/// <param name="Tal">That one's number for the same period; null when it has none.</param>
/// <param name="Gab">The area's value less that number.</param>
/// <param name="GabVedBasis">The same at the baseline.</param>
/// <param name="GabAendring">The area's development held against the other's.</param>
public sealed record GapAnswer(string Omraade, decimal? Tal, ComputedAnswer Gab, ComputedAnswer GabVedBasis, ComputedAnswer GabAendring)
{
    internal static GapAnswer Of(GapToComparator gap) =>
        new(gap.Comparator.Value, gap.ComparatorValue.Number, ComputedAnswer.Of(gap.Gap), ComputedAnswer.Of(gap.GapAtBaseline), ComputedAnswer.Of(gap.GapChange));
}
