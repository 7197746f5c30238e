namespace Pipeline.Workflow.Statistics;

/// <summary>The first and the last period of an answer, for its file name.</summary>
internal sealed class PeriodRange
{
    // What stands between the two periods in a file's name.
    private const string To = "-til-";
    private const int LongestPeriod = 20;
    private string? first;
    private string? last;

    /// <summary>Whether no row has been seen.</summary>
    public bool IsEmpty => first is null;

    /// <summary>Sees the period of a row. Every source writes its periods so that they sort as text.</summary>
    /// <exception cref="StatisticsException">It is no period.</exception>
    public void See(string? period)
    {
        if (period is not { Length: > 0 and <= LongestPeriod } || !period.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-'))
        {
            throw new StatisticsException("The answer has a row without a period that can be read.");
        }

        first = first is null || string.CompareOrdinal(period, first) < 0 ? period : first;
        last = last is null || string.CompareOrdinal(period, last) > 0 ? period : last;
    }

    /// <summary>A file's name, such as <c>straf11-2024K1-til-2025K3.csv</c>.</summary>
    public string FileName(string name, string extension)
    {
        var periods = first == last ? first : first + To + last;
        return $"{name}-{periods?.Replace('/', '-')}{extension}";
    }
}
