using System.Globalization;

namespace Pipeline.Workflow;

/// <summary>How numbers and dates are written for people.</summary>
internal static class DanishCulture
{
    /// <summary>Danish as written in Denmark.</summary>
    public static CultureInfo Value { get; } = CultureInfo.GetCultureInfo("da-DK");
}
