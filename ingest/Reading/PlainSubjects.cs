namespace Pipeline.Ingest;

/// <summary>
/// Remembers what the rows of a file are about by the texts that tell it. The rules for all rows decide each combination of texts once; rows with
/// the same texts are then about the same.
/// </summary>
internal sealed class PlainSubjects(Table table, PlainColumns columns, ObservationSet observations)
{
    private readonly TextNumbers[] labels = [.. columns.Labels.Select(_ => new TextNumbers())];
    private readonly PairNumbers combinations = new();

    private readonly Dictionary<PlainShape, PlainShape> shapes = [];

    // None for combinations that are only a part of one, and for those whose rows take more than plain reading.
    private PlainMeasure[]?[] subjects = new PlainMeasure[]?[1];

    /// <summary>The measures that a row tells of, which are none when it is to be skipped. No answer when that is not known, or takes more than plain reading.</summary>
    public PlainMeasure[]? Find(TextCursor row)
    {
        var combination = 0;
        for (var at = 0; at < labels.Length; at++)
        {
            var label = labels[at].Find(row[columns.Labels[at]]);
            combination = label == TextNumbers.None ? TextNumbers.None : combinations.Find(combination, label) + 1;
            if (combination <= 0)
            {
                return null;
            }
        }

        return combination < subjects.Length ? subjects[combination] : null;
    }

    /// <summary>Remembers what the rules for all rows made of a row, in which nothing was wrong.</summary>
    /// <param name="row">The row.</param>
    /// <param name="subject">What it is about; none when it was skipped.</param>
    public void Learn(TextCursor row, RowSubject? subject)
    {
        var combination = 0;
        for (var at = 0; at < labels.Length; at++)
        {
            var label = labels[at].FindOrAdd(row[columns.Labels[at]]);
            combination = label == TextNumbers.None ? TextNumbers.None : combinations.FindOrAdd(combination, label) + 1;
            if (combination <= 0)
            {
                return;
            }
        }

        if (combination >= subjects.Length)
        {
            Array.Resize(ref subjects, 2 * combination);
        }

        subjects[combination] = subject is null ? [] : MeasuresOf(subject);
    }

    private PlainMeasure[]? MeasuresOf(RowSubject subject)
    {
        var isPlain = subject.Measures.All(measure => measure is { Words: null, Comparison: null, Answers: null })
            && subject.Measures.DistinctBy(measure => measure.Indicator).Count() == subject.Measures.Count;
        if (!isPlain)
        {
            return null;
        }

        // A measure whose column the file lacks tells nothing.
        var area = observations.Packed.NumberOf(subject.Area.Id);
        return
        [
            .. from measure in subject.Measures
               let value = table.PositionOf(measure.Value)
               where value is not null
               let indicator = observations.Packed.NumberOf(measure.Indicator)
               select new PlainMeasure(ShapeOf(measure, value.Value), indicator, area, observations.PeriodsOf(indicator, area)),
        ];
    }

    private PlainShape ShapeOf(Measure measure, int value)
    {
        var (part, whole) = (PositionOf(measure.Numerator), PositionOf(measure.Denominator));
        var hasCounts = part >= 0 && whole >= 0;
        var shape = new PlainShape(
            observations.Packed.NumberOf(table.Sheet, table.Header.NameAt(value)),
            measure.Type,
            measure.Earliest,
            value,
            hasCounts ? part : -1,
            hasCounts ? whole : -1);
        shapes.TryAdd(shape, shape);
        return shapes[shape];
    }

    private int PositionOf(Column? column) => column is null ? -1 : table.PositionOf(column) ?? -1;
}
