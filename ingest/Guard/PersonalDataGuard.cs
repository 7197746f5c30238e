namespace Pipeline.Ingest;

/// <summary>Looks for data on persons in a delivery before anything else reads it. Tells where, never what.</summary>
public static class PersonalDataGuard
{
    private const string FileName = "filnavn";

    /// <summary>What a file's name gives away; empty when nothing.</summary>
    public static IReadOnlyList<GuardFinding> CheckFileName(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var readable = fileName.Replace('_', ' ');
        return RuleBrokenBy(readable) is { } rule ? [new GuardFinding(rule, FileName, null, "")] : [];
    }

    /// <summary>The name with its digits masked when they may be about a person; otherwise the name itself.</summary>
    public static string MaskFileName(string fileName) =>
        CheckFileName(fileName).Count == 0
            ? fileName
            : string.Create(fileName.Length, fileName, (masked, name) =>
            {
                for (var at = 0; at < name.Length; at++)
                {
                    var isDigit = DigitText.IsDigitAt(name, at) || (at > 0 && char.IsSurrogate(name[at]) && DigitText.IsDigitAt(name, at - 1));
                    masked[at] = isDigit ? 'x' : name[at];
                }
            });

    /// <summary>The rule that a text breaks, wherever it stands; none when it breaks none.</summary>
    internal static string? RuleBrokenBy(string text) => CprNumbers.FindIn(text) is { IsCertain: true } hit ? hit.Rule : null;

    /// <summary>The same for a text that is the whole of a stored cell.</summary>
    internal static string? RuleBrokenByCell(string text) =>
        CprNumbers.FindInCell(text, isLabelled: false) is { IsCertain: true } hit ? hit.Rule : null;

    /// <summary>What the lines of a text give away, when its cells cannot be told apart.</summary>
    internal static IEnumerable<GuardFinding> CheckLines(string text)
    {
        using var lines = new StringReader(text);
        return [.. CheckLines(lines)];
    }

    /// <summary>The same for a text that is read as it is gone through.</summary>
    internal static IEnumerable<GuardFinding> CheckLines(TextReader lines)
    {
        foreach (var (line, text) in LinePieces.Of(lines))
        {
            if (RuleBrokenBy(text) is { } rule)
            {
                yield return new GuardFinding(rule, "", line, "");
            }
        }
    }
}
