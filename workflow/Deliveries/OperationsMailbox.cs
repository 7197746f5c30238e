namespace Pipeline.Workflow.Deliveries;

/// <summary>Where the people who run the program are told what concerns no plan's own people.</summary>
/// <param name="Address">The mail address.</param>
public sealed record OperationsMailbox(string Address);
