using System.IO.Compression;

namespace Pipeline.Ingest;

/// <summary>
/// The rows that pivot tables keep of their source, as sheets: so that the guard sees their columns, and the headers above them, as it does
/// those of the sheets themselves.
/// </summary>
internal sealed class PivotCaches(ZipArchive archive, IngestLimits limits)
{
    private const string Folder = "xl/pivotCache/";
    private const string DefinitionName = "pivotCacheDefinition";
    private readonly UnpackBudget budget = new(limits);

    /// <summary>Whether a cache could not be read to its end.</summary>
    public bool IsDamaged { get; private set; }

    public IReadOnlyList<GridSheet> Sheets(CancellationToken cancellationToken)
    {
        var sheets = new List<GridSheet>();
        foreach (var definition in archive.Entries.Where(IsDefinition).Take(limits.PackageParts))
        {
            cancellationToken.ThrowIfCancellationRequested();
            sheets.AddRange(SheetsOf(definition, cancellationToken));
        }

        return sheets;
    }

    private static bool IsDefinition(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith(Folder + DefinitionName, StringComparison.OrdinalIgnoreCase) && WorkbookPackage.IsXml(entry);

    // What breaks off here breaks off for the guard of the parts too, which looks through what there is.
    private List<GridSheet> SheetsOf(ZipArchiveEntry definition, CancellationToken cancellationToken)
    {
        try
        {
            var fields = PivotFields.Read(Open(definition));
            var sheets = new List<GridSheet> { new(definition.FullName, IsVisible: false, [new GridRow(1, [.. fields.Names])]) };
            foreach (var records in RecordsOf(definition))
            {
                sheets.Add(new GridSheet(records.FullName, IsVisible: false, fields.RowsOf(Open(records), limits, cancellationToken)));
            }

            return sheets;
        }
        catch (Exception broken) when (WorkbookScan.IsDamage(broken))
        {
            IsDamaged = true;
            return [];
        }
    }

    private IEnumerable<ZipArchiveEntry> RecordsOf(ZipArchiveEntry definition)
    {
        var relations = archive.GetEntry($"{Folder}_rels/{definition.Name}.rels");
        var targets = relations is null ? [] : PivotFields.TargetsOf(Open(relations));
        return targets
            .Select(target => archive.GetEntry(target.StartsWith('/') ? target[1..] : Folder + target))
            .OfType<ZipArchiveEntry>();
    }

    private PartStream Open(ZipArchiveEntry entry) => new(entry.Open(), budget, limits);
}
