namespace Pipeline.Reports.Tests;

public class StatusReportWorkbookTests
{
    [Fact]
    public void Dump()
    {
        var bytes = StatusReportWorkbook.Create(HolbaekReport.Create());
        File.WriteAllBytes("/tmp/lo-out.xlsx", bytes);
    }
}
