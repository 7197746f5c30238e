using System.Runtime.InteropServices;

namespace Pipeline.Ingest;

/// <summary>The measures that the plain rows of a file tell of.</summary>
internal sealed class PlainMeasures(Table table, ObservationSet observations)
{
    private readonly List<PlainMeasure> measures = [];
    private readonly Dictionary<PlainShape, PlainShape> shapes = [];

    /// <summary>Measures that were added together.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">How many they are.</param>
    public ReadOnlySpan<PlainMeasure> Of(int first, int count) => CollectionsMarshal.AsSpan(measures).Slice(first, count);

    /// <summary>Adds the measures of a subject. The answer is false when they take more than plain reading.</summary>
    /// <param name="subject">The subject; none when its rows are skipped, and have no measures.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">How many they are.</param>
    public bool TryAdd(RowSubject? subject, out int first, out int count)
    {
        first = measures.Count;
        var isPlain = subject is null
            || (subject.Measures.All(measure => measure is { Words: null, Comparison: null, Answers: null })
                && subject.Measures.DistinctBy(measure => measure.Indicator).Count() == subject.Measures.Count);
        if (isPlain && subject is not null)
        {
            Add(subject);
        }

        count = measures.Count - first;
        return isPlain;
    }

    // A measure whose column the file lacks tells nothing.
    private void Add(RowSubject subject)
    {
        var area = observations.Packed.NumberOf(subject.Area.Id);
        measures.AddRange(
            from measure in subject.Measures
            let value = table.PositionOf(measure.Value)
            where value is not null
            let indicator = observations.Packed.NumberOf(measure.Indicator)
            select new PlainMeasure(ShapeOf(measure, value.Value), indicator, area, observations.SeriesOf(indicator, area)));
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
