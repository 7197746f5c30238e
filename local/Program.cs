using Pipeline.Local;

return await CommandLine.RunAsync(args);
