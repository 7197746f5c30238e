using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The next step of a run.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "The real package's name.")]
public delegate Task FunctionExecutionDelegate(FunctionContext context);
