using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Functions;

/// <summary>The functions of the app. Making it fails when one of them cannot be run.</summary>
internal sealed class FunctionCatalog
{
    private const BindingFlags AnyMethod =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public FunctionCatalog(FunctionReader reader, LocalHostSettings settings)
    {
        var wanted = settings.Functions;
        var found = FunctionAssemblies.Find()
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(AnyMethod))
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(function => function.Attribute is { } attribute && (wanted.Count == 0 || wanted.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase)))
            .Select(function => reader.Read(function.Attribute!.Name, function.Method))
            .ToList();

        if (found.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twins)
        {
            throw new InvalidOperationException(
                $"The function name '{twins.Key}' is used more than once: {string.Join(", ", twins.Select(function => function.EntryPoint))}.");
        }

        Functions = found;
    }

    public IReadOnlyList<LocalFunction> Functions { get; }

    /// <summary>The functions that are started by one kind of trigger.</summary>
    public IReadOnlyList<(LocalFunction Function, TTrigger Trigger)> Of<TTrigger>()
        where TTrigger : Trigger =>
        [.. Functions.Where(function => function.Trigger is TTrigger).Select(function => (function, (TTrigger)function.Trigger))];

    /// <summary>The function of a name, in any case.</summary>
    public LocalFunction? Find(string name) => Functions.FirstOrDefault(function => string.Equals(function.Name, name, StringComparison.OrdinalIgnoreCase));
}
