using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>Where what belongs to a delivery lies, in the archive and among the refused: <c>plan/format/delivery/name.extension</c>.</summary>
internal static class DeliveryPaths
{
    private const int LongestExtension = 8;

    public static string OriginalOf(PlanId plan, FormatId format, DeliveryId delivery, string extension) =>
        Of(plan, format, delivery, "original", extension);

    public static string Of(PlanId plan, FormatId format, DeliveryId delivery, string name, string extension)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(delivery);
        return IsExtension(extension)
            ? $"{plan}/{format}/{delivery}/{name}.{extension}"
            : throw new ArgumentException($"An extension is 1 to {LongestExtension} of [a-z0-9].", nameof(extension));
    }

    /// <summary>The delivery that a path belongs to; none when it has another form.</summary>
    public static DeliveryId? DeliveryOf(string path) =>
        path.Split('/') is [_, _, var delivery, _] && Slug.IsValid(delivery) ? new DeliveryId(delivery) : null;

    private static bool IsExtension(string? text) =>
        text is { Length: > 0 and <= LongestExtension }
        && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character));
}
