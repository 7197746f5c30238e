using Microsoft.Azure.Functions.Worker.LocalHost.Functions;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocations;

/// <summary>One run of a function on the local host.</summary>
internal sealed class LocalFunctionContext : FunctionContext
{
    public LocalFunctionContext(LocalFunction function, FunctionInput input, RetryContext retry, IServiceProvider services, CancellationToken cancellationToken)
    {
        FunctionDefinition = function;
        BindingContext = new PartsAsBindingContext(input.Parts);
        RetryContext = retry;
        InstanceServices = services;
        CancellationToken = cancellationToken;
        Features.Set(input);
        Features.Set(new FunctionResult());
    }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override BindingContext BindingContext { get; }

    public override RetryContext RetryContext { get; }

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition { get; }

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken { get; }

    private sealed class PartsAsBindingContext(IReadOnlyDictionary<string, object?> parts) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => parts;
    }
}
