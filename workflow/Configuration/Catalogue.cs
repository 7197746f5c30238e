using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>What a plan may refer to.</summary>
/// <param name="Indicators">The indicators there are.</param>
/// <param name="Formats">The formats that a source can deliver.</param>
public sealed record Catalogue(IReadOnlyList<Indicator> Indicators, IReadOnlyList<FormatId> Formats)
{
    /// <summary>The statutory criteria that its areas are held against.</summary>
    public CriteriaRules Criteria { get; init; } = CriteriaRules.None;

    /// <summary>Which areas are small.</summary>
    public SmallAreas SmallAreas { get; init; } = SmallAreas.None;
}
