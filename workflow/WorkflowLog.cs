using Microsoft.Extensions.Logging;

namespace Pipeline.Workflow;

/// <summary>
/// Everything that the workflow logs, with its event ids. Names of files are logged only once they have passed the personal-data guard or were
/// masked by it; what stands in a file never is.
/// </summary>
internal static partial class WorkflowLog
{
    [LoggerMessage(1001, LogLevel.Information, "Delivery {Delivery} of plan {Plan} ({FileName}): {State}")]
    public static partial void DeliverySettled(ILogger logger, string plan, string delivery, string fileName, string state);

    [LoggerMessage(1002, LogLevel.Critical, "Delivery {Delivery} of plan {Plan} ({FileName}) failed {Attempts} times by our fault and waits for a person")]
    public static partial void DeliveryFailed(ILogger logger, string plan, string delivery, string fileName, int attempts);

    [LoggerMessage(1003, LogLevel.Information, "Commit of delivery {Delivery} of plan {Plan} met another commit; tried again ({Attempt})")]
    public static partial void CommitContended(ILogger logger, string plan, string delivery, int attempt);

    [LoggerMessage(1004, LogLevel.Information, "Leftovers of the uncommitted take {Take} of plan {Plan} removed")]
    public static partial void LeftoverRemoved(ILogger logger, string plan, string take);

    [LoggerMessage(1005, LogLevel.Information, "Delivery {Delivery} of plan {Plan} withdrawn by a person: number {Number}")]
    public static partial void DeliveryWithdrawn(ILogger logger, string plan, string delivery, long number);

    [LoggerMessage(1006, LogLevel.Information, "Delivery {Original} of plan {Plan} read again by a person's wish, as {Delivery}: {State}")]
    public static partial void DeliveryReingested(ILogger logger, string plan, string original, string delivery, string state);

    [LoggerMessage(1007, LogLevel.Information, "Quarantined bytes of delivery {Delivery} removed after {Days} days")]
    public static partial void QuarantinedRemoved(ILogger logger, string delivery, double days);

    [LoggerMessage(1008, LogLevel.Warning, "A spool that a stopped process left on this machine was removed")]
    public static partial void SpoolRemoved(ILogger logger);

    [LoggerMessage(1009, LogLevel.Error, "A spool that a stopped process left on this machine could not be removed and is tried again")]
    public static partial void SpoolNotRemoved(ILogger logger, Exception cause);

    [LoggerMessage(1010, LogLevel.Warning, "Delivery {Delivery} of plan {Plan} ({FileName}) may hold data on persons: {Rule} in '{Place}', row {Row}, column {Column}")]
    public static partial void PersonalDataFound(ILogger logger, string plan, string delivery, string fileName, string rule, string place, int? row, string column);

    [LoggerMessage(1101, LogLevel.Information, "Plan {Plan} evaluated as of {Number}: {Evaluations} evaluations, {RowsChanged} serving rows changed")]
    public static partial void Evaluated(ILogger logger, string plan, long number, int evaluations, int rowsChanged);

    [LoggerMessage(1102, LogLevel.Information, "New rules {RulesHash} of plan {Plan} take number {Number}")]
    public static partial void RulesAdopted(ILogger logger, string plan, string rulesHash, long number);

    [LoggerMessage(1103, LogLevel.Warning,
        "Plan {Plan} as of {Number}: what is hidden of {Indicator}, {Area}, {Period} can be narrowed down from what was shown before or stands elsewhere")]
    public static partial void Exposed(ILogger logger, string plan, long number, string indicator, string area, string period);

    [LoggerMessage(1104, LogLevel.Information, "Raw figures of plan {Plan} as of {Number} shown to {Caller}")]
    public static partial void RawFiguresRead(ILogger logger, string plan, long number, string caller);

    [LoggerMessage(1201, LogLevel.Information, "Report of plan {Plan} for meeting {Meeting} sent, as of {Number}")]
    public static partial void ReportSent(ILogger logger, string plan, string meeting, long number);

    [LoggerMessage(1202, LogLevel.Error, "Report of plan {Plan} for meeting {Meeting} is due, but nothing has been evaluated yet")]
    public static partial void NothingToReport(ILogger logger, string plan, string meeting);

    [LoggerMessage(1203, LogLevel.Critical, "It cannot be told whether the mail {Kind} {Part} about {About} of plan {Plan} was sent; it is not sent again, and a person must look")]
    public static partial void MailUncertain(ILogger logger, string plan, string about, string kind, string part);

