namespace Pipeline.Workflow.Telemetry;

/// <summary>The names of what is measured. The workbook in the portal searches for them.</summary>
public static class MetricNames
{
    /// <summary>Deliveries, by state.</summary>
    public const string Deliveries = "pipeline.deliveries";

    /// <summary>Rows of delivered files.</summary>
    public const string Rows = "pipeline.rows";

    /// <summary>Refused deliveries, by code.</summary>
    public const string Refusals = "pipeline.refusals";

    /// <summary>Age of each source, in days.</summary>
    public const string SourceAge = "pipeline.source.age";

    /// <summary>Reports, by state.</summary>
    public const string Reports = "pipeline.reports";

    /// <summary>Evaluation time, in seconds.</summary>
    public const string EvaluationTime = "pipeline.evaluation.duration";
}
