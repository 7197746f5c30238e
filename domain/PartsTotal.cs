namespace Pipeline.Domain;

/// <summary>The parts of an area taken together. A delivered total wins over it: then it only checks that.</summary>
/// <param name="Period">Of when.</param>
/// <param name="Value">The sum of the parts' numbers, or their summed counts as a share or rate; never a mean of shares.</param>
/// <param name="Remark">What a reader must know of it, in Danish.</param>
public sealed record PartsTotal(Period Period, Computed Value, string Remark);

/// <summary>Takes the parts of areas together.</summary>
internal static class PartsSum
{
    /// <summary>The parts of an area taken together, at the last period that any of them or the area itself has a value for.</summary>
    public static PartsTotal? Of(Plan plan, PlanIndicator planIndicator, Area area, Func<AreaId, IReadOnlyList<SeriesPoint>> seriesOf)
    {
        var indicator = planIndicator.Indicator;
        var points = area.Parts.SelectMany(part => seriesOf(part)).ToList();
        if (!CanBeSummed(indicator, points))
        {
            return null;
        }

        var delivered = seriesOf(area.Id).LastOrDefault(point => point.Value.Number is not null);
        var period = delivered?.Key.Period ?? points.Max(point => point.Key.Period)!;
        List<SeriesPoint?> parts = [.. area.Parts.Select(part => seriesOf(part).FirstOrDefault(point => point.Key.Period == period))];
        var missing = area.Parts.Where((_, index) => !IsKnown(indicator, parts[index])).Select(part => plan.Area(part).Name).ToList();
        if (missing.Count > 0)
        {
            var reason = $"Delene kan ikke lægges sammen for {period.Label}: tallet mangler eller er skjult for {string.Join(", ", missing)}.";
            return new PartsTotal(period, Computed.Impossible(reason), reason);
        }

        var sum = Sum(indicator, [.. parts.Select(part => part!)]);
        return new PartsTotal(period, Computed.Of(sum), Remark(indicator, area.Parts.Count, delivered, sum));
    }

    // Numbers add up; shares and rates only through their counts, and a weighted sample's not even so.
    private static bool CanBeSummed(Indicator indicator, List<SeriesPoint> points) =>
        points.Count > 0
        && indicator.Certainty != CertaintyKind.Sample
        && (indicator.Unit == Unit.Count || (indicator.Unit is Unit.Percent or Unit.PerThousand && points.Any(point => point.Counts is not null)));

    private static bool IsKnown(Indicator indicator, SeriesPoint? point) =>
        point?.Value.Number is not null && (indicator.Unit == Unit.Count || point.Counts is not null);

    private static decimal Sum(Indicator indicator, List<SeriesPoint> parts) =>
        indicator.Unit == Unit.Count
            ? parts.Sum(part => part.Value.Number!.Value)
            : parts.Sum(part => part.Counts!.Value.Numerator) * (indicator.Unit == Unit.Percent ? 100 : 1000) / parts.Sum(part => part.Counts!.Value.Denominator);

    private static string Remark(Indicator indicator, int parts, SeriesPoint? delivered, decimal sum) =>
        delivered?.Value.Number is not { } number ? $"Beregnet ved at lægge de {parts} dele sammen; et samlet tal er ikke leveret."
        : Math.Abs(number - sum) <= Rounding(number, indicator) ? "Det leverede tal stemmer med delene."
        : FigureText.Sentence(
            $"Det leverede tal, {FigureText.Value(indicator, number)}, gælder, men delene giver {FigureText.Value(indicator, Math.Round(sum, indicator.Decimals + 1))}");

    // Half of the last digit that the source tells; numbers of persons must be exact.
    private static decimal Rounding(decimal number, Indicator indicator) =>
        indicator.Unit == Unit.Count ? 0 : 0.5m * new decimal(1, 0, 0, isNegative: false, (byte)Math.Max((int)number.Scale, indicator.Decimals));
}
