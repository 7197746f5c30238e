using System.Globalization;
using System.Security;

namespace Pipeline.Benchmarks;

/// <summary>The texts of a workbook, each once.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>The number of a text, from 0.</summary>
    public int Add(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers.Add(text, number = numbers.Count);
        }

        return number;
    }

    /// <summary>Writes the part that holds them.</summary>
    public void Write(TextWriter part)
    {
        part.Write(string.Create(
            CultureInfo.InvariantCulture, $"{WorkbookParts.Declaration}<sst xmlns=\"{WorkbookParts.Main}\" uniqueCount=\"{numbers.Count}\">"));
        foreach (var text in numbers.Keys)
        {
            part.Write($"<si><t>{SecurityElement.Escape(text)}</t></si>");
        }

        part.Write("</sst>");
    }
}
