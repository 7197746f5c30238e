using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.LocalHost.BlobTriggers;
using Microsoft.Azure.Functions.Worker.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker.LocalHost.Http;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocations;
using Microsoft.Azure.Functions.Worker.LocalHost.Manual;
using Microsoft.Azure.Functions.Worker.LocalHost.Storage;
using Microsoft.Azure.Functions.Worker.LocalHost.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Puts the local host together.</summary>
internal static class LocalHostServices
{
    public static void AddLocalHost(this IServiceCollection services, FunctionPipeline pipeline)
    {
        services.AddRouting();
        services.AddSingleton<MatcherPolicy, AllowedMethodsPolicy>();

        services.AddSingleton(pipeline);
        services.AddSingleton<LocalHostSettings>();
        services.AddSingleton<ApplicationStarted>();
        services.AddSingleton<StorageConnections>();
        services.AddSingleton<TriggerReader>();
        services.AddSingleton<FunctionReader>();
        services.AddSingleton<FunctionCatalog>();
        services.AddSingleton<FunctionInvoker>();

        services.AddSingleton<ScheduleStatusStore>();
        services.AddSingleton<TimerRunners>();
        services.AddHostedService<TimerListener>();

        services.AddSingleton<BlobReceiptStore>();
        services.AddSingleton<PoisonQueue>();
        services.AddSingleton<BlobEventRunner>();
        services.AddHostedService<BlobListener>();

        services.AddSingleton<RequestKeys>();
        services.AddSingleton<HttpFunctionHandler>();
        services.AddSingleton<FunctionEndpoints>();

        services.AddSingleton<ManualRunHandler>();
        services.AddSingleton<ManualRuns>();
        services.AddHostedService(provider => provider.GetRequiredService<ManualRuns>());
    }

    /// <summary>Adds what the app may have brought itself.</summary>
    public static void AddLocalHostDefaults(this IServiceCollection services) => services.TryAddSingleton(TimeProvider.System);

    public static WebApplication UseLocalHost(this WebApplication application)
    {
        foreach (var address in application.Services.GetRequiredService<LocalHostSettings>().Addresses.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            application.Urls.Add(address);
        }

        ((IEndpointRouteBuilder)application).DataSources.Add(application.Services.GetRequiredService<FunctionEndpoints>());
        return application;
    }
}
