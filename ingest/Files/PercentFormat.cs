namespace Pipeline.Ingest;

/// <summary>Whether Excel shows a number as a percentage, so that 0.319 reads 31,9 %.</summary>
internal static class PercentFormat
{
    /// <summary>A per cent sign that is quoted or escaped is a letter, and does not multiply.</summary>
    public static bool IsPercent(string? numberFormat)
    {
        if (numberFormat is null)
        {
            return false;
        }

        var isQuoted = false;
        for (var at = 0; at < numberFormat.Length; at++)
        {
            switch (numberFormat[at])
            {
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '\\':
                    at++;
                    break;
                case '%' when !isQuoted:
                    return true;
                default:
                    break;
            }
        }

        return false;
    }
}
