using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Functions;

/// <summary>Tells whoever watches the app that it answers.</summary>
public sealed class HealthFunction(PipelineConfiguration configuration)
{
    /// <summary>Answers 200 and which rules the app runs by. Anyone may ask; nothing of any plan is told.</summary>
    [Function("Health")]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request) =>
        new OkObjectResult(new { regler = configuration.RulesHash });
}
