namespace Pipeline.Domain.Suppression;

/// <summary>
/// Decides which figures are hidden (diskretionering), so that nobody can work out a figure that must be hidden better than the rule
/// itself lets them. Pure: the same figures, sums and ledger give the same answer.
/// </summary>
public static class Suppressor
{
    /// <summary>Decides what is hidden of the figures of a number.</summary>
    public static SuppressionOutcome Apply(DisclosureInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var ledger = input.Ledger.Where(line => line.Number < input.Number).ToList();
        var components = new ConnectedFigures(input.Relations);
        var cellsOf = input.Cells.ToLookup(cell => components.Of(cell.Key));
        var linesOf = ledger.ToLookup(line => components.Of(line.Key));
        var relationsOf = input.Relations.ToLookup(relation => components.Of(relation.Total));
        var decided = cellsOf
            .Select(cells => input with { Cells = [.. cells], Relations = [.. relationsOf[cells.Key]], Ledger = [.. linesOf[cells.Key]] })
            .Select(part => new ComponentSuppression(part).Decide())
            .ToList();
        var hidden = decided.SelectMany(component => component.Hidden).ToDictionary();
        return new SuppressionOutcome
        {
            Hidden = hidden,
            Exposed = [.. decided.SelectMany(component => component.Exposed)],
            NewLines = [.. NewLines(input, ledger, hidden)],
        };
    }

    // Only what stands otherwise than before is told; of figures without a count, only that they are hidden.
    private static IEnumerable<PublishedFigure> NewLines(
        DisclosureInput input, List<PublishedFigure> ledger, Dictionary<ObservationKey, HiddenBecause> hidden)
    {
        var standing = new Dictionary<ObservationKey, PublishedFigure>();
        foreach (var line in ledger.OrderBy(line => line.Number))
        {
            standing[line.Key] = line;
        }

        foreach (var cell in input.Cells)
        {
            HiddenBecause? reason = hidden.TryGetValue(cell.Key, out var because) ? because : null;
            var before = standing.GetValueOrDefault(cell.Key);
            if (before is null ? cell.Count is not null || reason is not null : before.Cell != cell || before.Hidden != reason)
            {
                yield return new PublishedFigure { Number = input.Number, Key = cell.Key, Cell = cell, Hidden = reason };
            }
        }

        var there = input.Cells.Select(cell => cell.Key).ToHashSet();
        foreach (var gone in standing.Values.Where(line => line.Cell is not null && !there.Contains(line.Key)))
        {
            yield return new PublishedFigure { Number = input.Number, Key = gone.Key };
        }
    }
}
