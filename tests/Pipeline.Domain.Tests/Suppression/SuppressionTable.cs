using Pipeline.Domain.Suppression;

namespace Pipeline.Domain.Tests.Suppression;

/// <summary>A count in a test: how many, of how many, and with how many decimals its percentage is shown; a plain count has no base.</summary>
internal sealed record Figure(int Count, int? Base = null, int Decimals = 0);

/// <summary>Figures of made-up areas and periods, published one report after the other, as the suppressor sees them and with the truth kept.</summary>
/// <param name="relations">The sums.</param>
/// <param name="policy">What is hidden; the usual, where none is given.</param>
/// <param name="tellsCounts">Whether percentages are told with the counts behind them; else only what they are of is known.</param>
internal sealed class SuppressionTable(IReadOnlyList<DisclosureRelation> relations, SuppressionPolicy? policy = null, bool tellsCounts = true)
{
    public static readonly IndicatorId Cases = new("sager");

    private readonly List<PublishedFigure> ledger = [];
    private readonly List<PublishedReport> reports = [];

    public IReadOnlyList<PublishedReport> Reports => reports;

    public IReadOnlyList<PublishedFigure> Ledger => ledger;

    public IReadOnlyList<DisclosureRelation> Relations => relations;

    public static ObservationKey Key(string area, Period? period = null) => new(Cases, new AreaId(area), period ?? Period.Year(2025));

    public static DisclosureRelation Sum(string total, params string[] parts) => new(Key(total), [.. parts.Select(part => Key(part))]);

    public PublishedReport Publish(params (string Area, Figure Figure)[] figures) =>
        Publish(figures.ToDictionary(figure => Key(figure.Area), figure => figure.Figure));

    public PublishedReport Publish(IReadOnlyDictionary<ObservationKey, Figure> figures, params DisclosureCell[] others)
    {
        var input = new DisclosureInput
        {
            Number = reports.Count + 1,
            Cells = [.. figures.Select(figure => Cell(figure.Key, figure.Value)), .. others],
            Relations = relations,
            Ledger = [.. ledger],
        };
        var outcome = Suppressor.Apply(input);
        ledger.AddRange(outcome.NewLines);
        reports.Add(new PublishedReport(figures, outcome));
        return reports[^1];
    }

    public DisclosureCell Cell(ObservationKey key, Figure figure) => figure.Base is { } of
        ? Cell(key, Unit.Percent, figure.Decimals, ObservedValue.Of(Percentage(figure.Count, of, figure.Decimals)), tellsCounts ? new Counts(figure.Count, of) : null, ShareBase.Exactly(of))
        : Cell(key, Unit.Count, 0, ObservedValue.Of(figure.Count), null);

    public DisclosureCell HiddenBySource(string area) => Cell(Key(area), Unit.Count, 0, ObservedValue.Below(5), null);

    public static decimal Percentage(int count, int of, int decimals) => Math.Round(100m * count / of, decimals, MidpointRounding.AwayFromZero);

    private DisclosureCell Cell(ObservationKey key, Unit unit, int decimals, ObservedValue value, Counts? counts, ShareBase? shareBase = null)
    {
        var indicator = Holbaek.Indicator(key.Indicator, unit, Polarity.LowerIsBetter, Timing.Flow, null).Indicator with { Decimals = decimals };
        var point = new SeriesPoint
        {
            Key = key,
            Value = value,
            Counts = counts,
            Delivery = DeliveryId.Of("fil", "etag"),
            Number = 1,
            FileName = "fil.csv",
            Cell = new SourceCell("", 2, "Antal"),
        };
        return DisclosureCell.Of(indicator, point, policy ?? SuppressionPolicy.Default, shareBase);
    }
}

/// <summary>The truth of a report, and what was hidden of it.</summary>
internal sealed record PublishedReport(IReadOnlyDictionary<ObservationKey, Figure> Truth, SuppressionOutcome Outcome)
{
    public IEnumerable<string> Hidden(HiddenBecause reason) =>
        Outcome.Hidden.Where(entry => entry.Value == reason).Select(entry => entry.Key.Area.Value).Order(StringComparer.Ordinal);
}
