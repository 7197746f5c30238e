namespace Pipeline.Ingest;

/// <summary>Numbers different things from 0, in the order that they are first met.</summary>
internal sealed class Numbering<T>
    where T : notnull
{
    private readonly Dictionary<T, int> numbers = [];
    private readonly List<T> things = [];

    /// <summary>How many have a number.</summary>
    public int Count => things.Count;

    /// <summary>All that have a number, each at its own.</summary>
    public IReadOnlyList<T> Things => things;

    /// <summary>The thing with a number.</summary>
    public T this[int number] => things[number];

    /// <summary>The number of a thing, which it is given when it has none.</summary>
    public int Of(T thing)
    {
        if (!numbers.TryGetValue(thing, out var number))
        {
            numbers.Add(thing, number = things.Count);
            things.Add(thing);
        }

        return number;
    }

    /// <summary>The number of a thing; none when it has none.</summary>
    public int? Find(T thing) => numbers.TryGetValue(thing, out var number) ? number : null;
}
