namespace Pipeline.Storage;

/// <summary>What a person decided about a delivery.</summary>
/// <param name="Name">Who.</param>
/// <param name="Reason">Why, in the person's own words.</param>
public sealed record Decision(string Name, string Reason);
