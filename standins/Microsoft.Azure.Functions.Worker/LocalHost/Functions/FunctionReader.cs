using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocations;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Functions;

/// <summary>Reads a method as a function, and refuses it by name and reason when the local host cannot run it.</summary>
internal sealed class FunctionReader(TriggerReader triggers)
{
    public LocalFunction Read(string name, MethodInfo method)
    {
        var refuse = (string reason) => new InvalidOperationException($"The function '{name}' ({method.DeclaringType!.FullName}.{method.Name}) cannot be run: {reason}");
        if (!method.IsPublic || !method.DeclaringType!.IsVisible)
        {
            throw refuse("its method and class must be public.");
        }

        var bound = method.GetParameters()
            .Select(parameter => (Parameter: parameter, Attributes: parameter.GetCustomAttributes<BindingAttribute>().ToList()))
            .Where(parameter => parameter.Attributes.Count > 0)
            .ToList();
        if (bound is not [{ Attributes: [TriggerBindingAttribute attribute] } single])
        {
            throw refuse("exactly one parameter must carry one trigger attribute.");
        }

        var trigger = triggers.Read(attribute, name);
        if (!trigger.ParameterTypes.Contains(single.Parameter.ParameterType))
        {
            throw refuse($"{trigger.BindingType} does not bind to {single.Parameter.ParameterType.Name} but to {string.Join(", ", trigger.ParameterTypes.Select(type => type.Name))}.");
        }

        if (!trigger.AllowsRetries && method.GetCustomAttribute<RetryAttribute>() is not null)
        {
            throw refuse($"{trigger.BindingType} does not support retry attributes.");
        }

        if (!Returns(method.ReturnType, trigger))
        {
            throw refuse($"{trigger.BindingType} does not support the return type {method.ReturnType.Name}.");
        }

        return new LocalFunction(name, method, trigger, single.Parameter, [.. method.GetParameters().Select(parameter =>
            parameter == single.Parameter ? (_, input) => input.TriggerValue
            : ArgumentOf(parameter, trigger) ?? throw refuse($"its parameter '{parameter.Name}' of type {parameter.ParameterType.Name} is bound to nothing."))]);
    }

    private static Argument? ArgumentOf(ParameterInfo parameter, Trigger trigger)
    {
        if (parameter.ParameterType == typeof(FunctionContext))
        {
            return (context, _) => context;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return (context, _) => context.CancellationToken;
        }

        return parameter.ParameterType == typeof(string) && trigger.PartNames.Contains(parameter.Name!, StringComparer.OrdinalIgnoreCase)
            ? (_, input) => input.Parts.GetValueOrDefault(parameter.Name!)
            : null;
    }

    private static bool Returns(Type type, Trigger trigger)
    {
        if (type == typeof(void) || type == typeof(Task))
        {
            return true;
        }

        var result = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GenericTypeArguments[0] : type;
        return trigger.ResultTypes.Any(allowed => result.IsAssignableTo(allowed));
    }
}
