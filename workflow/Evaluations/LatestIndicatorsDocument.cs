using Pipeline.Domain;

namespace Pipeline.Workflow.Evaluations;

/// <summary>A plan's latest evaluations as the API tells them. The names are Danish, for they are data; a change of one is a new version of the API.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Navn">Its name.</param>
/// <param name="Nummer">The number in the plan's log that the figures are as of.</param>
/// <param name="OpgjortPr">When that number was committed (UTC).</param>
/// <param name="Indikatorer">One for each indicator and area.</param>
public sealed record LatestIndicatorsDocument(
    string Plan, string Navn, long Nummer, DateTimeOffset OpgjortPr, IReadOnlyList<LatestIndicatorsDocument.Indikator> Indikatorer)
{
    /// <summary>A snapshot as the API tells it.</summary>
    public static LatestIndicatorsDocument Of(Plan plan, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(snapshot);
        return new LatestIndicatorsDocument(
            plan.Id.Value,
            plan.Name,
            snapshot.Number,
            snapshot.AsOf,
            [.. snapshot.Evaluations.Select(evaluation => Indikator.Of(plan, evaluation))])
        {
            Kriterier = [.. snapshot.Criteria.Select(CriteriaAnswer.Of)],
            Statusmaal = [.. snapshot.StatusTargets.Select(StatusTargetAnswer.Of)],
            Forbehold = snapshot.Criteria.Count == 0 ? [] : [CriteriaWords.IndicativeCaveat, CriteriaWords.CrossingCaveat],
        };
    }

    /// <summary>The areas against the statutory criteria, by area and list.</summary>
    public IReadOnlyList<CriteriaAnswer> Kriterier { get; init; } = [];

    /// <summary>The plan's targets that no area has a status.</summary>
    public IReadOnlyList<StatusTargetAnswer> Statusmaal { get; init; } = [];

    /// <summary>What a reader of the criteria must know, in Danish.</summary>
    public IReadOnlyList<string> Forbehold { get; init; } = [];

    /// <summary>One indicator in one area.</summary>
    public sealed record Indikator
    {
        /// <summary>The indicator's identifier.</summary>
        public required string Id { get; init; }

        /// <summary>Its name.</summary>
        public required string Navn { get; init; }

        /// <summary>Its focus area's identifier; null for background that belongs to none.</summary>
        public required string? Indsatsomraade { get; init; }

        /// <summary>What its values count in.</summary>
        public required string Enhed { get; init; }

        /// <summary>The area's identifier.</summary>
        public required string Omraade { get; init; }

        /// <summary>The area's name.</summary>
        public required string Omraadenavn { get; init; }

        /// <summary>The area's kind.</summary>
        public required string Omraadetype { get; init; }

        /// <summary>The baseline; null where the plan has none.</summary>
        public required Vaerdi? Basis { get; init; }

        /// <summary>The latest value; null before the first.</summary>
        public required Vaerdi? Seneste { get; init; }

        /// <summary>Where the latest value came from; null before the first.</summary>
        public required Oprindelse? Kilde { get; init; }

        /// <summary>The change since the baseline.</summary>
        public required Beregnet AendringSidenBasis { get; init; }

        /// <summary>The change since the observation before.</summary>
        public required Beregnet AendringSidenForrige { get; init; }

        /// <summary>The change since the same period a year before.</summary>
        public required Beregnet AendringSidenAaretFoer { get; init; }

        /// <summary>The comparison with kommune, population or whatever the plan compares with; null where it compares with nothing.</summary>
        public required Sammenligning? Sammenligning { get; init; }

        /// <summary>The status.</summary>
        public required string Status { get; init; }

        /// <summary>Why, in one sentence.</summary>
        public required string Begrundelse { get; init; }

        internal static Indikator Of(Plan plan, Evaluation evaluation)
        {
            var indicator = plan.Indicator(evaluation.Indicator);
            var area = plan.Area(evaluation.Area);
            return new Indikator
            {
                Id = evaluation.Indicator.Value,
                Navn = indicator.Indicator.Name,
                Indsatsomraade = indicator.FocusArea?.Value,
                Enhed = indicator.Indicator.Unit.Word(),
                Omraade = area.Id.Value,
                Omraadenavn = area.Name,
                Omraadetype = area.Kind.Word(),
                Basis = evaluation.Baseline is { } baseline ? Vaerdi.Of(ObservedValue.Of(baseline.Value), baseline.Period) : null,
                Seneste = evaluation.Latest is { } latest ? Vaerdi.Of(latest.Value, latest.Key.Period) : null,
                Kilde = evaluation.Latest is { } point ? Oprindelse.Of(point) : null,
                AendringSidenBasis = Beregnet.Of(evaluation.ChangeSinceBaseline),
                AendringSidenForrige = Beregnet.Of(evaluation.ChangeSincePrevious),
                AendringSidenAaretFoer = Beregnet.Of(evaluation.ChangeSinceYearBefore),
                Sammenligning = evaluation.Gap is { } gap ? LatestIndicatorsDocument.Sammenligning.Of(gap) : null,
                Status = evaluation.Status.Word(),
                Begrundelse = evaluation.Reason,
            };
        }
    }

    /// <summary>A value and what is known of it.</summary>
    /// <param name="Tilstand">What is known: <c>Vaerdi</c>, <c>Diskret</c>, <c>Hoejst</c>, …</param>
    /// <param name="Tal">The number; null unless the state is <c>Vaerdi</c>.</param>
    /// <param name="Under">What the value is below; null unless the state is <c>Hoejst</c>.</param>
    /// <param name="Periode">The period, such as 2026H1.</param>
    /// <param name="Periodenavn">The period as people read it.</param>
    public sealed record Vaerdi(string Tilstand, decimal? Tal, decimal? Under, string Periode, string Periodenavn)
    {
        internal static Vaerdi Of(ObservedValue value, Period period) =>
            new(value.State.Word(), value.Number, value.TryGetBound(out var bound) ? bound : null, period.Code, period.Label);
    }

    /// <summary>A computed number, or why there is none.</summary>
    /// <param name="Tal">The number; null when it cannot be computed.</param>
    /// <param name="KanIkkeBeregnes">Why it cannot be computed; null when it can.</param>
    public sealed record Beregnet(decimal? Tal, string? KanIkkeBeregnes)
    {
        internal static Beregnet Of(Computed computed) =>
            new(computed.Number, computed.Number is null ? computed.Reason : null);
    }

    /// <summary>Where a value was read.</summary>
    /// <param name="Leverance">The delivery.</param>
    /// <param name="Nummer">Its number in the plan's log.</param>
    /// <param name="Fil">The file.</param>
    /// <param name="Ark">The sheet; empty for a text file.</param>
    /// <param name="Raekke">The row as Excel shows it.</param>
    /// <param name="Kolonne">The column's header.</param>
    public sealed record Oprindelse(string Leverance, long Nummer, string Fil, string Ark, int Raekke, string Kolonne)
    {
        internal static Oprindelse Of(SeriesPoint point) =>
            new(point.Delivery.Value, point.Number, point.FileName, point.Cell.Sheet, point.Cell.Row, point.Cell.Column);
    }

    /// <summary>How an area stands against what it is compared with.</summary>
    /// <param name="Omraade">What it is compared with.</param>
    /// <param name="Tal">That one's number for the same period; null when it has none.</param>
    /// <param name="Gab">The area's value less that number.</param>
    /// <param name="GabVedBasis">The same at the baseline.</param>
    /// <param name="GabAendring">The area's development held against the other's.</param>
    public sealed record Sammenligning(string Omraade, decimal? Tal, Beregnet Gab, Beregnet GabVedBasis, Beregnet GabAendring)
    {
        internal static Sammenligning Of(GapToComparator gap) =>
            new(gap.Comparator.Value, gap.ComparatorValue.Number, Beregnet.Of(gap.Gap), Beregnet.Of(gap.GapAtBaseline), Beregnet.Of(gap.GapChange));
    }
}
