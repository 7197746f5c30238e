using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Puts the local host together.</summary>
internal static class LocalHostServices
{
    public static void AddLocalHost(this IServiceCollection services, FunctionPipeline pipeline) => services.AddSingleton(pipeline);

    public static WebApplication UseLocalHost(this WebApplication application) => application;
}
