using Pipeline.Storage;

namespace Pipeline.Workflow.Deliveries;

/// <summary>What came of a person's decision about a delivery.</summary>
public abstract record DecisionAnswer
{
    private DecisionAnswer()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Delivery">The delivery, as it is now.</param>
    public sealed record Done(DeliveryEntry Delivery) : DecisionAnswer;

    /// <summary>There is no such plan or delivery.</summary>
    /// <param name="Explanation">In Danish.</param>
    public sealed record Unknown(string Explanation) : DecisionAnswer;

    /// <summary>The decision itself cannot be kept.</summary>
    /// <param name="Explanation">In Danish.</param>
    public sealed record Invalid(string Explanation) : DecisionAnswer;

    /// <summary>The delivery is not in a state where it can be done.</summary>
    /// <param name="Explanation">In Danish.</param>
    public sealed record NotNow(string Explanation) : DecisionAnswer;
}
