namespace Pipeline.Reports;

/// <summary>Names that Excel takes for sheets: at most 31 characters, none of <c>:\/?*[]</c>, no apostrophe at an end, no two alike.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = @":\/?*[]";

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    /// <summary>A name made of what is wanted, and not given before.</summary>
    public string Unique(string wanted)
    {
        var name = Legal(wanted);
        for (var number = 2; !taken.Add(name); number++)
        {
            var ending = string.Create(DanishText.Culture, $" ({number})");
            name = Shortened(Legal(wanted), Longest - ending.Length) + ending;
        }

        return name;
    }

    private static string Legal(string wanted)
    {
        var allowed = string.Concat(wanted.Select(character => IsAllowed(character) ? character : ' '));
        var name = string.Join(' ', allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\'', ' ');
        return name.Length == 0 ? "Ark" : Shortened(name, Longest);
    }

    private static bool IsAllowed(char character) =>
        !char.IsControl(character) && !Forbidden.Contains(character, StringComparison.Ordinal);

    private static string Shortened(string name, int length)
    {
        if (name.Length <= length)
        {
            return name;
        }

        var end = char.IsHighSurrogate(name[length - 2]) ? length - 2 : length - 1;
        return name[..end].TrimEnd() + "…";
    }
}
