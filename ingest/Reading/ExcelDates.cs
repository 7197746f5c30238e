using System.Buffers;
using System.Text.RegularExpressions;

namespace Pipeline.Ingest;

/// <summary>
/// Recognises what Excel makes of a text such as 10-12 or 5-9: a date, which in a text file is written <c>10-dec</c> or <c>05-sep</c>.
/// What was written cannot be told from it.
/// </summary>
internal static partial class ExcelDates
{
    private const string Remedy = "giv kolonnen typen Tekst i Excel, før tallene sættes ind, eller hent filen igen uden at åbne den i Excel";

    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789,.-%< *");

    public static bool IsOne(Cell cell) => cell.Date is not null || (cell.Number is null && IsOne(cell.Text));

    // What has no letter has no month.
    private static bool IsOne(string text) => text.AsSpan().ContainsAnyExcept(Numbers) && Written().IsMatch(text);

    public static IngestError Error(Spot spot) => spot.Error(
        ErrorCodes.MadeADate, "cellen er en dato; Excel kan have lavet en tekst som 15-17 om til en dato", Remedy);

    [GeneratedRegex(
        @"^(?:[0-9]{1,2}[-. ]{1,2}(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[-. ]{1,2}[0-9]{2,4})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
