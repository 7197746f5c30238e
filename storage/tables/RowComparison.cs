using System.Globalization;
using Azure.Data.Tables;

namespace Pipeline.Storage;

/// <summary>Whether two rows say the same, whatever the service itself adds to them.</summary>
internal static class RowComparison
{
    private const string AddedPrefix = "odata.";
    private static readonly string[] Added = ["PartitionKey", "RowKey", "Timestamp"];

    public static bool AreEqual(TableEntity one, TableEntity other, params string[] ignored) =>
        one.Keys.Concat(other.Keys).All(column => !IsSaid(column, ignored) || AreEqual(one[column], other[column]));

    // What is null, or not there, says nothing either way.
    private static bool IsSaid(string column, string[] ignored) =>
        !Added.Contains(column) && !column.StartsWith(AddedPrefix, StringComparison.Ordinal) && !ignored.Contains(column);

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
