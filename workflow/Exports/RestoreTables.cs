using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Workflow.Exports;

/// <summary>
/// Puts back what is missing in the tables from an export, at a person's wish. The plans' logs stand still meanwhile, and no mail is sent from its
/// beginning until a person confirms: the tables may have forgotten what was sent since the export. Stopped and asked again, it goes on.
/// </summary>
public sealed class RestoreTables(
    PipelineConfiguration configuration,
    ExportStore exports,
    TableRestoring restoring,
    RestorationStore restorations,
    PlanStandstill standstill,
    SnapshotStore snapshots,
    DisclosureStore disclosures,
    RestoredPlans restoredPlans,
    TimeProvider time,
    ILogger<RestoreTables> logger)
{
    /// <summary>What the latest export that is whole is asked for by.</summary>
    public const string Latest = "seneste";

    /// <summary>Restores.</summary>
    /// <param name="exportText">The name of the export, or <see cref="Latest"/>; need not be one.</param>
    /// <param name="input">Who, and why.</param>
    /// <param name="cancellationToken">Stops the work; asked again, it goes on.</param>
    public async Task<RestoreAnswer> RunAsync(string exportText, DecisionInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!input.TryRead(out var decision, out var mistake))
        {
            return new RestoreAnswer.Invalid(mistake);
        }

        if (await FindAsync(exportText, cancellationToken) is not { } export)
        {
            return new RestoreAnswer.Unknown($"Eksporten findes ikke, eller den blev ikke færdig. Skriv dens navn, såsom 2026-09-14T010000Z, eller »{Latest}«.");
        }

        if (!await exports.IsIntactAsync(export, cancellationToken))
        {
            return new RestoreAnswer.Invalid("Eksportens filer er ikke, som de blev skrevet. Der er ikke ændret noget: vælg en anden eksport.");
        }

        return new RestoreAnswer.Done(await RestoreAsync(export, decision, cancellationToken));
    }

    private async Task<TableExport?> FindAsync(string exportText, CancellationToken cancellationToken)
    {
        var name = exportText != Latest ? exportText : await exports.ListAsync(cancellationToken) is [var latest, ..] ? latest : null;
        return name is not null && TableExport.IsName(name) ? await exports.ReadAsync(name, cancellationToken) : null;
    }

    private async Task<RestoreDocument> RestoreAsync(TableExport export, Decision decision, CancellationToken cancellationToken)
    {
        var restoration = await restorations.BeginAsync(export.Name, decision, time.GetUtcNow(), cancellationToken);
        await restoring.EnsureTablesAsync(cancellationToken);
        foreach (var plan in configuration.Plans)
        {
            await standstill.BeginAsync(plan.Id, time.GetUtcNow(), cancellationToken);
        }

        var tables = new List<RestoredTable>();
        foreach (var table in export.Tables)
        {
            tables.Add(await restoring.RunAsync(export.Name, table.Table, cancellationToken));
        }

        var plans = new List<RestoreDocument.Plan>();
        foreach (var plan in configuration.Plans)
        {
            plans.Add(await GoOnAsync(export.Name, plan.Id, cancellationToken));
        }

        restoration = await restorations.SaveAsync(
            restoration with { Done = time.GetUtcNow(), Inserted = tables.Sum(table => table.Inserted), WereThere = tables.Sum(table => table.WereThere) },
            cancellationToken);
        WorkflowLog.TablesRestored(logger, export.Name, restoration.Inserted, restoration.WereThere);
        return RestoreDocument.Of(restoration, tables, plans);
    }

    // What was shown under a number stays in snapshots and ledger, also when the log has forgotten the number.
    private async Task<RestoreDocument.Plan> GoOnAsync(string export, PlanId plan, CancellationToken cancellationToken)
    {
        var highest = Math.Max(
            await snapshots.HighestNumberAsync(plan, cancellationToken), await disclosures.ReadDecidedAsync(plan, cancellationToken));
        var exported = await restoring.ReadHeadAsync(export, plan, cancellationToken);
        var head = await standstill.EndAsync(plan, exported, highest, time.GetUtcNow(), cancellationToken);
        var told = await restoredPlans.CheckAsync(plan, head?.Number ?? 0, cancellationToken);
        if (told.LeverancerUdenAlleMaalinger.Count + told.OriginalerUdenLeverance.Count > 0)
        {
            WorkflowLog.RestoredWithGaps(logger, plan.Value, told.LeverancerUdenAlleMaalinger.Count, told.OriginalerUdenLeverance.Count);
        }

        return told;
    }
}

/// <summary>What came of the wish to restore tables, or to send mail again.</summary>
public abstract record RestoreAnswer
{
    private RestoreAnswer()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Document">What was done.</param>
    public sealed record Done(RestoreDocument Document) : RestoreAnswer;

    /// <summary>Mail is sent again.</summary>
    /// <param name="Count">How many restorations were confirmed.</param>
    public sealed record Confirmed(int Count) : RestoreAnswer;

    /// <summary>There is no such export.</summary>
    /// <param name="Explanation">In Danish.</param>
    public sealed record Unknown(string Explanation) : RestoreAnswer;

    /// <summary>It cannot be done as it was asked for.</summary>
    /// <param name="Explanation">In Danish.</param>
    public sealed record Invalid(string Explanation) : RestoreAnswer;

    /// <summary>It is too early, or there is nothing to do.</summary>
    /// <param name="Explanation">In Danish.</param>
    public sealed record NotNow(string Explanation) : RestoreAnswer;
}
