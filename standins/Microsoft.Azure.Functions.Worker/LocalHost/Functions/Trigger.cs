namespace Microsoft.Azure.Functions.Worker.LocalHost.Functions;

/// <summary>What starts a function, and what it can give to the function's parameters.</summary>
internal abstract class Trigger
{
    /// <summary>The kind, in the words of a function's metadata.</summary>
    public abstract string BindingType { get; }

    /// <summary>The types that the parameter with the attribute can have.</summary>
    public abstract IReadOnlyList<Type> ParameterTypes { get; }

    /// <summary>The parts of the path or route that string parameters can be named after.</summary>
    public virtual IReadOnlyCollection<string> PartNames => [];

    /// <summary>The types that the function can return, as such or in a task, beside nothing.</summary>
    public virtual IReadOnlyList<Type> ResultTypes => [];

    /// <summary>Whether the function may carry a retry attribute.</summary>
    public virtual bool AllowsRetries => false;
}
