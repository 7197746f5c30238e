using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Functions;

/// <summary>Finds the assemblies that may hold functions: the loaded ones that know this package, and those they and the program refer to.</summary>
internal static class FunctionAssemblies
{
    private static readonly string ThisPackage = typeof(FunctionAttribute).Assembly.GetName().Name!;

    public static IReadOnlyList<Assembly> Find()
    {
        var seen = new Dictionary<string, Assembly>(StringComparer.Ordinal);
        var left = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic && (IsProgram(assembly) || MayHoldFunctions(assembly))));
        while (left.TryDequeue(out var assembly))
        {
            if (!seen.TryAdd(assembly.GetName().Name!, assembly))
            {
                continue;
            }

            // What lies beside the program is its own; the framework lies elsewhere.
            foreach (var reference in assembly.GetReferencedAssemblies().Where(reference => !seen.ContainsKey(reference.Name!) && IsBesideProgram(reference)))
            {
                left.Enqueue(Assembly.Load(reference));
            }
        }

        return [.. seen.Values.Where(MayHoldFunctions)];
    }

    private static bool IsProgram(Assembly assembly) => assembly == Assembly.GetEntryAssembly();

    private static bool MayHoldFunctions(Assembly assembly) => assembly.GetReferencedAssemblies().Any(reference => reference.Name == ThisPackage);

    private static bool IsBesideProgram(AssemblyName reference) => File.Exists(Path.Combine(AppContext.BaseDirectory, $"{reference.Name}.dll"));
}
