namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocations;

/// <summary>What a trigger gives to one run.</summary>
/// <param name="TriggerValue">The value of the parameter that carries the trigger's attribute.</param>
/// <param name="Parts">The parts of the path or route, by name in any case.</param>
internal sealed record FunctionInput(object? TriggerValue, IReadOnlyDictionary<string, object?> Parts)
{
    public static IReadOnlyDictionary<string, object?> NoParts { get; } = new Dictionary<string, object?>();
}
