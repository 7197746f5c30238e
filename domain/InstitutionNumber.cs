namespace Pipeline.Domain;

/// <summary>The number of a school or other institution in the ministry's register of institutions: six digits (institutionsnummer).</summary>
public sealed record InstitutionNumber
{
    private const int Digits = 6;

    private InstitutionNumber(string value) => Value = value;

    /// <summary>The six digits, zeros in front too.</summary>
    public string Value { get; }

    /// <summary>Reads a number; zeros in front may be lost, as Excel loses them: <c>1</c> is <c>000001</c>.</summary>
    public static bool TryParse(string text, out InstitutionNumber? number)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = text.Trim();
        number = digits.Length is > 0 and <= Digits && digits.All(char.IsAsciiDigit)
            ? new InstitutionNumber(digits.PadLeft(Digits, '0'))
            : null;
        return number is not null;
    }

    /// <summary>Whether a text is a number as it is written in the register: all six digits.</summary>
    public static bool IsWhole(string text) =>
        TryParse(text, out var number) && string.Equals(number!.Value, text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
