using System.Text;
using System.Text.Unicode;
using Pipeline.Domain;

namespace Pipeline.Workflow.Statistics;

/// <summary>Tells whether bytes are the csv that Statistikbanken was asked for. What stands in its rows is judged by the delivery.</summary>
internal static class StatbankAnswer
{
    private const string FigureColumn = "INDHOLD";
    private const char Separator = ';';
    private const char Quote = '"';

    /// <summary>The periods that the answer covers.</summary>
    /// <exception cref="StatisticsException">It is no such csv, or has no row.</exception>
    public static PeriodRange PeriodsIn(byte[] answer, StatbankFetch fetch)
    {
        RequireText(answer);
        using var reader = new StreamReader(new MemoryStream(answer), new UTF8Encoding(false, throwOnInvalidBytes: true));
        var columns = Fields(reader.ReadLine() ?? "");
        RequireColumns(columns, fetch);
        var timeColumn = columns.FindIndex(column => column.Equals(StatbankVariable.Time, StringComparison.OrdinalIgnoreCase));
        var periods = new PeriodRange();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                periods.See(Fields(line).ElementAtOrDefault(timeColumn));
            }
        }

        return periods.IsEmpty ? throw new StatisticsException("The answer has a header and no row.") : periods;
    }

    /// <summary>The answer with its rows in the order of their texts: a source that promises no order may give the same rows in another the next time.</summary>
    public static byte[] Ordered(byte[] answer)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(answer);
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        return Encoding.UTF8.GetBytes(string.Concat(
            lines.Take(1).Concat(lines.Skip(1).Where(line => line.Length > 0).Order(StringComparer.Ordinal)).Select(line => line + "\r\n")));
    }

    private static void RequireText(byte[] answer)
    {
        if (SourceError.Find(answer, key: null) is { } error)
        {
            throw new StatisticsException($"The answer is an error, not data. {error}");
        }

        if (!Utf8.IsValid(answer))
        {
            throw new StatisticsException("The answer is not in utf-8.");
        }
    }

    // The error quotes nothing of what was found instead: it is not known to be figures.
    private static void RequireColumns(List<string> columns, StatbankFetch fetch)
    {
        var expected = fetch.Variables.Select(variable => variable.Code).Append(FigureColumn).ToList();
        if (expected.Except(columns, StringComparer.OrdinalIgnoreCase).Any())
        {
            throw new StatisticsException($"The answer does not begin with a line of the columns {string.Join(", ", expected)}.");
        }
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == Quote)
            {
                isQuoted = !isQuoted;
            }
            else if (letter == Separator && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
