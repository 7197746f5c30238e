using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>What a person decided about a report.</summary>
/// <param name="Wish">What.</param>
/// <param name="Decision">Who, and why.</param>
/// <param name="Time">When.</param>
public sealed record ReportDecision(ReviewWish Wish, Decision Decision, DateTimeOffset Time);