    [LoggerMessage(1204, LogLevel.Error, "The mail {Kind} {Part} about {About} of plan {Plan} was not sent; of no use to try again: {IsFinal}")]
    public static partial void MailNotSent(ILogger logger, string plan, string about, string kind, string part, bool isFinal, Exception cause);

    [LoggerMessage(1205, LogLevel.Critical, "Report of plan {Plan} for meeting {Meeting}: {State}, and a person must look")]
    public static partial void ReportNeedsPerson(ILogger logger, string plan, string meeting, string state);

    [LoggerMessage(1206, LogLevel.Error, "{Count} addresses cannot be written to in the mail {Kind} about {About} of plan {Plan}; the others are")]
    public static partial void BadAddresses(ILogger logger, string plan, string about, string kind, int count);

    [LoggerMessage(1207, LogLevel.Information, "Draft of plan {Plan} for meeting {Meeting} sent to the secretariat, as of {Number}")]
    public static partial void DraftSent(ILogger logger, string plan, string meeting, long number);

    [LoggerMessage(1208, LogLevel.Information, "Another instance works on the report of plan {Plan} for meeting {Meeting}")]
    public static partial void ReportContended(ILogger logger, string plan, string meeting);

    [LoggerMessage(1209, LogLevel.Information, "Report of plan {Plan} for meeting {Meeting}: a person decided {Wish}")]
    public static partial void ReportDecided(ILogger logger, string plan, string meeting, string wish);

    [LoggerMessage(1210, LogLevel.Warning, "The mail {Kind} about {About} of plan {Plan} was refused because of a recipient; it goes to each of {Count} alone")]
    public static partial void MailDivided(ILogger logger, string plan, string about, string kind, int count);

    [LoggerMessage(1211, LogLevel.Warning, "The refused draft of the mail about {About} of plan {Plan} could not be removed from the mailbox")]
    public static partial void DraftNotRemoved(ILogger logger, string plan, string about, Exception cause);

    [LoggerMessage(1212, LogLevel.Information, "The mail {Key} of plan {Plan}: a person decided {Wish}")]
    public static partial void MailDecided(ILogger logger, string plan, string key, string wish);

    [LoggerMessage(1301, LogLevel.Error, "Sweep of plan {Plan} failed and is tried again at the next sweep")]
    public static partial void SweepFailed(ILogger logger, string plan, Exception cause);

    [LoggerMessage(1302, LogLevel.Error, "A delivery could not be taken by the sweep and is tried again at the next")]
    public static partial void SweepTakeFailed(ILogger logger, Exception cause);

    [LoggerMessage(1501, LogLevel.Information, "Table {Table} exported to {Export}: {Rows} rows")]
    public static partial void TableExported(ILogger logger, string table, string export, long rows);

    [LoggerMessage(1502, LogLevel.Warning,
        "Tables restored from {Export} by a person's wish: {Inserted} rows put back, {WereThere} were there; no mail is sent until a person confirms")]
    public static partial void TablesRestored(ILogger logger, string export, long inserted, long wereThere);

    [LoggerMessage(1503, LogLevel.Information, "A person confirmed that mail may be sent again after the restore {Restoration}")]
    public static partial void SendingConfirmed(ILogger logger, string restoration);

    [LoggerMessage(1504, LogLevel.Warning,
        "Restored plan {Plan} has {Incomplete} deliveries without all their observations, and {Unknown} archived originals that its log does not know")]
    public static partial void RestoredWithGaps(ILogger logger, string plan, int incomplete, int unknown);

    [LoggerMessage(1505, LogLevel.Error, "The mail {Kind} about {About} of plan {Plan} waits: tables were restored, and nobody has confirmed that mail may be sent")]
    public static partial void MailWaits(ILogger logger, string plan, string about, string kind);

    [LoggerMessage(1601, LogLevel.Information, "What was kept in {Place} of the refused delivery {Delivery} removed after {Days} days")]
    public static partial void RefusedRemoved(ILogger logger, string place, string delivery, double days);

    [LoggerMessage(1602, LogLevel.Information, "Plan {Plan}: {Count} removed from {Place}, more than {Years} years after the plan ended")]
    public static partial void PlanDataRemoved(ILogger logger, string plan, string place, long count, int years);

    [LoggerMessage(1603, LogLevel.Warning, "Plan {Plan}: {Count} in {Place} are past their deadline, but are kept unchangeable for a while yet; tried again tomorrow")]
    public static partial void PlanDataKept(ILogger logger, string plan, string place, long count);

    [LoggerMessage(1604, LogLevel.Warning, "Plan {Plan} has data, but no known end, or no file any more: nothing says when they are to be removed")]
    public static partial void NoDeadline(ILogger logger, string plan);
}
