using System.Reflection;
using Microsoft.Azure.Functions.Worker.LocalHost.Functions;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocations;

/// <summary>The innermost step of a run: makes an instance of the function's class and calls its method.</summary>
internal static class FunctionExecution
{
    public static async Task RunAsync(FunctionContext context)
    {
        var function = (LocalFunction)context.FunctionDefinition;
        var input = context.Features.Get<FunctionInput>()!;
        var instance = function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(context.InstanceServices, function.Method.DeclaringType!);
        try
        {
            var arguments = function.Arguments.Select(argument => argument(context, input)).ToArray();
            var returned = function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
            context.Features.Get<FunctionResult>()!.Value = returned is Task task ? await ResultOfAsync(task, function.Method.ReturnType) : returned;
        }
        finally
        {
            await DisposeAsync(instance);
        }
    }

    private static async Task<object?> ResultOfAsync(Task task, Type declared)
    {
        await task;
        return declared.IsGenericType ? declared.GetProperty(nameof(Task<>.Result))!.GetValue(task) : null;
    }

    private static async ValueTask DisposeAsync(object? instance)
    {
        switch (instance)
        {
            case IAsyncDisposable disposable:
                await disposable.DisposeAsync();
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
            default:
                break;
        }
    }
}
