namespace Pipeline.Domain;

/// <summary>Where an amount of a budget comes from.</summary>
public enum AmountOrigin
{
    /// <summary>The plan's documents state it (oplyst).</summary>
    Stated,

    /// <summary>Worked out from what the documents state (udledt).</summary>
    Derived,

    /// <summary>The documents do not tell, or it cannot be read (ukendt).</summary>
    Unknown,
}

/// <summary>An amount of a budget in Danish kroner, for the whole period of the plan. What is not known is never 0.</summary>
public sealed record BudgetAmount
{
    private readonly decimal kroner;

    private BudgetAmount(AmountOrigin origin, decimal kroner)
    {
        Origin = origin;
        this.kroner = kroner;
    }

    /// <summary>Not known.</summary>
    public static BudgetAmount Unknown { get; } = new(AmountOrigin.Unknown, 0);

    /// <summary>Where it comes from.</summary>
    public AmountOrigin Origin { get; }

    /// <summary>The amount in kroner, or nothing.</summary>
    public decimal? Kroner => Origin == AmountOrigin.Unknown ? null : kroner;

    /// <summary>An amount that the documents state, in kroner.</summary>
    public static BudgetAmount Stated(decimal kroner) => new(AmountOrigin.Stated, kroner);

    /// <summary>An amount worked out from what the documents state, in kroner.</summary>
    public static BudgetAmount Derived(decimal kroner) => new(AmountOrigin.Derived, kroner);

    /// <summary>The amount in kroner, when it is known.</summary>
    public bool TryGetKroner(out decimal amount)
    {
        amount = kroner;
        return Origin != AmountOrigin.Unknown;
    }
}

/// <summary>A plan's budget for its whole period.</summary>
public sealed record Budget
{
    /// <summary>A budget of which nothing is known.</summary>
    public static Budget Unknown { get; } = new() { Financiers = [], DepartmentShares = [], StatedTotal = BudgetAmount.Unknown };

    /// <summary>Who pays what; empty when it is not told.</summary>
    public required IReadOnlyList<Financier> Financiers { get; init; }

    /// <summary>What the department's own share is made of.</summary>
    public required IReadOnlyList<DepartmentShare> DepartmentShares { get; init; }

    /// <summary>The total that the documents state, whether or not they tell who pays what.</summary>
    public required BudgetAmount StatedTotal { get; init; }

    /// <summary>What a reader must know of the budget; empty when nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The total: as stated, else the sum of what the financiers pay when every part is known.</summary>
    public BudgetAmount Total =>
        StatedTotal.Origin != AmountOrigin.Unknown ? StatedTotal
        : Financiers.Count > 0 && Financiers.All(financier => financier.Amount.Origin != AmountOrigin.Unknown)
            ? BudgetAmount.Derived(Financiers.Sum(financier => financier.Amount.Kroner!.Value))
            : BudgetAmount.Unknown;
}

/// <summary>One that pays for a plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Amount">For the whole period.</param>
public sealed record Financier(string Name, BudgetAmount Amount)
{
    /// <summary>The indicators that tell what has been spent of it to date.</summary>
    public Spending Spending { get; init; } = Spending.NotFollowed;
}

/// <summary>Which indicators tell what has been spent of a financier's part, from the plan's first day to date, in kroner.</summary>
/// <param name="Cash">Spent in cash; none where it is not followed.</param>
/// <param name="InKind">Spent as hours and rooms; none where it is not followed.</param>
public sealed record Spending(IndicatorId? Cash, IndicatorId? InKind)
{
    /// <summary>No indicator follows it.</summary>
    public static Spending NotFollowed { get; } = new(null, null);

    /// <summary>The indicators that there are.</summary>
    public IEnumerable<IndicatorId> Indicators => new[] { Cash, InKind }.OfType<IndicatorId>();
}

/// <summary>A part of the department's own share.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Cash">In cash, in kroner.</param>
/// <param name="InKind">As hours and rooms, in kroner.</param>
public sealed record DepartmentShare(string Purpose, decimal Cash, decimal InKind);
