using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A function, described.</summary>
public abstract class FunctionDefinition
{
    /// <summary>The path of the assembly that holds it.</summary>
    public abstract string PathToAssembly { get; }

    /// <summary>The full name of its method.</summary>
    public abstract string EntryPoint { get; }

    /// <summary>Its id.</summary>
    public abstract string Id { get; }

    /// <summary>Its name.</summary>
    public abstract string Name { get; }

    /// <summary>Its input bindings by parameter name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> InputBindings { get; }
}
