using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker.LocalHost.Functions;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>Starts a function for each request to a route.</summary>
internal sealed class HttpTrigger(string route, IReadOnlyList<string> methods, AuthorizationLevel level) : Trigger
{
    public RoutePattern Route { get; } = RoutePatternFactory.Parse($"api/{route.TrimStart('/')}");

    /// <summary>The methods answered; none: any.</summary>
    public IReadOnlyList<string> Methods => methods;

    public AuthorizationLevel Level => level;

    public override string BindingType => "httpTrigger";

    public override IReadOnlyList<Type> ParameterTypes { get; } = [typeof(HttpRequest)];

    public override IReadOnlyCollection<string> PartNames => [.. Route.Parameters.Select(parameter => parameter.Name)];

    public override IReadOnlyList<Type> ResultTypes { get; } = [typeof(IActionResult), typeof(IResult)];
}
