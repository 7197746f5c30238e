namespace Pipeline.Reports;

/// <summary>Headers of one table: Excel takes no two alike, and none that is empty.</summary>
internal sealed class UniqueHeaders(params string[] taken)
{
    private readonly HashSet<string> taken = new(taken, StringComparer.OrdinalIgnoreCase);

    /// <summary>A header made of what is wanted, and not given before.</summary>
    public string Unique(string wanted)
    {
        var legal = string.Join(' ', wanted.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text ? text : "–";
        var header = legal;
        for (var number = 2; !taken.Add(header); number++)
        {
            header = string.Create(DanishText.Culture, $"{legal} ({number})");
        }

        return header;
    }
}
