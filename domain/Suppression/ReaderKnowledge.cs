namespace Pipeline.Domain.Suppression;

/// <summary>
/// What can be worked out by one who has kept everything ever published, knows the bases of all percentages and the rule, and guesses
/// which figures are hidden only to protect others: equations between counts, and a range for each.
/// </summary>
internal sealed class ReaderKnowledge
{
    private readonly Dictionary<CountVersion, int> variables = [];
    private readonly List<CountRange> ranges = [];
    private readonly List<LinearEquation> equations = [];

    public ReaderKnowledge(IReadOnlyList<Publication> publications, IReadOnlyList<DisclosureRelation> relations)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var publication in publications)
        {
            foreach (var figure in publication.Figures.Values)
            {
                Learn(figure);
            }

            foreach (var relation in relations.Where(relation => IsTold(publication, relation.Total)))
            {
                Learn(publication, relation, told);
            }
        }
    }

    /// <summary>Whether what is published can be true at all: figures that contradict each other teach nothing.</summary>
    public bool IsConsistent => LinearSystem.HasSolution(equations, ranges);

    /// <summary>Whether a reader must still believe that a count can be anything in a range.</summary>
    public bool Leaves(CountVersion version, CountRange range) =>
        // What the equations allow is convex: where both ends are possible, so is all between.
        CanBe(version, range.Low) && (range.High is not { } high || CanBe(version, high));

    /// <summary>How much of a range a reader must still believe possible; none when nothing of it.</summary>
    public CountRange? Within(CountVersion version, CountRange range)
    {
        if (range.High is not { } high || Leaves(version, range))
        {
            return range;
        }

        var left = Enumerable.Range(0, (int)(high - range.Low) + 1).Select(step => range.Low + step).Where(count => CanBe(version, count)).ToList();
        return left.Count == 0 ? null : new CountRange(left[0], left[^1]);
    }

    /// <summary>Whether a reader knows that a count is in a range, and where in it better than the range itself tells.</summary>
    public bool Pinpoints(CountVersion version, CountRange range) =>
        variables.TryGetValue(version, out var variable) && CanBe(variable, range) && !Leaves(version, range);

    private bool CanBe(CountVersion version, decimal count) =>
        !variables.TryGetValue(version, out var variable) || CanBe(variable, CountRange.Exactly(count));

    private bool CanBe(int variable, CountRange range)
    {
        List<CountRange> supposed = [.. ranges];
        supposed[variable] = ranges[variable].And(range);
        return LinearSystem.HasSolution(equations, supposed);
    }

    private static bool IsTold(Publication publication, ObservationKey key) =>
        publication.Figures.TryGetValue(key, out var figure) && figure.Cell is not null;

    private void Learn(PublishedFigure figure)
    {
        if (figure.Cell is not { } cell)
        {
            return;
        }

        var learned = cell.IsPublic || figure.Hidden is null or HiddenBecause.HiddenBySource ? cell.WhenShown
            : figure.Hidden == HiddenBecause.Few ? cell.RuleLeaves ?? cell.WhenSpared
            : cell.WhenSpared;
        var variable = VariableOf(CountVersion.Of(cell));
        ranges[variable] = ranges[variable].And(learned);
    }

    private void Learn(Publication publication, DisclosureRelation relation, HashSet<string> told)
    {
        var total = publication.Figures[relation.Total].Cell!;
        var parts = relation.Parts.Select(part => publication.Figures.GetValueOrDefault(part)?.Cell).ToList();
        var terms = new Dictionary<int, decimal> { [VariableOf(CountVersion.Of(total))] = 1 };
        foreach (var (key, part) in relation.Parts.Zip(parts))
        {
            terms[VariableOf(part is null ? CountVersion.Untold(key, publication.Number) : CountVersion.Of(part))] = -1;
        }

        if (told.Add(string.Join(' ', terms.Keys.Order())))
        {
            equations.Add(new LinearEquation(terms, DifferenceBetween(total, parts)));
        }
    }

    // Totals that are not quite their parts' sum differ by much the same from time to time: the reader is taken to know by how much. What
    // differs only because a count was worked out of a rounded percentage differs not at all.
    private static decimal DifferenceBetween(DisclosureCell total, IReadOnlyList<DisclosureCell?> parts)
    {
        var difference = parts.All(part => part?.Count is not null) ? total.Count - parts.Sum(part => part!.Count) : 0;
        return parts.Append(total).Any(cell => cell is { IsEstimated: true }) && CanBeTheSum(total.WhenShown, [.. parts.Select(part => part?.WhenShown ?? CountRange.Unknown)])
            ? 0
            : difference ?? 0;
    }

    private static bool CanBeTheSum(CountRange total, IReadOnlyList<CountRange> parts) =>
        (total.High is not { } most || parts.Sum(part => part.Low) <= most)
        && (parts.Any(part => part.High is null) || total.Low <= parts.Sum(part => part.High));

    private int VariableOf(CountVersion version)
    {
        if (!variables.TryGetValue(version, out var variable))
        {
            variable = ranges.Count;
            variables.Add(version, variable);
            ranges.Add(CountRange.Unknown);
        }

        return variable;
    }
}
