using System.Collections;
using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>
/// The observations of a file, kept as figures in few large arrays and made objects when they are asked for: half a million of them would
/// otherwise be three million objects that the collector of memory goes through again and again while the file is read.
/// </summary>
internal sealed class PackedObservations : IReadOnlyList<Observation>
{
    private const int ChunkSize = 1 << 13;
    private readonly List<Packed[]> chunks = [];
    private readonly Numbering<IndicatorId> indicators = new();
    private readonly Numbering<AreaId> areas = new();
    private readonly Numbering<Period> periods = new();
    private readonly Numbering<(string Sheet, string Column)> headers = new();

    public int Count { get; private set; }

    public Observation this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return Unpack(chunks[index / ChunkSize][index % ChunkSize]);
        }

        set => chunks[index / ChunkSize][index % ChunkSize] = Pack(value);
    }

    /// <summary>What stands for a key among these observations; the same for the same key only.</summary>
    public (int Indicator, int Area, int Period) NumberOf(ObservationKey key) =>
        (indicators.Of(key.Indicator), areas.Of(key.Area), periods.Of(key.Period));

    public void Add(Observation observation)
    {
        if (Count == chunks.Count * ChunkSize)
        {
            chunks.Add(new Packed[ChunkSize]);
        }

        Count++;
        this[Count - 1] = observation;
    }

    public IEnumerator<Observation> GetEnumerator()
    {
        for (var at = 0; at < Count; at++)
        {
            yield return this[at];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Packed Pack(Observation observation) => new(
        NumberOf(observation.Key),
        observation.Value.State,
        observation.Value.TryGetNumber(out var amount) || observation.Value.TryGetBound(out amount) ? amount : 0,
        observation.Counts is not null,
        observation.Counts?.Numerator ?? 0,
        observation.Counts?.Denominator ?? 0,
        observation.Answers ?? 0,
        observation.IsProvisional,
        observation.IsRevised,
        observation.Cell.Row,
        headers.Of((observation.Cell.Sheet, observation.Cell.Column)));

    private Observation Unpack(in Packed packed)
    {
        var (sheet, column) = headers[packed.Header];
        return new Observation
        {
            Key = new ObservationKey(indicators[packed.Key.Indicator], areas[packed.Key.Area], periods[packed.Key.Period]),
            Value = packed.State switch
            {
                ValueState.Value => ObservedValue.Of(packed.Amount),
                ValueState.UpperBound => ObservedValue.Below(packed.Amount),
                var missing => ObservedValue.Missing(missing),
            },
            Counts = packed.HasCounts ? new Counts(packed.Numerator, packed.Denominator) : null,
            Answers = packed.Answers > 0 ? packed.Answers : null,
            IsProvisional = packed.IsProvisional,
            IsRevised = packed.IsRevised,
            Cell = new SourceCell(sheet, packed.Row, column),
        };
    }

    private readonly record struct Packed(
        (int Indicator, int Area, int Period) Key,
        ValueState State,
        decimal Amount,
        bool HasCounts,
        decimal Numerator,
        decimal Denominator,
        decimal Answers,
        bool IsProvisional,
        bool IsRevised,
        int Row,
        int Header);

    /// <summary>Numbers different things from 0, in the order that they are first met.</summary>
    private sealed class Numbering<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> numbers = [];
        private readonly List<T> things = [];

        public T this[int number] => things[number];

        public int Of(T thing)
        {
            if (!numbers.TryGetValue(thing, out var number))
            {
                numbers.Add(thing, number = things.Count);
                things.Add(thing);
            }

            return number;
        }
    }
}
