using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Pipeline.Functions;

/// <summary>Tells whoever watches the app that it answers.</summary>
public sealed class HealthFunction
{
    /// <summary>Answers 200. Anyone may ask; nothing is told but that the app runs.</summary>
    [Function("Health")]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request) => new OkResult();
}
