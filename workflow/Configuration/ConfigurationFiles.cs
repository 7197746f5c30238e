using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Workflow.Configuration;

/// <summary>The configuration's files as bytes: their names, their texts and the hash of them all.</summary>
/// <param name="bytes">The bytes of each file, by its path below the configuration folder, with '/' between folders.</param>
internal sealed class ConfigurationFiles(IReadOnlyDictionary<string, byte[]> bytes)
{
    private const string Extension = ".json";
    private const string SchemasFolder = "schemas/";
    private const int HashLength = 12;

    /// <summary>The bytes of every file in a folder.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Dictionary<string, byte[]> In(string folder) =>
        Directory.EnumerateFiles(folder, $"*{Extension}", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'),
            File.ReadAllBytes,
            StringComparer.Ordinal);

    /// <summary>The path of a file in one of the configuration's folders.</summary>
    public static string PathOf(string folder, string name) => folder + name + Extension;

    /// <summary>The bytes of a file; none where it is not there.</summary>
    public byte[]? Of(string path) => bytes.GetValueOrDefault(path);

    /// <summary>The names of the files in one of the configuration's folders, without their extension and in order.</summary>
    public IReadOnlyList<string> NamesIn(string folder) =>
    [
        .. bytes.Keys
            .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(Extension, StringComparison.Ordinal))
            .Select(path => path[folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The texts of the files that decide anything, by path. Line endings are made equal, for a checkout on Windows is no new rule; schemas are
    /// left out, for they describe and decide nothing.
    /// </summary>
    public SortedDictionary<string, string> Texts() => new(
        bytes
            .Where(file => !file.Key.StartsWith(SchemasFolder, StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value).ReplaceLineEndings("\n")),
        StringComparer.Ordinal);

    /// <summary>The first 12 characters of the hash (SHA-256, lower-case hex) of the texts and the evaluator's version.</summary>
    public string Hash(string evaluatorVersion)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Append(string name, string text)
        {
            var encoded = Encoding.UTF8.GetBytes(text);
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{encoded.Length}\n"));
            hash.AppendData(encoded);
        }

        Append("evaluator", evaluatorVersion);
        foreach (var (path, text) in Texts())
        {
            Append(path, text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength];
    }
}
