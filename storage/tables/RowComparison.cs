using System.Globalization;
using Azure.Data.Tables;

namespace Pipeline.Storage;

/// <summary>Whether two rows say the same, whatever the service itself adds to them.</summary>
internal static class RowComparison
{
    private static readonly string[] Added = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    public static bool AreEqual(TableEntity one, TableEntity other, params string[] ignored) =>
        Columns(one, ignored).SetEquals(Columns(other, ignored))
        && Columns(one, ignored).All(column => AreEqual(one[column], other[column]));

    private static HashSet<string> Columns(TableEntity row, string[] ignored) =>
        [.. row.Keys.Where(column => !Added.Contains(column) && !ignored.Contains(column) && row[column] is not null)];

    private static bool AreEqual(object? one, object? other) => (one, other) switch
    {
        // A whole double may come back as a whole number, and a time as another type of time.
        (double number, int or long) => number.Equals(Convert.ToDouble(other, CultureInfo.InvariantCulture)),
        (int or long, double number) => number.Equals(Convert.ToDouble(one, CultureInfo.InvariantCulture)),
        (DateTimeOffset time, DateTime moment) => time.UtcDateTime == moment.ToUniversalTime(),
        (DateTime moment, DateTimeOffset time) => time.UtcDateTime == moment.ToUniversalTime(),
        _ => Equals(one, other),
    };
}
