using System.Globalization;
using System.Text;
using System.Xml;

namespace Azure.Data.Tables.Protocol;

/// <summary>Writes values as the literals of a filter, and as the keys of an address.</summary>
internal static class FilterText
{
    public static string Of(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        object?[] literals = [.. filter.GetArguments().Select(Literal)];
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    public static string Escaped(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    private static string Literal(object? value, int place) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        sbyte or byte or short or ushort or int or uint or decimal or float or double => Number(value),
        long or ulong => Number(value) + "L",
        Guid guid => $"guid'{guid}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData bytes => $"X'{Convert.ToHexString(bytes)}'",
        DateTimeOffset time => $"datetime'{Time(time.UtcDateTime)}'",
        DateTime time => $"datetime'{Time(time.ToUniversalTime())}'",
        string text => $"'{Escaped(text)}'",
        char letter => $"'{Escaped(letter.ToString())}'",
        StringBuilder text => $"'{Escaped(text.ToString())}'",
        _ => throw new ArgumentException($"Argument {place} of type {value.GetType()} cannot be written as an OData literal."),
    };

    private static string Number(object number) => ((IFormattable)number).ToString(null, CultureInfo.InvariantCulture);

    private static string Time(DateTime time) => XmlConvert.ToString(time, XmlDateTimeSerializationMode.RoundtripKind);
}
