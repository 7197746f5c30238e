using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Exports;

namespace Pipeline.Functions;

/// <summary>Every night: exports the private tables, before anything is removed.</summary>
public sealed class ExportTablesFunction(ExportTables exportTables)
{
    /// <summary>Exports. Safe to run at any time: each run is an export of its own.</summary>
    [Function("ExportTables")]
    public Task RunAsync([TimerTrigger("0 0 1 * * *")] TimerInfo timer, CancellationToken cancellationToken) => exportTables.RunAsync(cancellationToken);
}
