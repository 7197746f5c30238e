using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>How dates and numbers are written for people in Denmark.</summary>
internal static class DanishText
{
    private static readonly TimeZoneInfo Denmark = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>The culture of everything that people read.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>A day in words. Example: <c>28. september 2026</c>.</summary>
    public static string Date(DateOnly day) => day.ToString("d. MMMM yyyy", Culture);

    /// <summary>The day in Denmark at a moment.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Denmark).DateTime);

    /// <summary>A text with a capital letter first.</summary>
    public static string Sentence(string text) => text.Length == 0 ? "" : char.ToUpper(text[0], Culture) + text[1..];

    /// <summary>Names in a row. Example: <c>A, B og C</c>.</summary>
    public static string Enumeration(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : $"{string.Join(", ", names.Take(names.Count - 1))} og {names[^1]}";

    /// <summary>What the data of a report go up to, as a sentence.</summary>
    public static string DataUpTo(Snapshot snapshot) => snapshot.Number == 0
        ? "Der er endnu ikke indlæst data"
        : string.Create(Culture, $"Data til og med leverance nr. {snapshot.Number}, {Date(Day(snapshot.AsOf))}");
}
