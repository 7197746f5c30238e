namespace Pipeline.Domain;

/// <summary>Holds an area's values against one criterion, a list at a time.</summary>
internal sealed class CriterionEvaluator(CriteriaRules rules, AreaValues values)
{
    private const string RoundingNote =
        " Tallet er på grænsen: det er lig med grænsen, som begge er offentliggjort, og afrundingen kan skjule det rigtige svar.";

    public CriterionResult Evaluate(AreaStatus status, Criterion criterion, int list)
    {
        var indicator = rules.Sources.Criteria[criterion.Kind];
        var point = values.On(indicator, list);
        var value = point?.Value ?? ObservedValue.Missing(ValueState.NotAvailable);
        var limit = rules.Limits.Of(criterion, list);
        var met = limit.Upper is null ? Ternary.Unknown : criterion.Comparison.IsMet(Bounds.Of(value), limit);
        var isOnTheLimit = IsOnTheLimit(value, limit);
        return new CriterionResult
        {
            Status = status,
            Kind = criterion.Kind,
            Comparison = criterion.Comparison,
            Indicator = indicator,
            Value = value,
            Period = point?.Key.Period,
            Limit = limit,
            Met = met,
            Distance = Distance(criterion.Kind, value, limit),
            IsNear = IsNear(value, limit),
            IsOnTheLimit = isOnTheLimit,
            CrossingYear = CrossingYear(criterion, value, limit, list),
            Reason = Reason(criterion, value, limit, met) + (isOnTheLimit ? RoundingNote : ""),
        };
    }

    private static bool IsOnTheLimit(ObservedValue value, Bounds limit) =>
        limit.Upper is not null && value.TryGetNumber(out var number) && limit.Contains(number);

    private static Computed Distance(CriterionKind kind, ObservedValue value, Bounds limit) =>
        !value.TryGetNumber(out var number) ? Computed.Impossible("Værdien er ikke et tal, der er leveret og må vises.")
        : limit.Upper is not { } upper ? Computed.Impossible("Grænsen kendes ikke for listen.")
        : limit.IsExact ? Computed.Of(number - upper)
        : Computed.Impossible(
            $"Grænsen ligger fra {CriterionText.Limit(limit.Lower)} til {CriterionText.Limit(upper)}; afstanden er fra "
            + $"{CriterionText.Distance(kind, Nearest(number, limit.Lower, upper))} til {CriterionText.Distance(kind, Farthest(number, limit.Lower, upper))}.");

    private static decimal Nearest(decimal number, decimal lower, decimal upper) => decimal.Round(number - Math.Clamp(number, lower, upper), 4);

    private static decimal Farthest(decimal number, decimal lower, decimal upper) =>
        decimal.Round(Math.Max(Math.Abs(number - lower), Math.Abs(number - upper)), 4);

    // Near, when it is so for every number that the limit can be: the ends of an interval decide.
    private Ternary IsNear(ObservedValue value, Bounds limit)
    {
        if (!value.TryGetNumber(out var number) || limit.Upper is not { } upper)
        {
            return Ternary.Unknown;
        }

        var (lower, higher) = (IsNear(number, limit.Lower), IsNear(number, upper));
        return lower && higher ? Ternary.Yes
            : lower || higher || limit.Contains(number) ? Ternary.Unknown
            : Ternary.No;
    }

    private bool IsNear(decimal number, decimal limit) => Math.Abs(number - limit) <= rules.NearShare * limit;

    private Computed CrossingYear(Criterion criterion, ObservedValue value, Bounds limit, int list) =>
        value.Number is null ? Computed.Impossible("Værdien er ikke et tal, der er leveret og må vises.")
        : limit.Upper is null ? Computed.Impossible("Grænsen kendes ikke for listen.")
        : CrossingTrend.Of(criterion, limit, values.NumbersUpTo(rules.Sources.Criteria[criterion.Kind], list));

    private static string Reason(Criterion criterion, ObservedValue value, Bounds limit, Ternary met)
    {
        var answer = met switch
        {
            Ternary.Yes => "opfyldt",
            Ternary.No => "ikke opfyldt",
            _ => "kan ikke afgøres",
        };
        return $"{criterion.Kind.Word()}: {CriterionText.Value(criterion.Kind, value)}; kravet er "
            + $"{CriterionText.Demand(criterion.Kind, criterion.Comparison, limit)}: {answer}.";
    }
}
