using System.Globalization;
using System.Text;

namespace ExcelNumberFormat;

/// <summary>Writes a number by a section's places, which mean in .NET what they mean in a spreadsheet.</summary>
internal static class NumberText
{
    public static bool IsNumber(object? value) =>
        value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal;

    public static string Write(IEnumerable<FormatToken> tokens, double number, CultureInfo culture)
    {
        var format = new StringBuilder();
        foreach (var token in tokens)
        {
            switch (token)
            {
                case { Kind: TokenKind.Symbol, Text: "0" or "#" or "." or "," or "%" }:
                case { Kind: TokenKind.Exponent }:
                    format.Append(token.Text);
                    break;
                case { Kind: TokenKind.Symbol, Text: "?" }:
                    format.Append('#');
                    break;
                default:
                    foreach (var letter in token.Text)
                    {
                        format.Append('\\').Append(letter);
                    }

                    break;
            }
        }

        return number.ToString(format.ToString(), culture);
    }
}
