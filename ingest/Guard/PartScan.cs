using System.IO.Compression;

namespace Pipeline.Ingest;

/// <summary>What was found in the parts of a workbook.</summary>
/// <param name="Findings">What may be data on persons.</param>
/// <param name="PartWithQueries">A part that packs queries, which nobody can look through; none when no part does.</param>
/// <param name="IsDamaged">Whether a part could not be read to its end.</param>
internal sealed record PartScan(IReadOnlyList<GuardFinding> Findings, string? PartWithQueries, bool IsDamaged)
{
    public static PartScan Of(
        ZipArchive archive,
        IReadOnlySet<string> textsOfIdentifiers,
        IReadOnlySet<string> seenSheets,
        IngestLimits limits,
        CancellationToken cancellationToken)
    {
        var guard = new PackageGuard(textsOfIdentifiers, seenSheets, limits);
        var findings = guard.Check(archive, cancellationToken).ToList();
        return new PartScan(findings, guard.PartWithQueries, guard.IsDamaged);
    }
}
