namespace Pipeline.Workflow.Deliveries;

/// <summary>The extension that an original is kept under.</summary>
internal static class FileExtension
{
    private const int Longest = 8;

    /// <summary>The extension of a file name without its dot, or <c>bin</c> where it has none that is safe to use.</summary>
    public static string Of(string fileName)
    {
        var extension = Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();
        return extension.Length is > 0 and <= Longest && extension.All(char.IsAsciiLetterOrDigit) ? extension : "bin";
    }
}
