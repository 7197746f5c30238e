namespace Pipeline.Storage;

/// <summary>The names of the containers and tables: Danish in ASCII, lower case.</summary>
public static class StorageNames
{
    /// <summary>Container in the drop account: where files are dropped.</summary>
    public const string Inbox = "indbakke";

    /// <summary>Container in the drop account: files that may hold data on persons, kept a short time.</summary>
    public const string Quarantine = "karantaene";

    /// <summary>Container: the originals of the deliveries that were taken.</summary>
    public const string Archive = "arkiv";

    /// <summary>Container: the originals of the deliveries that were refused, and what was wrong with them.</summary>
    public const string Refused = "afvist";

    /// <summary>Container: one immutable snapshot a plan and number, and the locks of the evaluators.</summary>
    public const string Snapshots = "vurdering";

    /// <summary>Container: the workbooks as they were sent.</summary>
    public const string Workbooks = "rapporter";

    /// <summary>Container: the nightly exports of the tables.</summary>
    public const string Exports = "eksport";

    /// <summary>Table: every observation ever taken.</summary>
    public const string Observations = "observationer";

    /// <summary>Table: each plan's log of deliveries, its head and the number evaluated.</summary>
    public const string Deliveries = "leverancer";

    /// <summary>Table: what was wrong with the deliveries that were refused.</summary>
    public const string Refusals = "afvisninger";

    /// <summary>Table: the state of each meeting's report.</summary>
    public const string Reports = "rapporter";

    /// <summary>Table: one row a mail.</summary>
    public const string Mails = "forsendelser";

    /// <summary>Table: what was ever published, and what was hidden of it.</summary>
    public const string Disclosures = "offentliggjort";

    /// <summary>Table: when tables were restored, by whom, and who confirmed that mail may be sent again.</summary>
    public const string Restorations = "gendannelser";

    /// <summary>Serving table: the latest evaluation of each indicator and area.</summary>
    public const string IndicatorStatus = "indikatorstatus";

    /// <summary>Serving table: the value of each indicator, area and period.</summary>
    public const string IndicatorSeries = "indikatorserie";

    /// <summary>Serving table: the areas against the statutory criteria.</summary>
    public const string CriteriaStatus = "kriteriestatus";

    /// <summary>Serving table: the areas.</summary>
    public const string AreaDimension = "dimomraade";

    /// <summary>Serving table: the indicators.</summary>
    public const string IndicatorDimension = "dimindikator";

    /// <summary>Serving table: the periods.</summary>
    public const string PeriodDimension = "dimperiode";

    internal static IReadOnlyList<string> DropContainers { get; } = [Inbox, Quarantine];

    internal static IReadOnlyList<string> MainContainers { get; } = [Archive, Refused, Snapshots, Workbooks, Exports];

    /// <summary>
    /// The tables that are exported, in that order: the log first, for what it names is written before it is committed, so that every delivery in
    /// the export has its observations there.
    /// </summary>
    public static IReadOnlyList<string> ExportedTables { get; } = [Deliveries, Observations, Refusals, Disclosures, Reports, Mails];

    /// <summary>The private tables whose partitions are named by plan, the log last.</summary>
    internal static IReadOnlyList<string> TablesByPlan { get; } = [Observations, Disclosures, Mails, Reports, Deliveries];

    /// <summary>The private containers whose blobs are named by plan.</summary>
    internal static IReadOnlyList<string> ContainersByPlan { get; } = [Snapshots, Archive, Refused, Workbooks];

    internal static IReadOnlyList<string> MainTables { get; } = [.. ExportedTables, Restorations];

    internal static IReadOnlyList<string> ServingTables { get; } =
        [IndicatorStatus, IndicatorSeries, CriteriaStatus, AreaDimension, IndicatorDimension, PeriodDimension];
}
