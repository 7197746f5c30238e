using System.Globalization;

namespace Pipeline.Ingest;

/// <summary>A file is larger than the limits allow. Thrown where the excess is seen, and answered as a refusal.</summary>
internal sealed class LimitException(string message) : Exception(message)
{
    public static void ThrowIfAbove(long limit, long actual, string what)
    {
        if (actual > limit)
        {
            throw new LimitException(string.Create(CultureInfo.GetCultureInfo("da-DK"), $"filen har flere end {limit:N0} {what}, som er det højeste, der kan tages imod"));
        }
    }
}
