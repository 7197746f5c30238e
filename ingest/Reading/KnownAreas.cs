using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>An <see cref="AreaLookup"/> that remembers: a national file names the same places again and again.</summary>
internal sealed class KnownAreas(IEnumerable<Area> areas)
{
    private readonly AreaLookup lookup = new(areas);
    private readonly Dictionary<string, Area?> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> nearMisses = new(StringComparer.Ordinal);

    /// <summary>The area that a text names; none when there is none such.</summary>
    public Area? Find(string text) => Remembered(found, text, lookup.Find);

    /// <summary>Whether a text is so near a known name that it is more likely misspelt than another place.</summary>
    public bool IsNearMiss(string text) => Remembered(nearMisses, text, lookup.IsNearMiss);

    /// <summary>The names that a text is nearest to, as far as they are near enough to be worth asking about.</summary>
    public IReadOnlyList<string> Suggest(string text) => lookup.Suggest(text);

    private static T Remembered<T>(Dictionary<string, T> memory, string text, Func<string, T> ask)
    {
        if (!memory.TryGetValue(text, out var answer))
        {
            answer = ask(text);
            memory.Add(text, answer);
        }

        return answer;
    }
}
