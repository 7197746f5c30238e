namespace Pipeline.Domain;

/// <summary>The answer to a question that what is known may not be enough to answer. Ordered: no, unknown, yes.</summary>
public enum Ternary
{
    /// <summary>No, whatever the unknown turns out to be (Nej).</summary>
    No,

    /// <summary>It depends on what is not known (Ukendt).</summary>
    Unknown,

    /// <summary>Yes, whatever the unknown turns out to be (Ja).</summary>
    Yes,
}

/// <summary>Logic of three values: what is unknown spreads only as far as it matters.</summary>
public static class TernaryLogic
{
    /// <summary>Yes or no.</summary>
    public static Ternary Of(bool isTrue) => isTrue ? Ternary.Yes : Ternary.No;

    /// <summary>Both: no as soon as one is no.</summary>
    public static Ternary And(this Ternary one, Ternary other) => (Ternary)Math.Min((int)one, (int)other);

    /// <summary>One of the two at least: yes as soon as one is yes.</summary>
    public static Ternary Or(this Ternary one, Ternary other) => (Ternary)Math.Max((int)one, (int)other);

    /// <summary>All of them; yes of none.</summary>
    public static Ternary All(IEnumerable<Ternary> answers) => answers.Aggregate(Ternary.Yes, And);

    /// <summary>At least so many of them: yes when enough are yes, no when too few can be.</summary>
    /// <param name="needed">How many; 0 is always reached.</param>
    /// <param name="answers">The answers.</param>
    public static Ternary AtLeast(int needed, IReadOnlyCollection<Ternary> answers)
    {
        var certain = answers.Count(answer => answer == Ternary.Yes);
        var possible = answers.Count(answer => answer != Ternary.No);
        return certain >= needed ? Ternary.Yes
            : possible < needed ? Ternary.No
            : Ternary.Unknown;
    }
}
