using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a functions app begins.</summary>
[SuppressMessage("Design", "CA1052", Justification = "The real package's class is not static.")]
public class FunctionsApplication
{
    /// <summary>A builder with the usual configuration and logging.</summary>
    /// <param name="args">The command line.</param>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
