using System.IO.Compression;

namespace Pipeline.Ingest;

/// <summary>A workbook as the zip archive that it is: how large it unpacks, and which of its parts can be looked through.</summary>
internal static class WorkbookPackage
{
    private static readonly string[] XmlExtensions = [".xml", ".rels", ".vml", ".psmdcp"];
    private const string PrinterSettings = "printerSettings/";

    /// <exception cref="LimitException">It declares that it unpacks to more than the limits allow.</exception>
    public static void CheckSize(ZipArchive archive, IngestLimits limits)
    {
        LimitException.ThrowIfAbove(limits.PackageParts, archive.Entries.Count, "dele i projektmappen");
        var budget = new UnpackBudget(limits);
        foreach (var entry in archive.Entries)
        {
            budget.Spend(entry.Length);
            if (entry.Length > limits.RatioCountsFromBytes)
            {
                LimitException.ThrowIfRatioAbove(limits.UnpackedRatio, entry.Length / Math.Max(1, entry.CompressedLength));
            }
        }
    }

    /// <summary>Whether no two parts have the same name and none points out of the package: programs disagree on which they read.</summary>
    public static bool HasPlainNames(ZipArchive archive) =>
        archive.Entries.Select(entry => entry.FullName.Replace('\\', '/')).Distinct(StringComparer.OrdinalIgnoreCase).Count() == archive.Entries.Count
        && archive.Entries.All(entry => FileNames.IsPlainPath(entry.FullName));

    public static bool IsWorkbook(ZipArchive archive) => archive.GetEntry("xl/workbook.xml") is not null;

    public static bool IsXml(ZipArchiveEntry entry) =>
        XmlExtensions.Any(extension => entry.FullName.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Settings of a printer: binary, written by Excel itself, looked through as raw bytes.</summary>
    public static bool IsPrinterSettings(ZipArchiveEntry entry) =>
        entry.FullName.Contains(PrinterSettings, StringComparison.OrdinalIgnoreCase);

    // A part that is named as a folder and holds something is none.
    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/') && entry.Length == 0;

    /// <summary>The parts that hold pictures, macros, other files and the like: nobody can tell what they show.</summary>
    public static IEnumerable<ZipArchiveEntry> UnreadableParts(ZipArchive archive) =>
        archive.Entries.Where(entry => !IsFolder(entry) && (IsMacroSheet(entry) || (!IsXml(entry) && !IsPrinterSettings(entry))));

    // Macros of the oldest kind are sheets of formulas, and XML like any other.
    private static bool IsMacroSheet(ZipArchiveEntry entry) => entry.FullName.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase);
}
