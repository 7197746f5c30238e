namespace Pipeline.Domain.Suppression;

/// <summary>Figures that sums connect, and what must be hidden among them. No other figure matters to them.</summary>
internal sealed class ComponentSuppression
{
    private readonly long number;
    private readonly IReadOnlyList<DisclosureCell> cells;
    private readonly IReadOnlyList<DisclosureRelation> relations;
    private readonly IReadOnlySet<IndicatorId> countsNoPersons;
    private readonly IReadOnlyList<Publication> earlier;
    private readonly HashSet<CountVersion> shownBefore;
    private readonly Dictionary<ObservationKey, HiddenBecause> hidden = [];
    private readonly List<ProtectedCount> current;
    private readonly List<ProtectedCount> everHidden;
    private IReadOnlyList<Publication> remembered = [];

    /// <summary>Takes what is connected.</summary>
    /// <param name="part">The figures, the sums between them and what was ever published of them.</param>
    public ComponentSuppression(DisclosureInput part)
    {
        number = part.Number;
        cells = part.Cells;
        relations = part.Relations;
        countsNoPersons = part.CountsNoPersons;
        earlier = Publication.Of(part.Ledger);
        shownBefore = [.. part.Ledger.Where(line => line is { Cell: not null, Hidden: null }).Select(line => CountVersion.Of(line.Cell!))];
        foreach (var cell in cells.Where(cell => ReasonOf(cell) is not null))
        {
            hidden[cell.Key] = ReasonOf(cell)!.Value;
        }

        current = [.. cells.Where(cell => hidden.ContainsKey(cell.Key) && CountsPersons(cell.Key)).Select(ProtectedCount.Of), .. Untold()];
        everHidden = [.. part.Ledger.Where(MustStayHidden).Select(line => ProtectedCount.Of(line.Cell!))];
    }

    /// <summary>The hidden figures and why.</summary>
    public IReadOnlyDictionary<ObservationKey, HiddenBecause> Hidden => hidden;

    /// <summary>What cannot be protected.</summary>
    public IReadOnlyList<ObservationKey> Exposed { get; private set; } = [];

    /// <summary>
    /// Decides: what was hidden to protect others stays so; then, one count at a time, more is hidden until it is protected; then what
    /// turned out not to be needed is shown again.
    /// </summary>
    public ComponentSuppression Decide()
    {
        List<ProtectedCount> all = [.. current.Concat(everHidden).Distinct()];
        if (all.Count == 0)
        {
            return this;
        }

        var candidates = Candidates().Select(cell => cell.Key).ToList();
        var goals = new ProtectionGoals(all, earlier, AsPublished(candidates), relations);
        remembered = goals.Remembered;
        Exposed = [.. goals.Exposed.Select(count => count.Version.Key).Distinct()];
        var kept = candidates.Where(WasSparedBefore).ToList();
        kept.ForEach(Spare);
        foreach (var count in goals.Protectable)
        {
            Protect(count);
        }

        var lasting = current.Any(count => hidden.ContainsKey(count.Version.Key)) ? kept.ToHashSet() : [];
        ShowWhatIsNotNeeded(goals.Protectable, lasting);
        return this;
    }

    private static HiddenBecause? ReasonOf(DisclosureCell cell) =>
        cell.SourceLeaves is not null ? HiddenBecause.HiddenBySource
        : cell is { RuleLeaves: not null, IsPublic: false } ? HiddenBecause.Few
        : null;

    private bool CountsPersons(ObservationKey key) => !countsNoPersons.Contains(key.Indicator);

    // What was hidden once stays a secret after it was revised, unless the same figure is or was shown as well.
    private bool MustStayHidden(PublishedFigure line) =>
        line is { Hidden: HiddenBecause.Few or HiddenBecause.HiddenBySource, Cell: { } cell }
        && CountsPersons(line.Key)
        && !shownBefore.Contains(CountVersion.Of(cell))
        && !cells.Any(now => !hidden.ContainsKey(now.Key) && CountVersion.Of(now) == CountVersion.Of(cell));

    // A part that was not delivered can be the total less the other parts, and few.
    private IEnumerable<ProtectedCount> Untold()
    {
        var there = cells.ToDictionary(cell => cell.Key);
        return
            from relation in relations
            where there.ContainsKey(relation.Total)
            from part in relation.Parts
            where !there.ContainsKey(part) && CountsPersons(part)
            select new ProtectedCount(CountVersion.Untold(part, number), there[relation.Total].WhenFew, IsUntold: true);
    }

    private bool WasSparedBefore(ObservationKey key) =>
        earlier.Count > 0 && earlier[^1].Figures.GetValueOrDefault(key)?.Hidden == HiddenBecause.ProtectsAnother;

    // Ends, for the goal was found with every candidate hidden.
    private void Protect(ProtectedCount count)
    {
        while (!IsProtected(count, []) && Candidates() is [var first, ..] candidates)
        {
            Spare((candidates.Find(cell => IsProtected(count, [cell.Key])) ?? first).Key);
        }
    }

    // Parts before totals, small before large, zero last: what is lost to the reader is little, and the order is the same every time.
    private List<DisclosureCell> Candidates() =>
    [
        .. cells.Where(cell => cell is { Count: not null, IsPublic: false } && !hidden.ContainsKey(cell.Key) && !shownBefore.Contains(CountVersion.Of(cell)))
            .OrderBy(cell => relations.Count(relation => relation.Total == cell.Key))
            .ThenBy(cell => cell.Count == 0)
            .ThenBy(cell => cell.Count),
    ];

    private void ShowWhatIsNotNeeded(IReadOnlyList<ProtectedCount> protectedCounts, HashSet<ObservationKey> lasting)
    {
        var spared = cells.Select(cell => cell.Key)
            .Where(key => hidden.GetValueOrDefault(key, HiddenBecause.Few) == HiddenBecause.ProtectsAnother && !lasting.Contains(key));
        foreach (var key in spared.Reverse().ToList())
        {
            hidden.Remove(key);
            if (!protectedCounts.All(count => IsProtected(count, [])))
            {
                Spare(key);
            }
        }
    }

    private void Spare(ObservationKey key) => hidden[key] = HiddenBecause.ProtectsAnother;

    private bool IsProtected(ProtectedCount count, IReadOnlyCollection<ObservationKey> alsoSpared) =>
        count.IsProtectedFrom(new ReaderKnowledge([.. remembered, AsPublished(alsoSpared)], relations));

    private Publication AsPublished(IReadOnlyCollection<ObservationKey> alsoSpared) => new(number, cells.ToDictionary(cell => cell.Key, cell => new PublishedFigure
    {
        Number = number,
        Key = cell.Key,
        Cell = cell,
        Hidden = hidden.TryGetValue(cell.Key, out var reason) ? reason : alsoSpared.Contains(cell.Key) ? HiddenBecause.ProtectsAnother : null,
    }));
}
