using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocations;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Functions;

/// <summary>A function found in the app, known to be runnable.</summary>
internal sealed class LocalFunction(
    string name, MethodInfo method, Trigger trigger, ParameterInfo triggerParameter, ImmutableArray<Argument> arguments) : FunctionDefinition
{
    public MethodInfo Method => method;

    public Trigger Trigger => trigger;

    /// <summary>The type that the trigger's parameter has.</summary>
    public Type TriggerType => triggerParameter.ParameterType;

    public ImmutableArray<Argument> Arguments => arguments;

    public RetryAttribute? Retry { get; } = method.GetCustomAttribute<RetryAttribute>();

    public override string PathToAssembly { get; } = method.DeclaringType!.Assembly.Location;

    public override string EntryPoint { get; } = $"{method.DeclaringType!.FullName}.{method.Name}";

    public override string Id { get; } = $"Host.Functions.{name}";

    public override string Name => name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(triggerParameter.Name!, new TriggerMetadata(triggerParameter.Name!, trigger.BindingType));

    private sealed class TriggerMetadata(string name, string type) : BindingMetadata
    {
        public override string Name => name;

        public override string Type => type;
    }
}
