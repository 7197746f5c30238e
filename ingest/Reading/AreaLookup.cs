using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Finds a plan's area by what a file calls it.</summary>
internal sealed class AreaLookup
{
    private const string MunicipalityWord = "kommune";
    private static readonly string[] DepartmentWords = ["afd", "afdeling", "boligafd", "boligafdeling"];
    private readonly Dictionary<string, Area> areas = new(StringComparer.Ordinal);

    public AreaLookup(IEnumerable<Area> areas)
    {
        var all = areas.ToList();
        foreach (var area in all)
        {
            foreach (var name in (IEnumerable<string>)[area.Name, .. area.Aliases])
            {
                this.areas.TryAdd(Words.Fold(name), area);
            }
        }

        foreach (var area in all.Where(area => area.Kind == AreaKind.Municipality))
        {
            this.areas.TryAdd(WithoutMunicipality(Words.Fold(area.Name)), area);
            this.areas.TryAdd($"{WithoutMunicipality(Words.Fold(area.Name))} {MunicipalityWord}", area);
        }
    }

    /// <summary>The area that a text names; none when the plan has none such.</summary>
    public Area? Find(string text)
    {
        var folded = Words.Fold(text);
        return areas.GetValueOrDefault(folded) ?? areas.GetValueOrDefault(WithoutDepartment(folded));
    }

    /// <summary>The name that a text is nearest to, when it is near enough to be worth asking about.</summary>
    public string? Suggest(string text) =>
        NearestOf(Words.Fold(text), WithoutDepartment(Words.Fold(text))) is { } nearest && nearest.Distance <= Math.Max(2, nearest.Length / 3)
            ? nearest.Area.Name
            : null;

    /// <summary>Whether a text is so near a known name that it is more likely misspelt than another place.</summary>
    public bool IsNearMiss(string text) =>
        NearestOf(WithoutDepartment(Words.Fold(text))) is { } nearest && Misspelling.IsNear(nearest.Distance, nearest.Length);

    private Candidate? NearestOf(params string[] texts) => texts
        .Where(text => text.Length > 0)
        .SelectMany(text => areas.Select(known =>
            new Candidate(known.Value, Misspelling.Distance(text, known.Key), Math.Min(text.Length, known.Key.Length))))
        .MinBy(candidate => candidate.Distance);

    private static string WithoutMunicipality(string folded) =>
        folded.EndsWith($" {MunicipalityWord}", StringComparison.Ordinal) ? folded[..^(MunicipalityWord.Length + 1)] : folded;

    // "Afd. 12 Ladegårdsparken", "Ladegårdsparken, afd. 12" and "Ladegårdsparken" are one.
    private static string WithoutDepartment(string folded)
    {
        var words = folded.Split(' ').ToList();
        var at = words.FindIndex(DepartmentWords.Contains);
        if (at < 0)
        {
            return folded;
        }

        words.RemoveAt(at);
        if (at < words.Count && words[at].All(char.IsAsciiDigit))
        {
            words.RemoveAt(at);
        }

        return string.Join(' ', words);
    }

    private sealed record Candidate(Area Area, int Distance, int Length);
}
