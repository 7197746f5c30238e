using System.Globalization;

namespace Pipeline.Ingest;

/// <summary>A place that may hold data on persons. Never what stood there.</summary>
/// <param name="Rule">The rule that it broke; one of <see cref="GuardRules"/>.</param>
/// <param name="Place">The sheet, or the part of the file such as <c>filnavn</c> or <c>xl/comments1.xml</c>; empty for a text file.</param>
/// <param name="Row">The row as Excel shows it; none when it is not in a row.</param>
/// <param name="Column">The column as a letter (headers may themselves be personal); empty when it is not in a column.</param>
public sealed record GuardFinding(string Rule, string Place, int? Row, string Column)
{
    /// <summary>The finding as one Danish sentence.</summary>
    public string Describe()
    {
        string[] places =
        [
            Place,
            Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"række {row}") : "",
            Column.Length > 0 ? $"kolonne {Column}" : "",
        ];
        var place = string.Join(", ", places.Where(part => part.Length > 0));
        var sentence = $"{GuardRules.Describe(Rule)}{(place.Length > 0 ? $" ({place})" : "")}";
        return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";
    }
}

/// <summary>The rules of the personal-data guard. The names are stable.</summary>
public static class GuardRules
{
    /// <summary>A number of the form DDMMÅÅ-LLLL with a date that exists.</summary>
    public const string SeparatedNumber = "cpr-med-skilletegn";

    /// <summary>Ten digits that can be a CPR number.</summary>
    public const string BareNumber = "cpr-uden-skilletegn";

    /// <summary>Nine digits that can be a CPR number which lost its first zero.</summary>
    public const string LostZero = "cpr-uden-foranstillet-nul";

    /// <summary>A number in scientific notation that can be a CPR number when it is written out.</summary>
    public const string ScientificNumber = "cpr-i-eksponentform";

    /// <summary>A date of six digits and four digits in neighbouring columns.</summary>
    public const string SplitNumber = "cpr-i-to-kolonner";

    /// <summary>A header that names data on persons.</summary>
    public const string PersonalHeader = "personoplysning-i-overskrift";

    internal static string Describe(string rule) => rule switch
    {
        SeparatedNumber or BareNumber or LostZero or ScientificNumber => "her står et tal, der kan være et CPR-nummer",
        SplitNumber => "her og i kolonnen ved siden af står tal, der tilsammen kan være et CPR-nummer",
        _ => "en overskrift navngiver oplysninger om personer",
    };
}
