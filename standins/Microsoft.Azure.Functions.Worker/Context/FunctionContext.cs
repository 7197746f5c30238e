namespace Microsoft.Azure.Functions.Worker;

/// <summary>One run of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>The id of this run.</summary>
    public abstract string InvocationId { get; }

    /// <summary>The id of the function, the same in every run.</summary>
    public abstract string FunctionId { get; }

    /// <summary>What the trigger told about its cause.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>Which try this is.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>The services of this run.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function that is run.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>What middleware and function share in this run.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>The features of this run.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Signalled when the run is to end.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
