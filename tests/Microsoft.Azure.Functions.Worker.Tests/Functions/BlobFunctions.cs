using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Tests.Hosting;

namespace Microsoft.Azure.Functions.Worker.Tests.Functions;

public sealed class BlobFunctions(Recorder recorder)
{
    [Function(nameof(BlobText))]
    public Task BlobText(
        [BlobTrigger("indbakke/{name}", Connection = "Drop", Source = BlobTriggerSource.EventGrid)] string content, string name, CancellationToken cancellationToken) =>
        recorder.CallAsync($"{name}={content}", cancellationToken);

    [Function(nameof(BlobStream))]
    public async Task BlobStream([BlobTrigger("indbakke/{name}", Connection = "Drop")] Stream content, string name)
    {
        using var reader = new StreamReader(content);
        await recorder.CallAsync($"{name}={await reader.ReadToEndAsync()}");
    }

    [Function(nameof(BlobBytes))]
    public Task BlobBytes([BlobTrigger("indbakke/{name}", Connection = "Drop")] byte[] content, string name) =>
        recorder.CallAsync($"{name}={string.Join(',', content)}");

    [Function(nameof(BlobReference))]
    public async Task BlobReference([BlobTrigger("indbakke/{name}", Connection = "Drop")] BlobClient blob, string name) =>
        await recorder.CallAsync($"{name}={(await blob.DownloadContentAsync()).Value.Content}");

    [Function(nameof(BlobPattern))]
    public Task BlobPattern([BlobTrigger("%Container%/{plan}/{file}.csv")] string content, string plan, string file, FunctionContext context) =>
        recorder.CallAsync($"{plan}|{file}|{content}|{context.BindingContext.BindingData["BlobTrigger"]}");
}
