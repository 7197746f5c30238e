using Microsoft.Extensions.Logging;
using Pipeline.Storage;

namespace Pipeline.Workflow.Exports;

/// <summary>Exports the private tables, which have no soft delete of their own, so that they can be restored.</summary>
public sealed class ExportTables(ExportStore exports, TimeProvider time, ILogger<ExportTables> logger)
{
    /// <summary>Exports every table that is not a projection of others. Stopped and run again, it makes a new export.</summary>
    public async Task<TableExport> RunAsync(CancellationToken cancellationToken)
    {
        var name = TableExport.NameOf(time.GetUtcNow());
        var tables = new List<ExportedTable>();
        foreach (var table in StorageNames.ExportedTables)
        {
            var exported = await exports.WriteTableAsync(name, table, cancellationToken);
            WorkflowLog.TableExported(logger, table, name, exported.Rows);
            tables.Add(exported);
        }

        var whole = new TableExport(name, tables);
        await exports.CompleteAsync(whole, cancellationToken);
        return whole;
    }
}
