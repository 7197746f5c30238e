using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>A plan's log stands still while its tables are restored: try again later.</summary>
public sealed class StandstillException : Exception
{
    internal StandstillException(PlanId plan)
        : base($"The log of plan {plan} stands still while its tables are restored.")
    {
    }
}
