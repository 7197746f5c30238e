namespace Pipeline.Ingest;

/// <summary>What a file's name says that it is.</summary>
internal static class FileExtensions
{
    private static readonly string[] TextExtensions = [".csv", ".txt", ".tsv"];

    /// <summary>Whether a name fits a kind of file.</summary>
    public static bool Fits(string fileName, FileKind kind)
    {
        var extension = Of(fileName);
        return kind switch
        {
            FileKind.Csv => TextExtensions.Contains(extension),
            FileKind.Xlsx => extension == ".xlsx",
            _ => extension == ".json",
        };
    }

    public static bool IsOldExcel(string fileName) => Of(fileName) == ".xls";

    private static string Of(string fileName) => Path.GetExtension(fileName).ToLowerInvariant();
}
