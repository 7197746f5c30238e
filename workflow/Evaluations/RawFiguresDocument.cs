using Pipeline.Domain;
using Pipeline.Domain.Suppression;

namespace Pipeline.Workflow.Evaluations;

/// <summary>A plan's figures as they were delivered, as the API tells them to the secretariat. The names are Danish, for they are data.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Nummer">The number in the plan's log that they are as of.</param>
/// <param name="Tal">The values in force, by indicator, area and period.</param>
public sealed record RawFiguresDocument(string Plan, long Nummer, IReadOnlyList<RawFiguresDocument.Raat> Tal)
{
    /// <summary>A value as it was delivered.</summary>
    public sealed record Raat
    {
        /// <summary>The indicator's identifier.</summary>
        public required string Indikator { get; init; }

        /// <summary>The area's identifier.</summary>
        public required string Omraade { get; init; }

        /// <summary>The value, with its period.</summary>
        public required ValueAnswer Vaerdi { get; init; }

        /// <summary>How many it happened to; null where that was not told.</summary>
        public required decimal? Taeller { get; init; }

        /// <summary>Of how many; null where that was not told.</summary>
        public required decimal? Naevner { get; init; }

        /// <summary>How many answered; null where that was not told.</summary>
        public required decimal? AntalSvar { get; init; }

        /// <summary>Why others do not see it: Primaer, Sekundaer or Kilden; null where they do.</summary>
        public required string? Skjult { get; init; }

        /// <summary>Where it was read.</summary>
        public required ProvenanceAnswer Kilde { get; init; }

        internal static Raat Of(SeriesPoint point, HiddenBecause? hidden) => new()
        {
            Indikator = point.Key.Indicator.Value,
            Omraade = point.Key.Area.Value,
            Vaerdi = ValueAnswer.Of(point.Value, point.Key.Period),
            Taeller = point.Counts?.Numerator,
            Naevner = point.Counts?.Denominator,
            AntalSvar = point.Answers,
            Skjult = hidden?.Word(),
            Kilde = ProvenanceAnswer.Of(point),
        };
    }
}
