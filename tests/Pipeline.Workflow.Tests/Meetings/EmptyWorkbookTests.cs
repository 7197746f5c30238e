using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Pipeline.Domain;
using Pipeline.Reports;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Tests.Meetings;

/// <summary>The shipped plans before anything has been delivered: a plan without meetings has a workbook too.</summary>
public sealed class EmptyWorkbookTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("holbaek")]
    [InlineData("silkeborg")]
    [InlineData("slagelse")]
    [InlineData("varde")]
    public void Every_plan_has_a_valid_workbook_before_its_first_delivery(string id)
    {
        var configuration = PipelineConfiguration.Load(Repository.Path("config"), PlanEvaluator.Version);
        var plan = configuration.PlanOf(id)!;
        var report = new StatusReport
        {
            Plan = plan,
            Snapshot = PlanEvaluator.Evaluate(plan, configuration.RulesHash, number: 0, Start, [], []),
            Meeting = new BoardMeeting(new MeetingId("moede"), new DateOnly(2026, 4, 1), "Bestyrelsesmøde", IsCancelled: false),
            PreviousNumber = 0,
            Sources = [],
            ProgramVersion = "0",
        };

        var workbook = StatusReportWorkbook.Create(report);

        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(workbook, StatusReportWorkbook.Create(report));
    }
}
