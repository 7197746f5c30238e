using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker.LocalHost.Manual;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>
/// The routes of the app: one for each HTTP function, and the one that runs a function by hand.
/// They are looked for when the app starts, so that what is wrong with a function stops the start and not the build.
/// </summary>
internal sealed class FunctionEndpoints(IServiceProvider services) : EndpointDataSource
{
    private static readonly RoutePattern ManualRoute = RoutePatternFactory.Parse("admin/functions/{name}");

    private IReadOnlyList<Endpoint>? endpoints;

    public override IReadOnlyList<Endpoint> Endpoints => endpoints ??= Make(
        services.GetRequiredService<FunctionCatalog>(), services.GetRequiredService<HttpFunctionHandler>(), services.GetRequiredService<ManualRunHandler>());

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    private static IReadOnlyList<Endpoint> Make(FunctionCatalog functions, HttpFunctionHandler handler, ManualRunHandler manual) =>
    [
        .. functions.Of<HttpTrigger>().Select(http =>
            Make(http.Trigger.Route, http.Trigger.Methods, http.Function.Name, context => handler.HandleAsync(http.Function, context))),
        Make(ManualRoute, [HttpMethods.Post], "Run a function by hand", manual.HandleAsync),
    ];

    private static Endpoint Make(RoutePattern route, IReadOnlyList<string> methods, string name, RequestDelegate run) =>
        new RouteEndpointBuilder(run, route, order: 0) { DisplayName = name, Metadata = { new AllowedMethods(methods) } }.Build();
}
