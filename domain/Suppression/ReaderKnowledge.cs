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
    public bool Leaves(CountVersion version, CountRange range)
    {
        if (!variables.TryGetValue(version, out var variable))
        {
            return true;
        }

        // What the equations allow is convex: where both ends are possible, so is all between.
        return CanBe(variable, CountRange.Exactly(range.Low)) && (range.High is not { } high || CanBe(variable, CountRange.Exactly(high)));
    }

    /// <summary>Whether a reader knows that a count is in a range, and where in it better than the range itself tells.</summary>
    public bool Pinpoints(CountVersion version, CountRange range) =>
        variables.TryGetValue(version, out var variable) && CanBe(variable, range) && !Leaves(version, range);

    private bool CanBe(int variable, CountRange range)
    {
        var known = ranges[variable];
        var high = known.High is { } one && range.High is { } other ? Math.Min(one, other) : known.High ?? range.High;
        List<CountRange> supposed = [.. ranges];
        supposed[variable] = new CountRange(Math.Max(known.Low, range.Low), high);
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
        var known = ranges[variable];
        var high = known.High is { } one && learned.High is { } other ? Math.Min(one, other) : known.High ?? learned.High;
        ranges[variable] = new CountRange(Math.Max(known.Low, learned.Low), high);
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

        // Totals that are not quite their parts' sum differ by much the same from time to time: the reader is taken to know by how much.
        var difference = parts.All(part => part?.Count is not null) ? total.Count - parts.Sum(part => part!.Count) : 0;
        if (told.Add(string.Join(' ', terms.Keys.Order())))
        {
            equations.Add(new LinearEquation(terms, difference ?? 0));
        }
    }

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
