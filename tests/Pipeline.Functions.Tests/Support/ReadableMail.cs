using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Functions.Tests.Support;

/// <summary>A mail as its reader sees it: what base64 hides is shown beside it.</summary>
internal static partial class ReadableMail
{
    public static string Of(string file) =>
        string.Join('\n', [file, .. EncodedWords().Matches(file).Select(Decoded), .. EncodedBlocks().Matches(file).Select(Decoded)]);

    private static string Decoded(Match match) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups["base64"].Value));

    [GeneratedRegex(@"=\?utf-8\?B\?(?<base64>[^?]+)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWords();

    [GeneratedRegex(@"Content-Transfer-Encoding: base64\r\n(?:[^\r\n]+\r\n)*\r\n(?<base64>[A-Za-z0-9+/=\r\n]+)", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedBlocks();
}
