using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>What a supplier is told of a delivery.</summary>
public sealed record DeliveryReceipt
{
    /// <summary>The delivery.</summary>
    public required DeliveryId Delivery { get; init; }

    /// <summary>The plan that it was dropped for.</summary>
    public required PlanId Plan { get; init; }

    /// <summary>The plan's name, as people read it.</summary>
    public required string PlanName { get; init; }

    /// <summary>The name of the file, masked where it may hold data on persons.</summary>
    public required string FileName { get; init; }

    /// <summary>What became of it.</summary>
    public required DeliveryState Outcome { get; init; }

    /// <summary>Where the original lies.</summary>
    public required OriginalPlace Original { get; init; }

    /// <summary>One Danish paragraph on what was found; empty when the outcome says it all.</summary>
    public required string Explanation { get; init; }

    /// <summary>What was wrong, or what was noticed, one Danish line each; only the first 100 are told.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>Whom to tell: the source's contact.</summary>
    public required Recipient To { get; init; }
}
