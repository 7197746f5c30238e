using System.Globalization;

namespace Pipeline.Ingest;

/// <summary>A file is larger than the limits allow. Thrown where the excess is seen, and answered as a refusal.</summary>
internal sealed class LimitException(string message) : Exception(message)
{
    public static void ThrowIfAbove(long limit, long actual, string what)
    {
        if (actual > limit)
        {
            var most = limit.ToString("N0", CultureInfo.GetCultureInfo("da-DK"));
            throw new LimitException($"filen har flere end {most} {what}, som er det højeste, der kan tages imod");
        }
    }
}
