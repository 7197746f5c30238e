using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>A period of plain rows.</summary>
/// <param name="Number">Its number among the observations.</param>
/// <param name="End">Its last day.</param>
internal sealed record PlainPeriod(int Number, DateOnly End);

/// <summary>Remembers the periods of a file by the texts that tell them.</summary>
internal sealed class PlainPeriods(PlainColumns columns, PackedObservations observations)
{
    private readonly TextNumbers texts = new();
    private readonly List<PlainPeriod> periods = [];

    /// <summary>The period of a row; none when its text was not met before.</summary>
    public PlainPeriod? Find(TextCursor row)
    {
        var number = texts.Find(TextOf(row));
        return number == TextNumbers.None ? null : periods[number];
    }

    /// <summary>Remembers the period that the rules for all rows found in a row.</summary>
    public void Learn(TextCursor row, Period period)
    {
        if (texts.FindOrAdd(TextOf(row)) == periods.Count)
        {
            periods.Add(new PlainPeriod(observations.NumberOf(period), period.End));
        }
    }

    // A period that no column has is the same for every row.
    private ReadOnlySpan<byte> TextOf(TextCursor row) => columns.Period is { } at ? row[at] : default;
}
