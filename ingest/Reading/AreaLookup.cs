using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Finds a plan's area by what a file calls it.</summary>
internal sealed class AreaLookup
{
    private const int MostSuggestions = 3;
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
        return areas.GetValueOrDefault(folded)
            ?? (areas.GetValueOrDefault(WithoutDepartment(folded)) is { } area && MayBeOneDepartment(area) ? area : null);
    }

    // The figures of one department are not those of a settlement of several, the plan or the town.
    private static bool MayBeOneDepartment(Area area) => area is { IsComparator: false, Kind: not AreaKind.PlanTotal, Parts.Count: 0 };

    /// <summary>The names that a text is nearest to, the nearest first, as far as they are near enough to be worth asking about.</summary>
    public IReadOnlyList<string> Suggest(string text)
    {
        var near = CandidatesOf(Words.Fold(text), WithoutDepartment(Words.Fold(text)))
            .Where(candidate => candidate.Distance <= Math.Max(2, candidate.Length / 3))
            .OrderBy(candidate => candidate.Distance)
            .ToList();
        return
        [
            .. OfTheSameWords(Words.Fold(text))
                .Concat(near.TakeWhile(candidate => candidate.Distance <= near[0].Distance + 1).Select(candidate => candidate.Area))
                .Select(area => area.Name).Distinct().Take(MostSuggestions),
        ];
    }

    /// <summary>Whether a text is so near a known name that it is more likely misspelt than another place.</summary>
    public bool IsNearMiss(string text) =>
        CandidatesOf(WithoutDepartment(Words.Fold(text))).Any(candidate => Misspelling.IsNear(candidate.Distance, candidate.Length));

    // VAB Bjergmarken, and Bjergmarken (VAB).
    private IEnumerable<Area> OfTheSameWords(string folded)
    {
        var words = folded.Split(' ').ToHashSet();
        return areas.Where(known => words.SetEquals(known.Key.Split(' '))).Select(known => known.Value);
    }

    private IEnumerable<Candidate> CandidatesOf(params string[] texts) => texts
        .Where(text => text.Length > 0)
        .SelectMany(text => areas.Select(known =>
            new Candidate(known.Value, Misspelling.Distance(text, known.Key), Math.Min(text.Length, known.Key.Length))));

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
