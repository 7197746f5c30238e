using Microsoft.Extensions.Hosting;
using Pipeline.Functions;

await PipelineHost.Build(args).RunAsync();
