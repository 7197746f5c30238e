namespace Pipeline.Domain.Suppression;

/// <summary>A count that a reader must not be able to narrow down.</summary>
/// <param name="Version">The count.</param>
/// <param name="Leaves">What a reader must still believe possible.</param>
/// <param name="IsUntold">Nothing is delivered of it: it needs protection only if it is few.</param>
internal sealed record ProtectedCount(CountVersion Version, CountRange Leaves, bool IsUntold)
{
    public static ProtectedCount Of(DisclosureCell cell) =>
        new(CountVersion.Of(cell), cell.SourceLeaves ?? cell.RuleLeaves ?? cell.WhenSpared, IsUntold: false);

    public bool IsProtectedFrom(ReaderKnowledge knowledge) =>
        IsUntold ? !knowledge.Pinpoints(Version, Leaves) : knowledge.Leaves(Version, Leaves);
}

/// <summary>How far counts can be protected: as far as the rule itself leaves them, but for what cannot be unseen.</summary>
internal sealed class ProtectionGoals
{
    /// <summary>Finds the goals.</summary>
    /// <param name="counts">What the rule hides, now and before.</param>
    /// <param name="earlier">What was published before.</param>
    /// <param name="now">What is to be published, with everything hidden that can be.</param>
    /// <param name="relations">The sums.</param>
    public ProtectionGoals(
        IReadOnlyList<ProtectedCount> counts, IReadOnlyList<Publication> earlier, Publication now, IReadOnlyList<DisclosureRelation> relations)
    {
        Remembered = new ReaderKnowledge([.. earlier, now], relations).IsConsistent ? earlier : [];
        IReadOnlyList<Publication> publications = [.. Remembered, now];
        var best = new ReaderKnowledge(publications, relations);
        if (!best.IsConsistent)
        {
            return;
        }

        var byRule = new ReaderKnowledge([.. publications.Select(publication => publication.WithEverythingHidden())], relations);
        Protectable =
        [
            .. from count in counts
               let goal = count.IsUntold ? Unless(best.Pinpoints(count.Version, count.Leaves), count.Leaves) : best.Within(count.Version, count.Leaves)
               where goal is not null
               select count with { Leaves = goal.Value },
        ];
        var goals = Protectable.ToDictionary(count => count.Version, count => count.Leaves);
        Exposed = [.. counts.Where(count => !goals.TryGetValue(count.Version, out var goal) || goal != byRule.Within(count.Version, count.Leaves))];
    }

    /// <summary>What can be protected, and how far.</summary>
    public IReadOnlyList<ProtectedCount> Protectable { get; } = [];

    /// <summary>What a reader can narrow down further than the rule, whatever is hidden now.</summary>
    public IReadOnlyList<ProtectedCount> Exposed { get; } = [];

    /// <summary>What was published before, unless it contradicts what is published now: then a reader cannot use it.</summary>
    public IReadOnlyList<Publication> Remembered { get; }

    private static CountRange? Unless(bool condition, CountRange range) => condition ? null : range;
}
