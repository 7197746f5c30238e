using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker.Tests.Hosting;

namespace Microsoft.Azure.Functions.Worker.Tests.Functions;

public sealed class HttpFunctions(Recorder recorder)
{
    [Function(nameof(HttpOpen))]
    public static IActionResult HttpOpen([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        new OkObjectResult($"open {request.Query["q"]}");

    [Function(nameof(HttpWithKey))]
    public IActionResult HttpWithKey([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => new OkResult();

    [Function(nameof(HttpAdmin))]
    public IActionResult HttpAdmin([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request) => new OkResult();

    [Function(nameof(HttpRouted))]
    public async Task<IActionResult> HttpRouted(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "planer/{plan}/omraader/{number:int}/{rest?}")] HttpRequest request,
        string plan,
        string number,
        string? rest)
    {
        await recorder.CallAsync($"{request.Method} {plan} {number} {rest ?? "nothing"}");
        return new NoContentResult();
    }

    [Function(nameof(HttpRoutedPost))]
    public async Task<IActionResult> HttpRoutedPost(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "planer/{plan}/omraader/{number:int}/{rest?}")] HttpRequest request, string plan)
    {
        using var reader = new StreamReader(request.Body);
        await recorder.CallAsync($"{request.Method} {plan} {await reader.ReadToEndAsync()}");
        return new StatusCodeResult(StatusCodes.Status202Accepted);
    }

    [Function(nameof(HttpResult))]
    public IActionResult HttpResult([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "result/{kind}")] HttpRequest request, string kind) => kind switch
    {
        "json" => new OkObjectResult(new { Navn = "Søparken", Antal = 3 }),
        "jsonresult" => new JsonResult(new { Navn = "Toften" }) { StatusCode = StatusCodes.Status201Created },
        "content" => new ContentResult { Content = "a;b", ContentType = "text/csv", StatusCode = StatusCodes.Status200OK },
        "file" => new FileContentResult(Encoding.UTF8.GetBytes("bytes"), "application/octet-stream") { FileDownloadName = "rapport.xlsx" },
        "redirect" => new RedirectResult("/elsewhere"),
        "bad" => new BadRequestObjectResult(new { Fejl = "nej" }),
        _ => new NotFoundResult(),
    };

    [Function(nameof(HttpWrites))]
    public async Task HttpWrites([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        await request.HttpContext.Response.WriteAsync("written");

    [Function(nameof(HttpMinimal))]
    public IResult HttpMinimal([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Text("minimal");

    [Function(nameof(HttpFails))]
    public IActionResult HttpFails([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        throw new NotSupportedException("secret");

    [Function(nameof(HttpWaits))]
    public async Task<IActionResult> HttpWaits([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellationToken)
    {
        await recorder.CallAsync("waits", cancellationToken);
        return new OkResult();
    }
}
