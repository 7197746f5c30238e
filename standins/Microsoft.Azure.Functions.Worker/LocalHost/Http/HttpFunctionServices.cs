using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>What functions need to speak ASP.NET Core.</summary>
internal static class HttpFunctionServices
{
    public static void AddHttpFunctions(this IServiceCollection services)
    {
        services.AddSingleton<HttpFunctionsEnabled>();
        services.AddMvcCore();
    }
}
