namespace Pipeline.Testing;

/// <summary>The process "was stopped" at this call or before: no client tries again, and nothing more reaches the storage.</summary>
public sealed class ProcessStoppedException : Exception
{
    internal ProcessStoppedException(int call)
        : base($"The process was stopped at storage call {call}.")
    {
    }
}
