using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The indicators that belong together on a sheet.</summary>
internal sealed record IndicatorPage
{
    private const string OthersName = "Øvrige indikatorer";

    /// <summary>What the sheet is called.</summary>
    public required string Title { get; init; }

    /// <summary>The goal that the indicators serve, or what they are.</summary>
    public required string Goal { get; init; }

    /// <summary>What the secretariat wrote of them; empty when nothing.</summary>
    public string Comment { get; init; } = "";

    /// <summary>The name of its table, unique in the workbook.</summary>
    public required string TableName { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<IndicatorRow> Rows { get; init; }

    /// <summary>Whether they are held against what the plan wants.</summary>
    public bool IsAssessed { get; init; } = true;

    /// <summary>The indicators, in the plan's order.</summary>
    public IEnumerable<PlanIndicator> Indicators => Rows.Select(row => row.Planned).DistinctBy(planned => planned.Indicator.Id);

    /// <summary>One page for each focus area, and last one for the indicators that belong to none; that only when there are any.</summary>
    public static IReadOnlyList<IndicatorPage> Steered(StatusReport report)
    {
        var rows = IndicatorRow.Steered(report).ToLookup(row => row.Planned.FocusArea?.Value ?? "");
        var known = report.Plan.FocusAreas.Select(focusArea => focusArea.Id.Value).ToHashSet();
        List<IndicatorRow> others = [.. rows.Where(group => !known.Contains(group.Key)).SelectMany(group => group)];
        return
        [
            .. report.Plan.FocusAreas.Select((focusArea, index) => new IndicatorPage
            {
                Title = focusArea.Name,
                Goal = $"Overordnet mål: {focusArea.Goal}",
                Comment = report.Review.CommentTo(focusArea.Id),
                TableName = string.Create(CultureInfo.InvariantCulture, $"tblIndsatsomraade{index + 1}"),
                Rows = [.. rows[focusArea.Id.Value]],
            }),
            .. others.Count == 0
                ? Array.Empty<IndicatorPage>()
                :
                [
                    new IndicatorPage
                    {
                        Title = OthersName,
                        Goal = "Indikatorer, der går på tværs af planens indsatsområder.",
                        TableName = "tblOevrige",
                        Rows = others,
                    },
                ],
        ];
    }

    /// <summary>The background figures, which have no status.</summary>
    public static IndicatorPage Background(StatusReport report) => new()
    {
        Title = "Baggrund",
        Goal = "Tal, der beskriver områderne, men som planen ikke styrer efter: kriterieværdier og kriminalitetsstatistik. De vurderes ikke.",
        TableName = "tblBaggrund",
        Rows = IndicatorRow.Of(report, planned => planned.Role == IndicatorRole.Background),
        IsAssessed = false,
    };
}
