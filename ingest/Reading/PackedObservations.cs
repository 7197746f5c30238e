using System.Collections;
using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>
/// The observations of a file, kept as figures in few large arrays and made objects when they are asked for: half a million of them would
/// otherwise be three million objects that the collector of memory goes through again and again while the file is read.
/// </summary>
internal sealed class PackedObservations : IReadOnlyList<Observation>
{
    private const int ChunkBits = 13;
    private const int ChunkSize = 1 << ChunkBits;
    private readonly List<PackedObservation[]> chunks = [];
    private readonly Numbering<IndicatorId> indicators = new();
    private readonly Numbering<AreaId> areas = new();
    private readonly Numbering<Period> periods = new();
    private readonly Numbering<(string Sheet, string Column)> headers = new();
    private readonly PackedNumbers numbers = new();

    public int Count { get; private set; }

    public Observation this[int index] => Unpack(At(index));

    /// <summary>The number of an indicator, which it is given when it has none.</summary>
    public int NumberOf(IndicatorId indicator) => indicators.Of(indicator);

    /// <inheritdoc cref="NumberOf(IndicatorId)" />
    public int NumberOf(AreaId area) => areas.Of(area);

    /// <inheritdoc cref="NumberOf(IndicatorId)" />
    public int NumberOf(Period period) => periods.Of(period);

    /// <summary>The number of a header, which it is given when it has none.</summary>
    public int NumberOf(string sheet, string column) => headers.Of((sheet, column));

    /// <summary>The number of an area that observations are of; none when none is.</summary>
    public int? Find(AreaId area) => areas.Find(area);

    /// <summary>The indicators that have a number, each at its own.</summary>
    public IReadOnlyList<IndicatorId> Indicators => indicators.Things;

    /// <summary>The period with a number.</summary>
    public Period PeriodOf(int number) => periods[number];

    /// <summary>What stands for a key.</summary>
    public PackedKey KeyOf(ObservationKey key) => new(NumberOf(key.Indicator), NumberOf(key.Area), NumberOf(key.Period));

    /// <summary>How many areas there are observations of.</summary>
    public int Areas => areas.Count;

    /// <summary>A number of an observation.</summary>
    public decimal AmountOf(PackedNumber number) => numbers.Unpack(number);

    /// <summary>An observation as figures.</summary>
    public ref readonly PackedObservation At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        return ref chunks[index >> ChunkBits][index & (ChunkSize - 1)];
    }

    /// <summary>A place for one more, to be written.</summary>
    public ref PackedObservation Append()
    {
        if (Count == chunks.Count << ChunkBits)
        {
            chunks.Add(new PackedObservation[ChunkSize]);
        }

        var at = Count;
        Count++;
        return ref chunks[at >> ChunkBits][at & (ChunkSize - 1)];
    }

    /// <summary>Takes an observation in the place of another.</summary>
    public void Replace(int index, in PackedObservation observation) => chunks[index >> ChunkBits][index & (ChunkSize - 1)] = observation;

    public IEnumerator<Observation> GetEnumerator()
    {
        for (var at = 0; at < Count; at++)
        {
            yield return this[at];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>An observation's figures.</summary>
    public PackedObservation Pack(Observation observation) => new()
    {
        Key = KeyOf(observation.Key),
        Row = observation.Cell.Row,
        Header = NumberOf(observation.Cell.Sheet, observation.Cell.Column),
        State = observation.Value.State,
        Amount = numbers.Pack(observation.Value.TryGetNumber(out var amount) || observation.Value.TryGetBound(out amount) ? amount : 0),
        HasCounts = observation.Counts is not null,
        Numerator = numbers.Pack(observation.Counts?.Numerator ?? 0),
        Denominator = numbers.Pack(observation.Counts?.Denominator ?? observation.Answers ?? 0),
        IsProvisional = observation.IsProvisional,
        IsRevised = observation.IsRevised,
    };

    private Observation Unpack(in PackedObservation packed)
    {
        var (sheet, column) = headers[packed.Header];
        var denominator = numbers.Unpack(packed.Denominator);
        return new Observation
        {
            Key = new ObservationKey(indicators[packed.Key.Indicator], areas[packed.Key.Area], periods[packed.Key.Period]),
            Value = packed.State switch
            {
                ValueState.Value => ObservedValue.Of(numbers.Unpack(packed.Amount)),
                ValueState.UpperBound => ObservedValue.Below(numbers.Unpack(packed.Amount)),
                var missing => ObservedValue.Missing(missing),
            },
            Counts = packed.HasCounts ? new Counts(numbers.Unpack(packed.Numerator), denominator) : null,
            Answers = packed.HasCounts || denominator == 0 ? null : denominator,
            IsProvisional = packed.IsProvisional,
            IsRevised = packed.IsRevised,
            Cell = new SourceCell(sheet, packed.Row, column),
        };
    }
}
