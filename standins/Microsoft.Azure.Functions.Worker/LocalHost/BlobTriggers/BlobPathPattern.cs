using System.Text;
using System.Text.RegularExpressions;

namespace Microsoft.Azure.Functions.Worker.LocalHost.BlobTriggers;

/// <summary>A container and a pattern of blob names, whose <c>{parts}</c> match any text, slashes too.</summary>
internal sealed partial class BlobPathPattern
{
    private readonly Regex names;

    private BlobPathPattern(string container, string prefix, Regex names, IReadOnlyList<string> partNames)
    {
        Container = container;
        Prefix = prefix;
        this.names = names;
        PartNames = partNames;
    }

    public string Container { get; }

    /// <summary>What every matching name begins with.</summary>
    public string Prefix { get; }

    public IReadOnlyList<string> PartNames { get; }

    /// <summary>Reads <c>container/pattern</c>; a container alone matches all its blobs.</summary>
    public static BlobPathPattern Parse(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var container = slash < 0 ? path : path[..slash];
        var pattern = slash < 0 ? "{name}" : path[(slash + 1)..];
        if (container.Length == 0 || pattern.Length == 0 || container.Contains('{', StringComparison.Ordinal) || NotPart().IsMatch(Part().Replace(pattern, string.Empty)))
        {
            throw new InvalidOperationException($"The blob path '{path}' is not a container and a pattern such as 'container/folder/{{name}}'.");
        }

        var parts = Part().Matches(pattern);
        var regex = new StringBuilder("^");
        var end = 0;
        foreach (Match part in parts)
        {
            regex.Append(Regex.Escape(pattern[end..part.Index])).Append("(?<").Append(part.Groups["name"].Value).Append(">.+)");
            end = part.Index + part.Length;
        }

        regex.Append(Regex.Escape(pattern[end..])).Append('$');
        return new BlobPathPattern(
            container,
            parts.Count == 0 ? pattern : pattern[..parts[0].Index],
            new Regex(regex.ToString(), RegexOptions.Singleline | RegexOptions.CultureInvariant),
            [.. parts.Select(part => part.Groups["name"].Value)]);
    }

    /// <summary>The parts of a blob's name; none when it does not match.</summary>
    public Dictionary<string, object?>? Match(string blobName) =>
        names.Match(blobName) is { Success: true } match
            ? PartNames.ToDictionary(part => part, part => (object?)match.Groups[part].Value, StringComparer.OrdinalIgnoreCase)
            : null;

    [GeneratedRegex(@"\{(?<name>[A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Part();

    [GeneratedRegex("[{}]")]
    private static partial Regex NotPart();
}
