using System.Globalization;

namespace Pipeline.Ingest;

/// <summary>A file is larger than the limits allow. Thrown where the excess is seen, and answered as a refusal.</summary>
internal sealed class LimitException(string message) : Exception(message)
{
    /// <summary>What there may be too many of.</summary>
    public const string Rows = "rækker";

    /// <inheritdoc cref="Rows" />
    public const string Columns = "kolonner";

    /// <inheritdoc cref="Rows" />
    public const string CharactersOfCell = "tegn i en celle";

    /// <summary>What is told of a row that is longer than any that is read.</summary>
    public const string RowTooLong = "filen har en række, der er længere, end der kan tages imod; måske mangler linjeskiftene";

    private const long BytesInMegabyte = 1024 * 1024;
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static void ThrowIfAbove(long limit, long actual, string what)
    {
        if (actual > limit)
        {
            throw new LimitException($"filen har flere end {limit.ToString("N0", Danish)} {what}, som er det højeste, der kan tages imod");
        }
    }

    public static void ThrowIfBytesAbove(long limit, long actual)
    {
        if (actual > limit)
        {
            var megabytes = ((decimal)limit / BytesInMegabyte).ToString("#,##0.##", Danish);
            throw new LimitException($"filen fylder mere end {megabytes} MB, når den er pakket ud, som er det højeste, der kan tages imod");
        }
    }

    public static void ThrowIfRatioAbove(long limit, long actual)
    {
        if (actual > limit)
        {
            throw new LimitException(
                $"en del af filen fylder mere end {limit.ToString("N0", Danish)} gange så meget pakket ud som pakket, som er det højeste, der kan tages imod");
        }
    }
}
