using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>What came of reading a row as a plain one.</summary>
internal enum PlainOutcome
{
    /// <summary>Nothing: the row is for the rules for all rows, and it is as if it had not been looked at.</summary>
    NotPlain,

    /// <summary>It is about matters outside the plan.</summary>
    Skipped,

    /// <summary>Its observations were taken.</summary>
    Taken,
}

/// <summary>
/// Reads the rows of a text file that need no thought, straight from its bytes: their texts were met before, their numbers are digits that can
/// mean one thing only, and nothing stands in their way. They are most of a large file. All others are for <see cref="RowReader"/>,
/// which would have made the same of these.
/// </summary>
internal sealed class PlainRowReader(PlainColumns columns, PlainSubjects subjects, PlainPeriods periods, ObservationSet observations)
{
    /// <summary>A reader of a table's plain rows; none when it has none.</summary>
    public static PlainRowReader? Of(Table table, Layout layout, ObservationSet observations) =>
        PlainColumns.Of(table, layout) is { } columns
            ? new PlainRowReader(
                columns, new PlainSubjects(columns, new PlainMeasures(table, observations)), new PlainPeriods(columns, observations.Packed), observations)
            : null;

    /// <summary>Reads a row.</summary>
    public PlainOutcome Read(TextCursor row)
    {
        if (!IsWellFormed(row) || !subjects.TryFind(row, out var measures))
        {
            return PlainOutcome.NotPlain;
        }

        if (measures.Length == 0)
        {
            return PlainOutcome.Skipped;
        }

        return periods.Find(row) is not { } period || (measures.Length > 1 && !CanTakeAll(row, measures, period))
            ? PlainOutcome.NotPlain
            : Take(row, measures, period);
    }

    /// <summary>Remembers what the rules for all rows made of a row in which they found nothing wrong.</summary>
    /// <param name="row">The row.</param>
    /// <param name="subject">What it is about; none when it was skipped.</param>
    /// <param name="period">Its period; none when it was skipped.</param>
    public void Learn(TextCursor row, RowSubject? subject, Period? period)
    {
        if (!IsWellFormed(row) || (subject is not null && period is null))
        {
            return;
        }

        subjects.Learn(row, subject);
        if (period is not null)
        {
            periods.Learn(row, period);
        }
    }

    private bool IsWellFormed(TextCursor row)
    {
        if (row.Count != columns.Count || row.HasBadQuotes || !row.ShowsMoreThanFirst())
        {
            return false;
        }

        foreach (var at in columns.Unheaded)
        {
            if (!row[at].IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    // One that takes more than plain reading leaves all of the row to the rules for all rows: nothing may have been taken before it is met.
    private bool CanTakeAll(TextCursor row, ReadOnlySpan<PlainMeasure> measures, PlainPeriod period)
    {
        foreach (ref readonly var measure in measures)
        {
            if (measure.Shape.Earliest <= period.End
                && (observations.Has(measure.Series, period.Number) || !measure.Shape.TryRead(row, out _, out _, out _)))
            {
                return false;
            }
        }

        return true;
    }

    private PlainOutcome Take(TextCursor row, ReadOnlySpan<PlainMeasure> measures, PlainPeriod period)
    {
        var outcome = PlainOutcome.Skipped;
        foreach (ref readonly var measure in measures)
        {
            var shape = measure.Shape;
            if (shape.Earliest > period.End)
            {
                continue;
            }

            if (observations.Has(measure.Series, period.Number) || !shape.TryRead(row, out var value, out var part, out var whole))
            {
                return PlainOutcome.NotPlain;
            }

            ref var observation = ref observations.AddNew(new PackedKey(measure.Indicator, measure.Area, period.Number), measure.Series);
            observation.Row = row.Number;
            observation.Header = shape.Header;
            observation.State = ValueState.Value;
            observation.Amount = PackedNumber.Of(value);
            observation.HasCounts = shape.HasCounts;
            observation.Numerator = PackedNumber.Of(part);
            observation.Denominator = PackedNumber.Of(whole);
            outcome = PlainOutcome.Taken;
        }

        return outcome;
    }
}
