using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.LocalHost.BlobTriggers;
using Microsoft.Azure.Functions.Worker.LocalHost.Http;
using Microsoft.Azure.Functions.Worker.LocalHost.Timers;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Functions;

/// <summary>Reads a trigger attribute, with its settings filled in.</summary>
internal sealed class TriggerReader(LocalHostSettings settings, IEnumerable<HttpFunctionsEnabled> httpFunctions)
{
    public Trigger Read(TriggerBindingAttribute attribute, string functionName) => attribute switch
    {
        TimerTriggerAttribute timer => new TimerTrigger(TimerSchedule.Parse(settings.Expand(timer.Schedule)), timer.UseMonitor, timer.RunOnStartup),
        BlobTriggerAttribute blob => new BlobTrigger(BlobPathPattern.Parse(settings.Expand(blob.BlobPath)), blob.Connection),
        HttpTriggerAttribute when !httpFunctions.Any() =>
            throw new InvalidOperationException($"The function '{functionName}' needs ConfigureFunctionsWebApplication() on the builder."),
        HttpTriggerAttribute http => new HttpTrigger(string.IsNullOrEmpty(http.Route) ? functionName : http.Route, http.Methods ?? [], http.AuthLevel),
        _ => throw new InvalidOperationException($"The function '{functionName}' has a {attribute.GetType().Name}, which the local host does not support."),
    };
}
