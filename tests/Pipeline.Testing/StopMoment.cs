namespace Pipeline.Testing;

/// <summary>When, in a storage call, the process is stopped.</summary>
public enum StopMoment
{
    /// <summary>Before the request is sent: nothing is applied.</summary>
    BeforeSending,

    /// <summary>After the service applied it, before its answer arrives.</summary>
    AfterApplying,
}
