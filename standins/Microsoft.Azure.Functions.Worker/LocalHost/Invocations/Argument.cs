namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocations;

/// <summary>Gives one parameter of a function its value.</summary>
internal delegate object? Argument(FunctionContext context, FunctionInput input);
