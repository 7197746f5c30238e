namespace Pipeline.Domain.Suppression;

/// <summary>
/// What was ever published (offentliggjort), for every number of a plan's log up to one: what may be shown as of a number is decided once,
/// in the order of the numbers, and whether anybody looked at it or not. So it is a function of the log, whenever it is decided.
/// </summary>
public sealed class DisclosureLedger
{
    private readonly ILookup<ObservationKey, PublishedFigure> linesOf;

    /// <summary>A ledger.</summary>
    /// <param name="decidedThrough">The last number that it tells of.</param>
    /// <param name="lines">Its lines; those of later numbers are left out.</param>
    public DisclosureLedger(long decidedThrough, IEnumerable<PublishedFigure> lines)
    {
        DecidedThrough = decidedThrough;
        Lines = [.. lines.Where(line => line.Number <= decidedThrough).OrderBy(line => line.Number)];
        linesOf = Lines.ToLookup(line => line.Key);
    }

    /// <summary>The ledger of a plan of which nothing was published.</summary>
    public static DisclosureLedger Empty { get; } = new(0, []);

    /// <summary>The last number in the plan's log that it tells of.</summary>
    public long DecidedThrough { get; }

    /// <summary>Its lines, by number.</summary>
    public IReadOnlyList<PublishedFigure> Lines { get; }

    /// <summary>
    /// What the numbers decided last could not protect: figures that a reader can narrow down all the same, from what was shown before or stands
    /// elsewhere. A person must know of each. Empty for a ledger that was read.
    /// </summary>
    public IReadOnlyList<ObservationKey> Exposed { get; private init; } = [];

    /// <summary>The same as it was when a number was the last.</summary>
    public DisclosureLedger UpTo(long number) => number >= DecidedThrough ? this : new DisclosureLedger(number, Lines);

    /// <summary>Decides what is hidden as of the numbers that come after, up to one, each with what was published before it in mind.</summary>
    /// <param name="number">The last number to decide.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="deliveries">The deliveries in the plan's log.</param>
    /// <param name="observations">Everything that was ever written of the plan.</param>
    public DisclosureLedger DecideThrough(
        long number, Plan plan, IReadOnlyList<CommittedDelivery> deliveries, IReadOnlyCollection<TakenObservation> observations)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (number <= DecidedThrough)
        {
            return this;
        }

        var lines = Lines.ToList();
        var countsNoPersons = plan.Indicators.Select(planned => planned.Indicator).Where(indicator => !indicator.CountsPersons).Select(indicator => indicator.Id).ToHashSet();
        var exposed = new HashSet<ObservationKey>();
        for (var next = DecidedThrough + 1; next <= number; next++)
        {
            var cells = PlanCells.Of(plan, ValuesInForce.AsOf(deliveries, observations, next), deliveries);
            var outcome = Suppressor.Apply(new DisclosureInput
            {
                Number = next,
                Cells = cells,
                Relations = VisibleSums.Of(plan, cells.Select(cell => cell.Key).Union(lines.Select(line => line.Key)), plan.IndicatorSums),
                Ledger = lines,
                CountsNoPersons = countsNoPersons,
            });
            lines.AddRange(outcome.NewLines);
            exposed.UnionWith(outcome.Exposed);
        }

        return new DisclosureLedger(number, lines) { Exposed = [.. exposed] };
    }

    /// <summary>
    /// Why a figure is hidden as of a number: because it was then, or because it is as of the last number. The past must not tell what is hidden today.
    /// </summary>
    /// <returns>None when it is shown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not decided yet.</exception>
    public HiddenBecause? Hides(ObservationKey key, long number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, DecidedThrough);
        return linesOf[key].LastOrDefault(line => line.Number <= number)?.Hidden ?? linesOf[key].LastOrDefault()?.Hidden;
    }

    /// <summary>The values in force as of a number as readers may see them: of what is hidden, neither value, counts nor answers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not decided yet.</exception>
    public IReadOnlyList<SeriesPoint> Publish(IReadOnlyList<SeriesPoint> series, long number)
    {
        ArgumentNullException.ThrowIfNull(series);
        return [.. series.Select(point => Hides(point.Key, number) is { } reason ? Hidden(point, reason) : point)];
    }

    // What the source hides is told as the source tells it: its "<5" is no secret.
    private static SeriesPoint Hidden(SeriesPoint point, HiddenBecause reason) => point with
    {
        Value = reason == HiddenBecause.HiddenBySource && point.Value.Number is null ? point.Value : ObservedValue.Missing(ValueState.Suppressed),
        Counts = null,
        Answers = null,
    };
}
