using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Functions;

/// <summary>Finds the assemblies that may hold functions: those that refer to this package, loaded or referred to by the program or each other.</summary>
internal static class FunctionAssemblies
{
    private static readonly string ThisPackage = typeof(FunctionAttribute).Assembly.GetName().Name!;

    public static IReadOnlyList<Assembly> Find()
    {
        var program = Assembly.GetEntryAssembly();
        var seen = new Dictionary<string, Assembly>(StringComparer.Ordinal);
        var left = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic));
        while (left.TryDequeue(out var assembly))
        {
            if (!seen.TryAdd(assembly.GetName().Name!, assembly) || !(assembly == program || MayHoldFunctions(assembly)))
            {
                continue;
            }

            foreach (var reference in assembly.GetReferencedAssemblies().Where(IsBesideProgram))
            {
                left.Enqueue(Assembly.Load(reference));
            }
        }

        return [.. seen.Values.Where(MayHoldFunctions)];
    }

    private static bool MayHoldFunctions(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Any(reference => reference.Name == ThisPackage);

    // What lies beside the program is its own; the framework lies elsewhere.
    private static bool IsBesideProgram(AssemblyName reference) =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, $"{reference.Name}.dll"));
}
