using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Reads the counts behind a share and holds the share against them.</summary>
internal sealed class CountsReader(Table table, ErrorLog log)
{
    // By the decimals that a share is written with; more than six are compared as six.
    private static readonly decimal[] HalfOfLastDecimal = [0.5m, 0.05m, 0.005m, 0.0005m, 0.00005m, 0.000005m, 0.0000005m];

    /// <summary>The counts; none when the file does not tell both, or they are wrong, which the log then tells.</summary>
    public Counts? Read(GridRow row, Measure measure, ReadValue? share, ValueReader values)
    {
        if (measure is not { Numerator: { } part, Denominator: { } whole })
        {
            return null;
        }

        // Both are read, so that what is wrong with either is told.
        if ((NumberIn(row, part, values), NumberIn(row, whole, values)) is not ({ } numerator, { } denominator))
        {
            return null;
        }

        if (measure.Type == ColumnType.Percent && numerator > denominator)
        {
            log.Add(table.SpotOf(row, part).Error(
                ErrorCodes.NumeratorAboveDenominator,
                $"antallet er større end det, det er en del af (»{whole.Name}«)",
                "ret det ene af de to antal"));
            return null;
        }

        if (denominator == 0)
        {
            return null;
        }

        CheckShare(row, measure, share, numerator / denominator);
        return new Counts(numerator, denominator);
    }

    /// <summary>How many answered; none when the file does not tell it, or beside a value that has no number.</summary>
    public decimal? ReadAnswers(GridRow row, Measure measure, ReadValue? share, ValueReader values) =>
        measure.Answers is { } column && NumberIn(row, column, values) is > 0 and var answers && share?.Value.Number is not null ? answers : null;

    // An empty cell tells no count; whether that is a mistake is for the share's own cell to say.
    private decimal? NumberIn(GridRow row, Column column, ValueReader values) =>
        table.CellOf(row, column).IsEmpty ? null : values.Read(row, column, ColumnType.Count)?.Value.Number;

    private void CheckShare(GridRow row, Measure measure, ReadValue? share, decimal quotient)
    {
        var factor = measure.Type switch
        {
            ColumnType.Percent => 100m,
            ColumnType.PerThousand => 1000m,
            _ => 0m,
        };
        if (factor == 0 || share?.Value.Number is not { } told)
        {
            return;
        }

        var half = HalfOfLastDecimal[Math.Min(share.Decimals, HalfOfLastDecimal.Length - 1)];
        if (Math.Abs((quotient * factor) - told) > half)
        {
            log.Add(table.SpotOf(row, measure.Value).Error(
                ErrorCodes.ShareDisagreesWithCounts,
                $"tallet passer ikke med »{measure.Numerator!.Name}« og »{measure.Denominator!.Name}«, heller ikke når det er afrundet",
                "ret det af de tre tal, der er forkert"));
        }
    }
}
