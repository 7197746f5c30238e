using System.Globalization;

namespace Pipeline.Ingest;

/// <summary>Tells names that are what they look like from names that are made to mislead a reader or a program.</summary>
internal static class FileNames
{
    private const int Longest = 255;

    /// <summary>Whether a file's name is a name alone: no folders, nothing that is not shown, and not too long for a disk.</summary>
    public static bool IsPlain(string name) =>
        name.Length is > 0 and <= Longest && name is not ("." or "..") && !name.AsSpan().ContainsAny('/', '\\', ':') && IsShown(name);

    /// <summary>Whether a path within a package stays within it.</summary>
    public static bool IsPlainPath(string path) =>
        IsShown(path) && !path.StartsWith('/') && !path.Contains(':', StringComparison.Ordinal)
        && !path.Split('/', '\\').Contains("..");

    // Letters half lost, control characters and marks that turn the direction of writing: "fil\u202Excod.xlsx" shows as another kind of file.
    private static bool IsShown(string name) => name.All(character =>
        char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
        && !HasHalfLetter(name);

    private static bool HasHalfLetter(string name) => name.EnumerateRunes().Any(rune => rune.Value == 0xFFFD);
}
