namespace Pipeline.Reports;

/// <summary>What stands at the foot of every printed page.</summary>
internal static class ReportFooter
{
    // Excel takes 255 characters for the whole footer, its codes included.
    private const int LongestPlanName = 90;

    /// <summary>The plan's name and the meeting.</summary>
    public static string Of(StatusReport report)
    {
        var name = report.Plan.Name.ReplaceLineEndings(" ");
        var shown = name.Length <= LongestPlanName ? name : name[..LongestPlanName] + "…";
        return $"{shown} – statusrapport til {DanishText.Date(report.Meeting.Date)}";
    }
}
