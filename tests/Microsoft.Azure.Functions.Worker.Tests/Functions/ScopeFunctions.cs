using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Tests.Functions;

public sealed class ScopeFunctions(Recorder recorder, ScopedService scoped) : IDisposable
{
    [Function(nameof(ScopeOfBlob))]
    public Task ScopeOfBlob([BlobTrigger("indbakke/{name}")] string content, FunctionContext context) => TellAsync(context);

    [Function(nameof(ScopeOfRequest))]
    public async Task<IActionResult> ScopeOfRequest([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context)
    {
        await TellAsync(context);
        return new OkResult();
    }

    public void Dispose() => recorder.Note($"disposed before its services: {!scoped.IsDisposed}");

    private Task TellAsync(FunctionContext context) =>
        recorder.CallAsync($"{scoped.Id} {context.InstanceServices.GetRequiredService<ScopedService>().Id}");
}
