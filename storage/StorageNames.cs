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

    internal static IReadOnlyList<string> MainContainers { get; } = [Archive, Refused, Snapshots, Workbooks];

    internal static IReadOnlyList<string> MainTables { get; } = [Observations, Deliveries, Refusals, Reports, Mails, Disclosures];

    internal static IReadOnlyList<string> ServingTables { get; } =
        [IndicatorStatus, IndicatorSeries, CriteriaStatus, AreaDimension, IndicatorDimension, PeriodDimension];
}
